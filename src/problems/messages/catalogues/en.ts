/**
 * Every message in English, in the syntax of ICU MessageFormat.
 *
 * A problem has a `reason`, a sentence without a full stop that names what was found and what was expected, and mostly a `note`, which
 * says how to fix it. Its id is the id of the rule, with a name after a slash where a rule has several messages. All other texts are
 * strings, and their ids begin with the command or page that shows them.
 *
 * `{name}` is a parameter; its type is derived from this file. A brace that is printed stands between apostrophes: `'{period=2030}'`.
 */
export const catalogue = {
  // Text from elsewhere: other programs, other libraries, rules of a report's own configuration.
  plain: '{text}',

  // Suggestions, for every problem with a name that does not exist.
  'suggest/did-you-mean': 'Did you mean `{name}`?',
  'suggest/known': 'Known: {names}.',
  'suggest/known-among-others': 'Known: {names}, ….',
  'suggest/none': 'None is defined yet.',

  // Reading: folders, files and encodings.
  'file-exists/link': { reason: 'The link `{path}` leads nowhere', note: 'Fix the link, or remove it.' },
  'file-inside/link': {
    reason: 'The link `{path}` leads out of the report',
    note: 'Copy it into the report: Perennial reads only files in its folder, because a report may come from a stranger.',
  },
  'file-size': {
    reason: 'The text file `{path}` is larger than {most} MB',
    note: 'Split it into several files, or move its data to files in the folder `metrics`.',
  },
  'file-readable': {
    reason: '`{path}` cannot be read as a file',
    note: 'Replace it with a text file that you are allowed to read.',
  },
  'file-name': {
    reason: 'Unexpected name `{path}`, expected `{expected}`',
    note: 'Rename it, or move it out of the folder: Perennial does not read it under this name.',
  },
  'file-name/sign': {
    reason: 'Unexpected `{sign}` in the name `{name}`, which becomes part of an address',
    note: 'Rename it, for example to `{example}`.',
  },
  'file-name/space': {
    reason: 'Unexpected name `{path}`, expected `{expected}`',
    note: 'Rename it: the name becomes part of addresses and anchors, which have no spaces.',
  },
  'file-name/document': {
    reason: 'Unexpected file `{path}` among the chapters, expected Markdown',
    note: 'Save its text as `{chapter}`, or move it out of the folder: Perennial reads only Markdown here.',
  },
  'file-name/document-of-chapter': {
    reason: 'Unexpected file `{path}` among the chapters, expected Markdown',
    note: 'Move it out of the folder: Perennial reads the chapter from `{chapter}`.',
  },
  'file-name/no-language': {
    reason: 'The chapter `{path}` is not in the folder of a language',
    note: 'Move it to the folder of its language, for example `{folder}`: Perennial does not read it here.',
  },
  'file-name/copy': {
    reason: '`{name}` is a copy of the chapter `{original}`',
    note: 'Move it out of the folder, or rename it if it is another chapter: Perennial does not read a copy.',
  },
  'file-unicode': {
    reason: 'The file is not saved as UTF-8',
    note: 'Save the file as UTF-8: in VS Code, click the name of the encoding at the bottom of the window; in Notepad, choose it under “Save as”.',
  },
  'file-characters': {
    reason: 'Unexpected invisible character {character}',
    note: 'It was pasted from another program: run `perennial check --fix` to remove it.',
  },
  'change-merged': {
    reason: 'Unexpected conflict marker `{marker}`',
    note: 'Keep one of the two versions up to `>>>>>>>`, and remove the lines of the markers.',
  },
  'edition-folder/link': { reason: '`{path}` is a link to an edition, which Perennial does not read' },
  'edition-folder/copy': {
    reason: '`{folder}` is a copy of the edition `{original}`',
    note: 'Move it out of the report, or rename it if it is another edition: Perennial does not read a copy.',
  },
  'edition-folder/no-settings': {
    reason: 'The folder `{folder}` has no `edition.yaml`',
    note: 'Copy the `edition.yaml` of another edition and adapt it: Perennial does not read the folder without it.',
  },
  'locale-listed': {
    reason: 'report.yaml does not list the language of the folder `{folder}`',
    note: 'Add `{tag}` to `locales` in report.yaml to build this language.',
  },

  // Reading: YAML.
  // Values that a schema rejects; the rule depends on the file, for example `metric-valid`.
  'entry-valid/value': { reason: 'Unexpected value `{value}` in {where}, expected {expected}' },
  'entry-valid/long-value': { reason: 'Unexpected value in {where}, expected {expected}' },
  'entry-valid/no-value': { reason: 'Missing value in {where}, expected {expected}' },
  'entry-valid/no-key': { reason: 'Missing `{key}` in {where}, expected {expected}' },
  'entry-valid/name': { reason: 'Unexpected name `{name}` in {where}, expected {expected}' },
  'entry-valid/empty': {
    reason: 'The file is empty, expected {keys}',
    note: 'Write these keys, or restore the file from version control.',
  },
  'entry-valid/lost-indent': {
    reason: 'Unexpected `{key}` at the margin, expected it among the keys of `{entry}`',
    note: 'Indent it as far as the other keys of the entry.',
  },
  'entry-keys/unknown': { reason: 'Unknown key `{key}` in {where}' },
  'entry-keys/reserved': {
    reason: 'Unexpected name `__proto__`, which JavaScript reserves',
    note: 'Choose another name.',
  },
  'entry/whole-file': 'the file',
  'fix/write': 'Write `{right}`.',
  'fix/write-value': "Write `'{' value: {value}, source: … '}'`.",
  'yaml-valid/slip': { reason: 'Unexpected `{wrong}`, expected `{right}`' },
  'yaml-valid/tab': {
    reason: 'Unexpected tab, expected spaces',
    note: 'Indent with spaces: YAML does not allow tabs.',
  },
  'yaml-valid/second-colon': {
    reason: 'Unexpected second colon, expected a value in quotation marks',
    note: 'Write `title: "Iron: strong and heavy"`, and begin entries of one level in the same column.',
  },
  'yaml-valid/indentation': {
    reason: 'Unexpected indentation, expected entries of one level in the same column',
    note: 'Check the lines above: indent an entry that belongs to another one by two more spaces.',
  },
  'yaml-valid/duplicate': { reason: 'Duplicate key', note: 'Remove one of the two.' },
  'yaml-valid/second-document': {
    reason: 'Unexpected second YAML document, expected one in each file',
    note: 'Remove the line `---` between them, or move the second document to a file of its own.',
  },
  'yaml-valid/end': {
    reason: 'Unexpected end, expected a quotation mark, a comma, or a bracket',
    note: 'Add it here or in the line above.',
  },
  'yaml-valid/other': {
    reason: 'The YAML cannot be read: {message}',
    note: 'Check the indentation, and put a text with a colon, a hash, or a quotation mark between quotation marks.',
  },
  'yaml-valid/aliases': {
    reason: 'The YAML cannot be read: {message}',
    note: 'Use at most {most} aliases in one file.',
  },
  'yaml-valid/open-quotation': {
    reason: 'The quotation mark `{sign}` is not closed',
    note: 'Write `{closing}` after the text.',
  },
  'yaml-valid/open-bracket': {
    reason: '`{sign}` is not closed, expected `{closing}`',
    note: 'Write `{closing}` after the last entry inside.',
  },
  'yaml-valid/decimal-comma': {
    reason: 'Unexpected `{wrong}`, expected `{right}`: between braces, a comma ends a value',
    note: 'Write a point before the decimals: `{right}`.',
  },
  'yaml-valid/comma-in-text': {
    reason:
      'Unexpected `{wrong}` without quotation marks, expected `{right}`: between braces, a comma ends a value',
    note: 'Put the text between quotation marks.',
  },
  'yaml-valid/comma-in-thousands': {
    reason:
      'Unexpected `{wrong}` without quotation marks, expected `{right}`: between braces, a comma ends a value',
    note: 'Put it between quotation marks, or write `{plain}`.',
  },
  'yaml-valid/comma-in-number': {
    reason:
      'Unexpected `{wrong}` without quotation marks, expected `{right}`: between braces, a comma ends a value',
    note: 'Write `{plain}`, or `{decimal}` if the comma is the decimal sign.',
  },
  'yaml/colon': 'Put a colon and a space between a key and its value.',
  'yaml/colon-after-name': 'Put a colon after a name that has entries below it.',
  'yaml/colon-in-text': 'Put a text that contains a colon between quotation marks.',
  'yaml/comma': 'Put a comma between two entries.',
  'yaml/half-width': "Use half-width signs such as `:`, `,`, `'{ }'`, and `[ ]`.",
  'yaml/straight-quotation-marks': 'Use straight quotation marks.',
  'yaml/hash': 'Put a text that contains `#` between quotation marks: after a space, `#` begins a comment.',
  'yaml/same-column': 'Begin entries of one level in the same column, and those of the file at the margin.',
  'nesting-depth': {
    reason: 'The YAML is nested more than {most} levels deep',
    note: 'Remove levels: a file of a report needs at most ten.',
  },
  'key/allow': 'Allow a problem in the chapter where it occurs: `<!-- allow number-cited: why -->`.',
  'key/belongs': '`{key}` belongs to {entries}.',
  'key/part': 'a part of edition.yaml',
  'key/front-matter': 'the front matter of a chapter',
  'key/metric': 'a metric',
  'key/observation': 'an observation',
  'key/target': 'a target',
  'key/source': 'a source',

  // Expectations of a schema, which complete "expected …".
  'expected/web-address': 'a web address, for example `{example}`',
  'expected/languages': 'language tags such as `en`, `zh-Hans`, or `pt-BR`',
  'expected/language-list': 'a list of languages, for example `[zh-Hans, en]`',
  'expected/template-name': 'the name of a folder in `templates`, without `/` or `..`, for example `default`',
  'expected/colour': 'a colour in quotation marks, for example `"#0d4f63"`',
  'expected/year': 'a year, for example `{example}`',
  'expected/day': 'a date, for example `{example}`',
  'expected/date': 'a date, for example `2022-05-16`, `2022-05`, or `2022`',
  'expected/period': 'a period, for example `2021`, `2021-09`, `2021-09-05`, or `2019..2021`',
  'expected/chapter-title': 'the title of the chapter',
  'expected/opener': "`art`, `none`, or `'{ image: images/x.jpg, alt: a description }'`",
  'expected/edition': 'the edition that this one was made from, for example `"2030"`',
  'expected/hash': 'a hash that `perennial accept` wrote',
  'expected/text': 'a text',
  'expected/text-or-number': 'a text or a number',
  'expected/words': 'words by language, for example `{example}`',
  'expected/name': 'a name',
  'expected/names': 'names with commas between them, for example `[a, b]`',
  'expected/code': 'a code, for example `gri:203-2`',
  'expected/id': 'an id of lowercase letters, digits, and hyphens, for example `{example}`',
  'expected/entries': "entries by id, for example `{example}: '{…}'`",
  'expected/source': 'the id of a source in sources.yaml',
  'expected/reason-of-change': "why it was changed, by language, for example `'{en: Packaging is counted.}'`",
  'expected/evidence': 'a file of the report, for example `evidence/payroll.pdf`',
  'expected/sha256': 'the SHA-256 of the file, 64 hexadecimal digits',
  'expected/observation':
    "a value with its source, for example `'{ value: 12, source: annual-report-2021 }'`",
  'expected/observations': "observations by period, for example `2021: '{…}'`",
  'expected/unit':
    "a code such as `CNY` or `tCO2e`, or words by language, for example `'{zh-Hans: 人, en: {one: user, other: users}}'`",
  'expected/decimals': 'a number of decimals from 0 to 9, for example `1`',
  'expected/metric': 'the id of a metric',
  'expected/metrics': 'metrics, for example `[a, b]`',
  'expected/two-metrics': 'two metrics, for example `[a, b]`',
  'expected/over': '`periods`, the name of a dimension, or a list such as `[region, gender]`',
  'expected/scope': 'a scope: `1`, `2`, or `3`',
  'expected/category': 'a category of scope 3, from 1 to 15',
  'expected/keys': "keys with values, for example `'{' {keys} '}'`",
  'expected/list': 'a list in square brackets, for example `[a, b]`',

  // Reading: report.yaml, edition.yaml, front matter, languages, frameworks and pictures.
  'report-exists': {
    reason: 'The folder has no `report.yaml`',
    note: 'Run Perennial where the folder `report` is, or name the folder of the report with `--report`. Perennial looked in {folder}.',
  },
  'locale-derives': {
    reason: 'Unexpected language `{tag}` to derive from, expected Simplified Chinese for Traditional Chinese',
    note: "Write `zh-Hant-HK: '{ derive: zh-Hans }'`, and list `zh-Hans` among the languages.",
  },
  'edition-exists': {
    reason: 'The report has no edition',
    note: 'Add a folder beside report.yaml, for example `2021`, with a file `edition.yaml` in it.',
  },
  'edition-period': {
    reason: 'Unexpected period `{period}` in the folder `{folder}`, expected `{folder}`',
    note: 'Correct `period`, or rename the folder.',
  },
  'edition-period/published': {
    reason: 'Unexpected day of publication {published}, expected a day after the beginning of {period}',
    note: 'Correct `published` or `period`.',
  },
  'chapter-name-free': {
    reason: 'Unexpected chapter name `{slug}`, which is the name of the start page of the web edition',
    note: 'Rename {file}, for example to `10-content-index.md`.',
  },
  'chapter-unique': {
    reason: 'Duplicate chapter name `{slug}`',
    note: 'Rename {first} or {second}: the number in front only orders the chapters.',
  },
  'file-size/chapter': {
    reason: 'The chapter has {count} characters, expected at most {most}',
    note: 'Divide it into several chapters.',
  },
  'front-matter-valid/empty-line': {
    reason: 'Unexpected empty line above the front matter, expected `---` as the first line',
    note: 'Remove the empty lines above it.',
  },
  'front-matter-valid/open': {
    reason: 'The front matter is not closed, expected a second line of `---`',
    note: 'Write a line of `---` after the last key.',
  },
  'front-matter-valid/missing': {
    reason: 'The chapter has no front matter, expected it between two lines of `---`',
    note: 'Begin the file with `---`, a line `title: …`, and another line of `---`.',
  },
  'part-known': { reason: 'Unknown part `{part}`, expected a part of edition.yaml' },
  'lock-untouched': {
    reason: 'The lock is damaged or was changed by hand',
    note: 'Restore it from version control, for example with `git checkout -- {edition}/{file}`, or lock the edition again: `perennial lock {edition} --force`.',
  },
  'lock-untouched/empty': {
    reason: 'The lock is empty',
    note: 'Restore it from version control, for example with `git checkout -- {edition}/{file}`, or lock the edition again: `perennial lock {edition} --force`.',
  },
  'lock-untouched/format': {
    reason: 'Unexpected lock of format {format}, expected {expected}',
    note: 'Build with the version of Perennial that wrote it, or lock the edition again: `perennial lock {edition} --force`.',
  },
  'framework-known': { reason: 'Unknown framework `{id}`' },
  'framework-valid': { reason: 'The framework `{id}` has no `{key}`', note: 'Add `{key}` to it.' },
  'disclosure-known/title': { reason: 'Unknown disclosure `{code}`' },
  'labels-complete': {
    reason: 'The language file has no words for `{key}`, in English `{text}`',
    note: 'Add `{key}: …`. `perennial schema labels` lists every key with its English words.',
  },
  'labels-complete/locale': {
    reason: 'The language file has no `locale`, which describes its numbers and dates',
    note: 'Copy `locale` from the file of another language and adapt it.',
  },
  'labels-complete/of-template': {
    reason: 'The language file has no words for `{key}`, which the template prints',
    note: 'Add `{key}: …`, or remove the slot from the template.',
  },
  'labels-complete/unknown-placeholder': {
    reason: 'Unexpected `{name}` in `{key}`, expected only the placeholders of `{text}`',
  },
  'labels-complete/no-placeholder': { reason: 'Unexpected `{name}` in `{key}`, expected only words' },
  'labels-complete/missing-placeholder': {
    reason: '`{key}` has no `{name}`, expected it as in `{text}`',
  },
  'edition-chapters': {
    reason: 'The edition has no chapters in `{language}`',
    note: 'Add a Markdown file such as `01-letter.md` to {folder}, or build another language with `--locale`.',
  },

  // Reading: pictures.
  'image-local': {
    reason: 'The image `{src}` is not a file of the report',
    note: 'Put the file into the images folder of the edition: a build downloads no files.',
  },
  'image-kind': {
    reason: 'Unexpected kind of image `{src}`, expected {kinds}',
    note: 'Convert the image to one of these formats.',
  },
  'image-kind/unreadable': {
    reason: 'The image `{src}` cannot be read as {kind}',
    note: 'Open it in another program and save it again.',
  },
  'image-kind/damaged': {
    reason: 'The image `{name}` is damaged or has the wrong extension',
    note: 'Open it in another program and save it again.',
  },
  'image-size': {
    reason: 'The image `{src}` has {width} × {height} pixels, expected at most 100 megapixels',
    note: 'Scale it down: 2,000 pixels print well across A4.',
  },
  'image-size/file': {
    reason: 'The image `{src}` is larger than {most} MB',
    note: 'Scale it down: 2,000 pixels print well across A4. Save a drawing that contains a photograph as a JPEG.',
  },
  'image-size/pixels': {
    reason: 'The image `{name}` has more than 100 megapixels',
    note: 'Scale it down: 2,000 pixels print well across A4.',
  },
  'image-inside': {
    reason: 'The image `{src}` is outside the report',
    note: 'Copy it into the folder of the report: Perennial reads no other files, because a report may come from a stranger.',
  },
  'image-inside/link': {
    reason: 'The image `{src}` is a link to a file outside the report',
    note: 'Copy the file into the report.',
  },
  'image-exists': {
    reason: 'Missing image `{src}`, expected a file at {path}',
    note: 'Write the path from the folder of the edition, with the same capitals as the name of the file.',
  },

  // The report's own configuration and templates.
  'template-exists': { reason: 'Unknown template `{name}`' },
  'config-runs': {
    reason: '{file} failed: {error}',
    note: 'Correct it, or build without it: `--no-config`.',
  },
  'config-valid': { reason: 'Unexpected value in {where}: {error}' },
  'config-valid/expected': { reason: 'Unexpected value in {where}, expected {expected}' },
  'config-keys': { reason: 'Unknown key `{key}` in {where}' },
  'config-rule': {
    reason: 'Perennial already has a rule `{name}`',
    note: 'Rename the rule in perennial.config.js.',
  },
  'config-directive': {
    reason: 'Perennial already has a directive `{name}`',
    note: 'Rename the directive in perennial.config.js.',
  },
  'config/default-export': 'the default export',
  'expected/plugin': 'a plugin',
  'expected/plugin-with-options': 'a plugin, or `[plugin, options]`',
  'expected/function': 'a function',
  'plugin-runs': {
    reason: 'A plugin of perennial.config.js failed: {error}',
    note: 'Correct the plugin, or build without it: `--no-config`.',
  },
  'plugin-runs/asynchronous': {
    reason: 'A plugin of perennial.config.js is asynchronous, expected one that returns its result at once',
    note: 'Replace the plugin, or build without it: `--no-config`.',
  },
  'plugin-runs/rule': {
    reason: 'The rule `{rule}` of perennial.config.js failed: {error}',
    note: 'Correct the rule, or check without it: `--no-config`.',
  },

  // The registry: metrics, units, values, sources, targets.
  'metric-unique': {
    reason: 'Duplicate metric `{id}`',
    note: 'Rename one of the two: the first one is in {path}.',
  },
  'metric-known/of-target': { reason: 'Unknown metric `{metric}` of target `{target}`' },
  'source-known': { reason: 'Unknown source `{source}`' },
  'observation-valid/omitted': {
    reason: 'Unexpected `omitted` beside a value, expected one of the two',
    note: 'Remove `omitted`, or the value with its source.',
  },
  'observation-valid/no-value': {
    reason: 'The observation has no `value`',
    note: 'Write `value: 518.8亿`, or the reason why there is none: `omitted: not-collected`.',
  },
  'observation-valid/no-source': {
    reason: 'The observation has no `source`',
    note: 'Add the id of a source in sources.yaml, so that readers can trace the value.',
  },
  'observation-unique': {
    reason: 'Duplicate value for {part}, expected one for each part',
    note: 'Remove one of the two, or add the dimension in which they differ.',
  },
  'observation-unique/whole': {
    reason: 'Duplicate value for {period}, expected one for the whole',
    note: "Add `dimensions` to the values of parts, for example `'{gender: female}'`.",
  },
  'value-valid': {
    reason: 'Unexpected value `{value}`, expected a number as published',
    note: 'Copy digits and scale from the source, for example `518.8亿`, `36.84 million`, `30+`, `200..300`, or `24.4%`. Write the unit in the metric.',
  },
  'value-valid/empty': {
    reason: 'The value is empty, expected a number as published',
    note: 'Copy digits and scale from the source, for example `518.8亿`, `36.84 million`, `30+`, `200..300`, or `24.4%`.',
  },
  'value-valid/notation': {
    reason: 'Unexpected value `{value}`, expected `{right}`',
    note: 'Write numbers in the same notation for every language.',
  },
  'value-valid/money': {
    reason: 'Unexpected value `{value}`, expected `{right}`',
    note: 'Write the currency as the unit of the metric.',
  },
  'value-valid/currency': {
    reason: 'Unexpected value `{value}`, expected a number without a currency',
    note: 'Write the number alone, for example `518.8亿`, and the currency as the unit of the metric.',
  },
  'value-valid/qualifier': {
    reason: 'Unexpected value `{value}`, expected the number alone',
    note: 'Write the number, and `qualifier: {qualifier}` beside it.',
  },
  'value-valid/two-qualifiers': {
    reason: 'Unexpected value `{value}` with the qualifier `{qualifier}`, expected one of the two',
    note: 'Remove the `+`, which means `over`, or remove the qualifier.',
  },
  'value-valid/dash': {
    reason: 'Unexpected value `{value}`, expected a range with two dots',
    note: 'Write a range as `200..300`.',
  },
  'value-valid/range-scale': {
    reason: 'Unexpected value `{value}`, expected one scale for both ends of the range',
    note: 'Write the scale after the second number, for example `200..300 million`.',
  },
  'value-valid/range-plus': {
    reason: 'Unexpected value `{value}`, expected a range without `+`',
    note: 'Write a range as `200..300`, or one number as `200+`.',
  },
  'value-valid/range-decimals': {
    reason: 'Unexpected value `{value}`, expected the same number of decimals at both ends of the range',
    note: 'Write a range as `1.0..2.5`.',
  },
  'value-valid/range-order': {
    reason: 'Unexpected value `{value}`, expected the lower end of the range first',
    note: 'Write a range as `200..300`.',
  },
  'value-valid/decimals': {
    reason: 'Unexpected value `{value}`, expected at most {max} decimals',
    note: 'Copy only the digits that the source has.',
  },
  'value-valid/commas': {
    reason: 'Unexpected value `{value}`, expected commas between groups of three digits, or none',
    note: 'Write a number as `1,234.5` or `1234.5`.',
  },
  'value-valid/scale': { reason: 'Unknown scale in the value `{value}`', note: 'Did you mean `{right}`?' },
  'value-valid/date': {
    reason: 'Unexpected value `{value}`, expected a date',
    note: 'Write a date as `2022-04-30`.',
  },
  'value-valid/percentage': {
    reason: 'Unexpected value `{value}` of a percent metric, expected a percentage',
    note: 'Write a percentage as `24.4%`.',
  },
  'value-valid/no-percentage': {
    reason: 'Unexpected percentage `{value}` of a {kind} metric, expected a number',
    note: 'Write a number as `518.8亿`. Define another metric with `kind: percent` for a growth or a share.',
  },
  'value-valid/not-applicable': {
    reason: 'Unexpected value `{value}`, expected `omitted: not-applicable`',
    note: 'Write `omitted` and the reason instead, which readers see: `not-collected`, `not-applicable`, `legal-prohibitions`, `confidentiality`, or `information-unavailable`.',
  },
  'value-valid/unavailable': {
    reason: 'Unexpected value `{value}`, expected `omitted: information-unavailable`',
    note: 'Write `omitted` and the reason instead, which readers see: `not-collected`, `not-applicable`, `legal-prohibitions`, `confidentiality`, or `information-unavailable`.',
  },
  'value-valid/none': {
    reason: 'Unexpected value `{value}`, expected `value: 0` or `omitted: not-collected`',
    note: 'Write `value: 0` if there was none. Otherwise write `omitted` and the reason, which readers see: `not-collected`, `not-applicable`, `legal-prohibitions`, `confidentiality`, or `information-unavailable`.',
  },
  'value-valid/ambiguous': {
    reason: 'Unexpected value `{value}`, which the languages of the report read in two ways',
    note: 'Write `{whole}`, or `{decimal}` if `{sign}` is the decimal sign: a number that ends in `e0` has a decimal point.',
  },
  'dimension-known': {
    reason: 'Unknown dimension `{dimension}`, expected one in `dimensions` of the metric',
    note: "Add it with its values: `dimensions: '{gender: {female: {en: Women}, male: {en: Men}}}'`.",
  },
  'dimension-known/value': { reason: 'Unknown value `{value}` of the dimension `{dimension}`' },
  'unit-valid': {
    reason: 'Unexpected unit of the monetary metric `{metric}`, expected a currency',
    note: 'Write the three capital letters of its ISO 4217 code, for example `unit: CNY` for renminbi.',
  },
  'unit-known': {
    reason: 'Unknown unit `{unit}` of `{metric}`, expected a known code, or words by language',
    note: "Write what is counted in each language: `unit: '{' {words} '}'`. If it is a code, add words for it to `units` in labels/<language>.yaml of the template.",
  },
  'unit/percent': 'percent',
  'unit/none': 'no unit',
  'display-valid': {
    reason: 'Unexpected scale `{scale}` for {locale}, expected one that the language has',
    note: 'Write `thousand`, `million`, or `billion` for English, `万` or `亿` for Chinese, or `none` for all digits.',
  },
  'entry-valid/no-entries': {
    reason: "The file is empty, expected entries by id, for example `{example}: '{…}'`",
    note: 'Write the entries that are cited, or restore the file from version control.',
  },
  'target-years/base': {
    reason: 'Unexpected year `{year}` of target `{target}`, expected one after its base year {other}',
    note: 'Correct one of the two years.',
  },
  'target-years/announced': {
    reason:
      'Unexpected year `{year}` of target `{target}`, expected {other}, when it was announced, or a later year',
    note: 'Correct one of the two years.',
  },
  'target-years/due': {
    reason:
      'Unexpected year `{year}` of target `{target}`, expected {other}, when it is due, or an earlier year',
    note: 'Correct one of the two years.',
  },
  'target-years/step': {
    reason: 'Unexpected year `{year}` of target `{target}`, expected one after the step of {other}',
    note: 'Correct one of the two years, or their order.',
  },
  'target-base-agrees': {
    reason: 'Unexpected base {value} of target `{target}`, expected {expected} as for `{metric}` in {year}',
    note: 'Remove the value from the base: the target then starts from the registry, even after a restatement.',
  },

  // The registry: derivations, dimensions, locks.
  'metric-known/derived': { reason: 'Unknown metric `{metric}` in `{operation}`' },
  'dimension-known/of': { reason: 'Unknown dimension `{dimension}` of `{metric}` in `{key}`' },
  'dimension-known/none': {
    reason: 'Unexpected dimension `{dimension}` in `{key}`: `{metric}` has no dimensions',
    note: 'Add `dimensions` to `{metric}`, and the part to each of its observations.',
  },
  'dimension-known/value-of': {
    reason: 'Unknown value `{value}` of the dimension `{dimension}` of `{metric}`',
  },
  'derive-valid/no-operation': {
    reason: 'The derivation has no operation, expected {operations}',
    note: 'Write for example `derive: {example}`.',
  },
  'derive-valid/operations': {
    reason: 'Unexpected derivation with {named}, expected one operation',
    note: 'Write for example `derive: {example}`, and define another metric for the other operation.',
  },
  'derive-valid/no-base': {
    reason: '`{operation}` needs `{key}`',
    note: 'Write for example `derive: {example}`.',
  },
  'derive-valid/periods': {
    reason: 'Unexpected `periods` beside a dimension in `over`, expected one of the two',
    note: 'Define one metric for each of the two sums.',
  },
  'derive-valid/one-term': {
    reason: 'Unexpected sum of one metric, expected several, or `over`',
    note: "Write for example `derive: '{sum: [a, b]}'`, `'{sum: a, over: periods}'`, or `'{sum: a, over: gender}'`.",
  },
  'derive-valid/one-part': {
    reason: 'Unexpected sum of one metric, expected several, or `over`',
    note: "For one part of `{metric}`, write `derive: '{'sum: {metric}, over: {dimension}, where: '{'{where}'}}'`.",
  },
  'derive-valid/over': {
    reason: 'Unexpected `over` in `{operation}`, expected it in a sum',
    note: "Define another metric with `derive: '{'sum: {metric}, over: {over}'}'`, and use it here.",
  },
  'derive-valid/long-chain': {
    reason: 'The chain of derivations of `{metric}` has more than {max} steps',
    note: 'Derive it from metrics with observations.',
  },
  'derive-valid/counted-twice': {
    reason: 'The sum counts a value twice: {first} and {second} overlap',
    note: 'Use the total alone, or its parts alone.',
  },
  'derive-acyclic': {
    reason: 'Circular derivation: {circle}',
    note: 'Give one of these metrics observations in place of `derive`.',
  },
  'derive-agrees': {
    reason: 'Unexpected {value} for `{metric}` in {period}, expected {expected}: {arithmetic}',
    note: 'Correct the value or those from which it is computed, or remove `derive`.',
  },
  'derive-agrees/sum': {
    reason: 'Unexpected {value} for `{metric}` in {period}, expected {expected}: {arithmetic}',
    note: 'Correct the total or its parts. If they differ only because the parts are rounded, add `rounding: true` to `derive`, which the table then mentions.',
  },
  'derive-unit/kind': {
    reason: 'Unexpected kind `{kind}` of `{metric}`, expected `percent` or `ratio` for `{operation}`',
    note: 'Write `kind: percent` or `kind: ratio`: a growth or a share has no unit.',
  },
  'derive-unit/words': {
    reason: 'Unexpected `{metric}` of kind `{kind}` in `{operation}`, expected numbers',
    note: 'Remove it, or use a metric with numbers.',
  },
  'derive-unit/terms': {
    reason: '`{metric}` in {unit} cannot be converted to `{result}` in {resultUnit}',
    note: 'Use metrics that measure the same thing as the result.',
  },
  'derive-unit/quotient': {
    reason: 'Unexpected unit of `{metric}` ({unit}), expected {termUnit} over {baseUnit}',
    note: 'Write the unit of `{term}`, a slash, and the unit of `{base}`. A scale may precede a unit: `tCO2e/million CNY`.',
  },
  'derive-unit/share': {
    reason: '`{term}` in {termUnit} cannot be a share of `{base}` in {baseUnit}',
    note: 'Use a part and a whole that measure the same thing, or `intensity` for a quotient of two units.',
  },
  'derive-period/moment': {
    reason: 'Unexpected sum over periods of `{metric}`, which is measured at a moment',
    note: 'Use `cagr` or `yoy`: values at the end of each year do not add up.',
  },
  'derive-period/types': {
    reason: 'Unexpected `{operation}` of `{first}` ({firstPeriod}) and `{second}` ({secondPeriod})',
    note: 'Use metrics with the same `period`: values at a moment and over a span of time do not add up.',
  },
  'derive-period/none': {
    reason: 'No period has all the values that `{operation}` needs: {metrics}',
    note: 'Add the missing values: the metric is computed for each period that all of them have.',
  },
  'derive/periods-of': '`{metric}` has {periods}',
  'derive/no-periods': '`{metric}` has no value',
  'derive-boundary': {
    reason:
      'Unexpected `{operation}` across boundaries: `{first}` covers "{firstBoundary}", `{second}` "{secondBoundary}"',
    note: 'Use metrics with the same `boundary`.',
  },
  'derive-basis': {
    reason: 'Unexpected `{operation}` of `{first}` ({firstBasis}-based) and `{second}` ({secondBasis}-based)',
    note: 'Report two totals: the GHG Protocol does not allow mixing emissions by location and by market.',
  },
  'lock-untouched/value': {
    reason: '`{key}` was changed in the lock, expected the value as published',
    note: 'Restore the file from version control, or write it again with `perennial lock {edition} --force`.',
  },
  'lock-untouched/hash': {
    reason: 'The lock was changed, expected it as `perennial lock` wrote it',
    note: 'Restore the file from version control, or write it again with `perennial lock {edition} --force`.',
  },
  'comparative-locked': {
    reason: 'Unexpected {value} for `{key}`, expected {expected} as edition {edition} published it',
    note: "Restore the published value, and add the new one to `revisions`: `'{edition: …, value: '{value}, reason: …, source: …, note: '{…}}'`.",
  },
  'comparative-locked/unit': {
    reason:
      'Unexpected unit of `{metric}` ({unit}), expected the unit in which edition {edition} published it ({expected})',
    note: "Restore the published unit. If the value changed, add the new one to `revisions`: `'{edition: …, value: '{value}, reason: …, source: …, note: '{…}}'`.",
  },
  'comparative-locked/computed': {
    reason: 'Unexpected {value} for `{key}`, expected {expected} as edition {edition} computed it',
    note: 'Restore the derivation, or define another metric for the new one.',
  },
  'revision-kept': {
    reason:
      'Unexpected reason `{reason}` of the revision of `{key}`, expected `{expected}` as edition {edition} published it',
    note: 'Restore the revision, and add another one for a new change.',
  },
  'revision-kept/missing': {
    reason:
      'The revision of `{key}` is missing, which edition {edition} published with the reason `{expected}`',
    note: 'Restore the revision, and add another one for a new change.',
  },
  'figure-restated-since': {
    reason: '`{key}` is {value} since edition {since}; edition {edition} keeps {locked}',
  },
  'figure-restated-since/unexplained': {
    reason: 'Unexpected {value} for `{key}`, expected {locked} as in the lock of edition {edition}',
    note: 'Add a revision for the change. The locked edition keeps its value.',
  },

  // Markdown: blocks, marks and tables.
  'nesting-depth/blocks': {
    reason: 'Blocks are nested more than {most} levels deep',
    note: 'Remove levels. Perennial does not read the remaining part of this line.',
  },
  'nesting-depth/marks': {
    reason: 'Marks are nested more than {most} levels deep',
    note: 'Remove levels. Perennial does not read the remaining part of this paragraph.',
  },
  'nesting-depth/elements': {
    reason: 'HTML elements are nested more than {most} levels deep',
    note: 'Remove levels. Perennial ignores this tag.',
  },
  'table-size/columns': {
    reason: 'Unexpected table with {columns} columns, expected at most {most}',
    note: 'Split it into several tables. Perennial does not read this one.',
  },
  'table-size/cells': {
    reason: 'Unexpected table with {cells} cells, expected at most {most}',
    note: 'Split it into several tables. Perennial does not read this one.',
  },
  'table-written/dashes': {
    reason:
      'Unexpected `{wrong}` with {count, plural, one {# cell} other {# cells}} below a header with {columns, plural, one {# cell} other {# cells}}, expected `{right}`',
    note: 'Write one group of dashes for each cell of the header. Until then, the lines do not form a table.',
  },
  'table-written/lines': {
    reason: 'Lines with `|` do not form a table',
    note: 'Write `{right}` below the first line.',
  },
  'heading-attributes/id': {
    reason: "Unexpected `{attribute}` at the end of a heading, expected one id, for example `'{#results}'`",
    note: 'Write a single id that begins with a letter and contains only letters, digits, hyphens, and underscores.',
  },
  'heading-attributes/other': {
    reason: "Unexpected `{attribute}` at the end of a heading, expected `'{#name}'` or `'{.unnumbered}'`",
    note: 'Remove it: Perennial ignores other attributes of headings.',
  },
  'html-allowed': {
    reason: 'Unexpected HTML `{html}`, expected Markdown or a directive',
    note: 'Use Markdown or a directive. These elements are allowed, without attributes: {allowed}. Write `&lt;` for a literal “<”.',
  },
  'html-allowed/markdown': {
    reason: 'Unexpected HTML `{html}`, expected Markdown',
    note: 'Write `{markdown}`.',
  },
  'html-allowed/comment': {
    reason: 'The comment `<!--` is never closed, expected `-->`',
    note: 'Write `-->` at the end of the comment. Until then, everything after `<!--` is missing from the pages.',
  },
  'html-allowed/unclosed': {
    reason: 'The element `<{name}>` is never closed, expected `</{name}>` in the same paragraph',
  },
  'link-complete/empty': {
    reason: 'The link has no address',
    note: 'Write `https://…`, or the id of a place in the report: `[words](#about)`.',
  },
  'link-complete/slashes': {
    reason: 'Unexpected link `{link}`, expected `{right}`',
    note: 'Begin the address with `{scheme}://`, in half-width characters.',
  },
  'link-complete/scheme': {
    reason: 'Unexpected link `{link}` without `{scheme}`, expected `{right}`',
    note: 'Write `{scheme}` in front of the address: without it, the link leads to a file next to the page.',
  },
  'link-safe': {
    reason:
      'Unexpected link `{link}`, expected an address with http, https, mailto, or tel, or a place in the report',
  },
  'link-safe/citation': {
    reason: 'Unexpected link `{link}`, expected `:{directive}[{id}]`',
    note: 'Write a colon in front of `{directive}`, and the id in square brackets.',
  },
  'link-inside': {
    reason: 'Unexpected link to the file `{link}`, expected a web address or a place in the report',
    note: 'Put the file on the web and link to its `https://` address: Perennial publishes only the pages and their pictures.',
  },
  'link-inside/chapter': {
    reason: 'Unexpected link to the file `{link}`, expected a reference to the chapter',
    note: 'Write `:ref[{chapter}]` or `[words](#{chapter})`.',
  },
  'link-inside/place': {
    reason: 'Unexpected link to the file `{link}`, expected a reference to the chapter',
    note: "Write `:ref[{chapter}]`. To refer to a place in the chapter, give it an id first, for example `:::note'{#'{place}'}'`.",
  },
  'link-inside/note': {
    reason: 'Unexpected `{wrong}`, expected an address, or a note: `{right}`',
    note: 'For a note, write `^` in front of its name, here and in the text: `[^{name}]`.',
  },
  'directive-count': {
    reason: 'Unexpected `{directive}`, expected at most {most} in a chapter',
    note: 'Remove it, or move it to a new chapter. Perennial ignores this `{directive}` and all that follow in the chapter.',
  },
  'passage-reviewed': {
    reason: 'The passage with `{words}` was copied from {from} and is not reviewed yet',
    note: 'Change the passage, or accept it: `perennial review {edition} --accept {place}`.',
  },

  // Markdown: mistakes in directives.
  'directive-known': { reason: 'Unknown directive `{name}`' },
  'directive-known/fence': { reason: 'Unexpected code of language `{language}`, expected `chart`' },
  'directive-form': { reason: 'Unexpected form of `{name}`, expected `{form}`' },
  'directive-form/block': {
    reason: 'Unexpected form of `{name}`, expected `{form}`',
    note: 'Write the content on the lines below, and close the block with a line of colons.',
  },
  'directive-form/full-width': {
    reason: 'Unexpected full-width characters in `{line}`, expected `{right}`',
    note: 'Use half-width colons, brackets, and braces, and straight quotation marks.',
  },
  'directive-form/space': {
    reason: 'Unexpected space before `{name}`, expected `{right}`',
    note: 'Write the name directly after the colons.',
  },
  'directive-form/gap': {
    reason: 'Unexpected space after `{written}`, expected the braces directly after it',
  },
  'directive-form/words': {
    reason: 'Unexpected words after `{opening}`, expected the end of the line',
    note: 'Write the words on the next line, or as an attribute.',
  },
  'directive-form/parentheses': {
    reason: 'Unexpected `{line}`, expected `{right}`',
    note: 'Put attributes between braces: `\'{title="Two words"}\'`.',
  },
  'directive-content': {
    reason: 'The block `{name}` has no content',
    note: 'Write the content on the lines below, and close the block with a line of colons.',
  },
  'directive-fence': {
    reason: 'The block `{name}` is never closed',
    note: 'Close it with a line of colons. An outer block needs more colons than the blocks inside it: `::::case`, `:::figure`, `:::`, `::::`.',
  },
  'directive-fence/full-width': {
    reason: 'Unexpected `{wrong}` after `{name}`, expected `{right}`',
    note: 'Use half-width colons.',
  },
  'directive-fence/inside': {
    reason: 'The block `{outer}` is not closed before `{name}` begins',
    note: 'Close `{outer}` with a line of colons above this line. If `{name}` belongs inside it, give `{outer}` more colons: `::::case`, `:::figure`, `:::`, `::::`.',
  },
  'directive-fence/stray': {
    reason: 'The line `{fence}` closes no block',
    note: 'Remove it, or check the block above. An outer block needs more colons than the blocks inside it: `::::case`, `:::figure`, `:::`, `::::`.',
  },
  'directive-label': { reason: 'Unexpected `{label}` after `{name}`, expected no square brackets' },
  'directive-label/missing': {
    reason: 'Missing name in square brackets, expected `{start}[…]`',
    note: 'Write the name directly after `{start}`, in half-width square brackets.',
  },
  'directive-attributes': { reason: 'Unknown attribute `{attribute}` of `{name}`' },
  'directive-attributes/reserved': {
    reason: 'Unknown attribute `{attribute}` of `{name}`',
    note: 'Remove it.',
  },
  'directive-attributes/missing': {
    reason: 'Missing attribute `{attribute}` of `{name}`',
    note: 'Add `{attribute}="…"` between the braces.',
  },
  'directive-attributes/duplicate': {
    reason: 'Duplicate attribute `{attribute}`: `{first}` and `{second}`',
    note: 'Remove one of the two.',
  },
  'directive-attributes/flag': {
    reason: 'Unexpected `{written}` in `{name}`, expected `{flag}` without a value',
    note: "Write `'{'{flag}'}'` for yes, and remove `{flag}` for no.",
  },
  'directive-attributes/sign': {
    reason: 'Unexpected `{sign}` between the braces of `{name}`, expected pairs: `name="value"`',
  },
  'directive-attributes/pairs': {
    reason: 'The attributes of `{name}` cannot be read, expected pairs: `name="value"`',
    note: 'Write a space between two attributes, and no space before or after `=`.',
  },
  'directive-closed': { reason: 'The `{sign}` in `{opening}` is never closed, expected `{closing}`' },
  'directive-closed/other-sign': { reason: 'Unexpected `{sign}` after `{before}`, expected `{closing}`' },
  'directive-closed/apostrophe': {
    reason: "Unexpected `'` inside `{wrong}`, expected `{right}`",
    note: 'Put words with an apostrophe between double quotes: `{right}`.',
  },
  'directive/write': 'Write `{right}`.',
  'directive/name-missing': 'Add the name of what it refers to: `{right}`.',
  'directive/quote': 'Put a value of several words between quotation marks: `{right}`.',
  'directive/close-bracket': 'Write `]` after the name or the words: `:metric[rd-spend]`.',
  'directive/close-brace':
    "Write `'}'` after the last attribute, on the same line: `'{period=2030 as=number}'`.",
  'directive/close-quotation': 'Write `"` after the value: `title="Two words"`.',

  // Citations of metrics and targets.
  'metric-known': { reason: 'Unknown metric `{id}`' },
  'metric-known/target': {
    reason: 'Unexpected target `{id}`, expected a metric',
    note: 'Cite a target as `:target[{id}]`.',
  },
  'observation-known/input': {
    reason: 'Metric `{metric}` has no value for `{part}`, from which a cited value is computed',
    note: "Add `{period}: '{value: …, source: …}'` to its `observations`; `{computed}` is computed from it.",
  },
  'observation-known/own-period': {
    reason: 'Metric `{metric}` has no value for `{period}`, the period of the edition',
    note: "Add `{period}: '{value: …, source: …}'` to its `observations` in {path}.",
  },
  'observation-known/period': {
    reason: 'Metric `{metric}` has no value for `{period}`, only for {known}',
    note: "Add the value in {path}, or cite another period: `:metric[{metric}]'{period='{other}'}'`.",
  },
  'observation-known/no-values': {
    reason: 'Metric `{metric}` has no values',
    note: "Add `{period}: '{value: …, source: …}'` to its `observations` in {path}.",
  },
  'observation-known/computed': {
    reason: 'Computed metric `{metric}` has no value for `{period}`',
    note: "Add {inputs} in {path}, or cite another period: `:metric[{metric}]'{period='{other}'}'`.",
  },
  'cite/locked':
    'The edition is locked: its values are those of figures.lock.yaml until you lock it again with `--force`.',
  'target-known': { reason: 'Unknown target `{id}`' },
  'target-known/metric': {
    reason: 'Unexpected metric `{id}`, expected a target',
    note: 'Cite a metric as `:metric[{id}]`.',
  },
  'target-known/group': { reason: 'Unknown group of targets `{group}`' },
  'target-known/none': {
    reason: 'The report has no targets to show here',
    note: 'Add commitments to targets.yaml.',
  },
  'dimension-known/cited-value': {
    reason: 'Dimension `{dimension}` of metric `{metric}` has no value `{value}`',
  },
  'dimension-known/by': { reason: 'Metric `{metric}` has no dimension `{dimension}`' },
  'dimension-known/by-none': {
    reason: 'Metric `{metric}` has no dimensions, so it cannot be shown by `{dimension}`',
    note: 'Add `dimensions` to the metric, and name the part in each of its observations.',
  },
  'observation-known/part': {
    reason: 'Metric `{metric}` has no value for `{part}`, only for {known}',
    note: "Name a part that has a value, or add the missing one in {path}. If the parts do not overlap and are complete, write `derive: '{'sum: {metric}, over: [{dimensions}]'}'`.",
  },
  'observation-known/no-parts': {
    reason: 'Metric `{metric}` has no value for `{part}`',
    note: 'Add it to the `observations` of `{metric}` in {path}.',
  },
  'parts-summed': {
    reason: 'Metric `{metric}` has no total for {period}, so Perennial added up its parts',
    note: "Add the total. If the parts do not overlap and are complete, write `derive: '{'sum: {metric}, over: [{dimensions}]'}'` instead.",
  },
  'change-base': {
    reason: 'The change of the percentage `{metric}` has no `from`, so it is read as growth',
    note: "For a change in percentage points, write `:change[{metric}]'{from='{before}'}'`. For growth, write the sign in the registry, for example `+5%`.",
  },
  'directive-attributes/change': {
    reason: 'Unexpected `from={from}`, expected a period before {to}',
    note: 'Name an earlier period in `from`.',
  },
  'revision-note': {
    reason: 'The revision of `{metric}` has no note in `{language}`',
    note: 'Explain in every language of the report why the published value changed.',
  },

  // Directives.
  'directive-attributes/choice': { reason: 'Unexpected `{attribute}`, expected {choices}' },
  'directive-attributes/decimals': {
    reason: 'Unexpected `decimals={decimals}`, expected a number from 0 to 9',
  },
  'directive-attributes/scale': { reason: 'Unknown scale `{scale}`' },
  'directive-attributes/scale-of-language': {
    reason: 'Language `{language}` has no scale `{scale}`',
    note: 'Write `thousand`, `million`, or `billion` for English and `万` or `亿` for Chinese. `none` prints all digits.',
  },
  'directive-attributes/locale': {
    reason: 'Unexpected `locale={locale}`, expected a language of the report',
  },
  'directive-attributes/comma': {
    reason: 'Unexpected `{sign}` in `{attribute}`, expected `,` between names',
    note: 'Write `{attribute}="{names}"`.',
  },
  'directive-attributes/count': {
    reason: 'Unexpected list of {count} names in `{attribute}`, expected at most {most}',
    note: 'Split it into several tables or charts.',
  },
  'plugin-runs/directive': {
    reason: 'Directive `{directive}` in perennial.config.js failed: {error}',
    note: 'Correct it, or build without the configuration: `--no-config`.',
  },
  'metrics-named': {
    reason: 'Missing metrics in `{directive}`',
    note: 'Write `metrics="rd-spend, revenue"`, or a list of `:metric[…]` inside the block.',
  },
  'metrics-named/item': {
    reason: 'The list item cites no metric',
    note: 'Write `- :metric[…]`.',
  },
  'periods-valid': {
    reason:
      'Unexpected periods `{periods}`, expected a number of years (`3`), a range (`2019..2021`), or a list (`2019, 2021`)',
  },
  'periods-valid/count': {
    reason: 'Unexpected list of {count} periods, expected at most {most}',
    note: 'Split it into several tables or charts.',
  },
  'periods-valid/early': {
    reason: 'Unexpected periods `{periods}`: the values in `{directive}` begin in {first}',
    note: 'Write `periods={count}`, or add the earlier values to the registry.',
  },
  'table-notes': {
    reason:
      'Unexpected content of `table`, expected a table and, below it, its notes as paragraphs or a list',
    note: 'Move other text before `:::table` or after its end.',
  },
  'table-size/values': {
    reason: 'Unexpected table of {cells} cells, expected at most {most}',
    note: 'Split it into several tables. Perennial does not read this one.',
  },
  'list-length': {
    reason: 'Unexpected list of {count} items in `{directive}`, expected at most {most}',
    note: 'Split it into several blocks.',
  },
  'kpis-list': {
    reason: 'Unexpected content of `kpis`, expected one list of citations',
    note: 'Write one citation per line: `- :metric[…]`.',
  },
  'kpis-list/item': {
    reason: 'The item of `kpis` cites no metric',
    note: 'Write `:metric[…]` on its first line.',
  },
  'cards-list': {
    reason: 'The `cards` block has no list',
    note: 'Write `1. **Name** a sentence`, and the fact in an indented second paragraph.',
  },
  'timeline-list': {
    reason: 'The timeline has no list of dated items',
    note: 'Write the items as a list inside the block: `- **2021-04** what happened`.',
  },
  'timeline-list/year': { reason: 'Unexpected `{attribute}` in `timeline`, expected a year of four digits' },
  'timeline-list/from': {
    reason:
      'Unexpected `from={from}` in `timeline`, expected a year up to {published}, when the edition is published',
  },
  'timeline-list/until': { reason: 'Unexpected `until={until}` in `timeline`, expected {from} or later' },
  'timeline-list/span': {
    reason: 'Unexpected `{attribute}` in `timeline`, expected at most {most} years instead of {years}',
  },
  'timeline/years':
    'Write the first and the last year, for example `from=1998 until=2030`. Without `until`, the timeline ends in the year of publication.',
  'timeline-list/before': {
    reason: '`{date}` is before the timeline, which begins in {from}',
    note: 'Write `from={year}`, or remove the item.',
  },
  'timeline-list/after': {
    reason: '`{date}` is after the timeline, which ends in {until}',
    note: 'Write `until={year}`, or remove the item.',
  },
  'timeline-list/no-date': {
    reason: 'The item of the timeline has no date',
    note: 'Begin it with a year, a month, or a day in bold: `- **2021-04** …`.',
  },
  'timeline-list/sign': {
    reason: 'Unexpected `{sign}` after the date `{date}`',
    note: 'Write `- **{date}** …`.',
  },
  'timeline-list/date': {
    reason:
      'Unexpected date `{date}`, expected a year, a month, or a day: `2021`, `2021-04`, or `2021-04-22`',
    note: 'Use a month from `01` to `12`, and a day that the month has.',
  },
  'timeline-list/several-years': {
    reason:
      'Unexpected date `{date}`, expected a year, a month, or a day: `2021`, `2021-04`, or `2021-04-22`',
    note: 'Write the first year in bold, and the others after it: `- **{year}** ({date}) …`.',
  },
  'landscape-outermost': {
    reason: 'Unexpected `landscape` inside another block',
    note: 'Move `:::landscape` out of the block: a page cannot turn inside one.',
  },
  'omission-explained': {
    reason: 'The omission of `{code}` has no explanation',
    note: 'Add `explanation="…"` and a `reason`: {reasons}.',
  },
  'omission-explained/reason': {
    reason: 'The omission of `{code}` has none of the four reasons',
    note: 'Add `explanation="…"` and a `reason`: {reasons}.',
  },
  'source-known/figure': { reason: 'Unknown source `{source}`' },
  'figure/source-text': 'To print other text, begin it with a capital letter or use several words.',
  'image-alt': {
    reason: 'The image `{src}` has no alternative text',
    note: 'Describe the picture in a sentence: `![…]({src})`.',
  },
  'image-alt/figure': {
    reason: 'The figure `{src}` has no alternative text',
    note: 'Describe the picture in a sentence: `alt="…"`.',
  },
  'image-alt/placeholder': {
    reason: 'Unexpected alternative text `{alt}` for `{src}`, expected a description of the picture',
    note: 'Describe the picture in a sentence: screen readers read it instead of the picture.',
  },
  'image-kind/invisible': {
    reason: 'The drawing `{path}` shows no shapes',
    note: 'Give its shapes a fill or a stroke, and export it again with all layers visible.',
  },
  'image-kind/drawing': {
    reason: 'The drawing `{path}:{line}:{column}` is not SVG that browsers can show: {cause}',
    note: 'Correct it there, or export the drawing again as plain SVG.',
  },
  'drawing/depth': 'elements are nested more than {most} levels deep',
  'drawing/root': 'the first element is not `<svg>`',
  'drawing/nested': 'drawings are nested more than {most} levels deep',
  'drawing/size': 'it has neither `viewBox` nor width and height',
  'drawing/elements': 'it has more than {most} elements, copies included',
  'drawing/empty': 'it has no elements that can be shown',
  'drawing-complete': {
    reason: 'Unexpected {what} in drawing `{path}:{line}`, left out of the page',
    note: 'Remove it from the drawing, or export the drawing without it: drawings in a report are static and self-contained.',
  },
  'nesting-depth/drawing': {
    reason: 'Unexpected SVG with groups nested more than 200 levels deep',
    note: 'Ungroup the drawing and export it again.',
  },
  'heading-level': {
    reason: 'Unexpected heading of the first level, expected `##`',
    note: 'Write the chapter’s title in its front matter, and begin sections with `##`.',
  },
  'heading-words': {
    reason: 'The heading has no words',
    note: 'Write words after the `#` signs, or remove the heading.',
  },
  'note-defined': {
    reason: 'Note mark `{mark}` has no note in the chapter',
    note: 'Write `{mark}: …` on a line of its own, or remove the mark.',
  },
  'note-defined/caret': {
    reason: 'Unexpected `{wrong}`, expected `{right}`',
    note: 'Write `^` in the note and in its mark in the text: `{mark}`.',
  },
  'nesting-depth/notes': {
    reason: 'Unexpected notes nested more than {most} levels deep',
    note: 'Remove levels: Perennial does not read the notes that begin here.',
  },

  // Charts.
  'chart-type': { reason: 'Unknown type of chart `{type}`' },
  'chart-data/no-metrics': {
    reason: 'Missing metrics in the chart',
    note: 'Write `metrics="rd-spend, revenue"`.',
  },
  'chart-data/by': {
    reason: '`by` needs one metric, and a type of chart that shows parts',
    note: 'Name one metric, for example `metrics=staff by=gender`, and draw it as `bar`, `grouped`, `stacked`, `line`, or `dot`.',
  },
  'chart-data/size': {
    reason: 'Unexpected chart of {values} values, expected at most {most}',
    note: 'Show fewer metrics or periods, or split it into several charts.',
  },
  'chart-data/no-targets': {
    reason: 'Missing targets in the progress chart',
    note: 'Write `targets="net-zero, green-power"`.',
  },
  'chart-data/target': { reason: 'Unknown target `{target}` in the chart' },
  'chart-data/scatter-pairs': {
    reason: 'A scatter chart needs pairs of metrics and two axes',
    note: 'Write `metrics="a-impact a-finance b-impact b-finance" axes="Impact | Finance"`.',
  },
  'chart-data/scatter-values': {
    reason: 'The scatter chart has no topic with both values for {period}',
    note: 'Add both values of a topic for this period, or choose another period.',
  },
  'chart-data/units': {
    reason: 'The metrics `{first}` ({unit}) and `{other}` ({otherUnit}) have different units',
    note: 'Draw them in two charts: all values of a chart have one unit.',
  },
  'chart-data/kind': {
    reason: 'Unexpected metric `{metric}` of kind {kind}, expected numbers',
    note: 'Remove it from the chart.',
  },
  'chart-data/values': {
    reason: 'The chart has no values for {periods}',
    note: 'Choose a period of `{metric}`: {known}.',
  },
  'chart-data/no-values': {
    reason: 'The chart has no values for {periods}',
    note: 'Add `observations` to `{metric}` in the registry.',
  },
  'chart-data/negative': {
    reason: 'Unexpected negative value in a chart of type {type}, expected parts of a whole',
    note: 'Draw it as `bar` or `grouped`.',
  },
  'chart-data/waterfall-periods': {
    reason: 'A waterfall chart needs two periods',
    note: 'Write two, for example `periods="2020, 2021"`.',
  },
  'chart-data/waterfall-total': {
    reason: 'The total `{total}` of the waterfall chart has no value for {period}',
    note: 'Write two periods in which it has a value, for example `periods="2020, 2021"`.',
  },
  'chart-data/waterfall-part': {
    reason: 'The part `{part}` of the waterfall chart has no value for {period}',
    note: 'Add the value: a waterfall chart needs each part in both periods.',
  },
  'chart-data/waterfall-sum': {
    reason: 'The parts change by {parts}, but the total `{total}` changes by {change}',
    note: 'Name all parts of the total after it, or derive the total as their sum.',
  },
  'chart-fits-page': {
    reason: 'Unexpected chart with a height of {height} pixels, expected at most {most} to fit on a page',
    note: 'Show fewer metrics or periods, or split it into several charts.',
  },
  'chart-text-fits/frame': {
    reason: 'The text “{text}” does not fit in the chart at a width of {width} pixels',
    note: 'Shorten a name with `short` in the registry, show fewer values, or choose another type of chart.',
  },
  'chart-text-fits/overlap': {
    reason: 'The texts “{text}” and “{other}” overlap in the chart at a width of {width} pixels',
    note: 'Shorten a name with `short` in the registry, show fewer values, or choose another type of chart.',
  },
  'chart-valid': {
    reason: 'The chart is empty',
    note: 'Write its `title`, `type`, and `metrics`.',
  },
  'chart-valid/plot': {
    reason: 'The chart cannot be drawn: {error}',
    note: 'Compare the marks and their options with the documentation of Observable Plot.',
  },
  'chart-valid/options': {
    reason: 'Observable Plot cannot draw these marks with these options',
    note: 'Compare the marks and their options with the documentation of Observable Plot.',
  },
  'chart-valid/mark': {
    reason: 'Unknown mark `{mark}`',
    note: 'Choose a mark from the documentation of Observable Plot.',
  },
  'chart-valid/field': {
    reason: 'The rows of the chart have no field `{field}`',
    note: 'Name a field of the rows in the options of the mark.',
  },
  'chart-valid/object': {
    reason:
      'Unexpected object in an option or a row of the chart, expected a text, a number, or the name of a field',
    note: 'Compare the marks and their options with the documentation of Observable Plot.',
  },
  'chart-valid/rows': {
    reason: 'Unexpected marks with {rows} rows, expected at most {most}',
    note: 'Draw fewer rows, or split the chart into several.',
  },
  'chart-valid/facets': {
    reason: 'Unexpected chart of {facets} small charts, expected at most {most}',
    note: 'Use fewer facets, or split the chart into several.',
  },
  'chart-valid/steps': {
    reason: 'Unexpected interval with {steps} steps on its axis, expected at most {most}',
    note: 'Choose a longer interval.',
  },
  'expected/chart-title': 'a title that says what the chart shows',
  'expected/number': 'a number from {least} to {most}',
  'expected/entries-at-most': 'at most {most} entries',
  'expected/values-at-most': 'at most {most} values',
  'expected/format': 'a format of at most two digits, for example `,.2f`',

  // The book: numbering, references, contents, indexes.
  'anchor-unique': {
    reason: 'Duplicate id `{id}`',
    note: 'Rename one of the two: an id may occur once in a report.',
  },
  'reference-known': { reason: 'Unknown reference `{id}`' },
  'link-known': { reason: 'The link `#{id}` leads to no place in the report' },
  'reference/link': 'To print its number or title, write `:ref[{id}]`.',
  'disclosure-known': { reason: 'Unknown disclosure `{code}`' },
  'disclosure-known/framework': {
    reason: 'Unknown framework in `{code}`, expected one of {frameworks}',
    note: 'Write the framework and a colon before the code, for example `gri:…`. Describe other frameworks in frameworks.yaml.',
  },
  'disclosure-in-force/ended': {
    reason: '`{code}` ended on {until}, but the report is published on {day}',
    note: 'Remove it.',
  },
  'disclosure-in-force/replaced': {
    reason: '`{code}` ended on {until}, but the report is published on {day}',
    note: 'Use {codes} instead.',
  },
  'disclosure-in-force/early': {
    reason: '`{code}` begins on {since}, but the report is published on {day}',
    note: 'Remove it.',
  },
  'disclosure-titled': {
    reason: 'The index of `{framework}` has no titles in `{language}` for {codes}',
    note: "Add them in frameworks.yaml: `{framework}: '{ titles: { \"'{first}\": '{ '{language}: … '} } }'`.",
  },
  'framework-known/index': { reason: 'Unknown framework `{framework}`' },
  'character-ideograph': {
    reason: 'Unexpected Kangxi radical {character} ({code}), expected the ideograph {ideograph}',
    note: 'Type the character again: it was copied from a PDF.',
  },
  'character-in-font': {
    reason: 'The bundled fonts lack the character {character} ({code})',
    note: 'Choose another character, or draw it in a figure.',
  },
  'character-in-font/several': {
    reason: 'The bundled fonts lack {count} characters: {characters}',
    note: 'Choose other characters, draw the words in a figure, or add a font family that has them to `fonts` in the labels of the language.',
  },
  'template-exists/file': {
    reason: 'Template `{template}` has no file `{path}`',
    note: 'Name an existing template in report.yaml, or add the file under templates/ next to report.yaml.',
  },
  'slot-known': { reason: 'Unknown slot `{slot}`' },
  'file-inside/address': {
    reason: 'Unexpected address `{src}` in a template, expected a file in its folder',
    note: 'Put the file into the folder of the template: Perennial downloads no files.',
  },
  'file-inside/template': {
    reason: 'The file `{src}` is outside the folder of the template',
    note: 'Copy it into the folder of the template. A template may come from a stranger, so Perennial reads no other files.',
  },
  'file-exists/template': { reason: 'The file `{src}` of a template does not exist at `{path}`' },
  'file-readable/template': {
    reason: 'Cannot read `{src}` in a template',
    note: 'Check that it is a picture or a font, and that you have permission to read it.',
  },
  'font-kind': {
    reason: 'Unexpected content of font `{src}`, expected a font as {kinds}',
    note: 'Export it again, or get the file from the maker of the font.',
  },

  // Print and PDF.
  'contrast-readable': {
    reason:
      'Brand {brand} gives `--{words}` on `--{ground}` ({mode}) a contrast of {contrast}:1, expected at least {minimum}:1',
    note: 'Choose another brand colour, or set the token in a tokens.css of your own template.',
  },
  'print/light': 'light',
  'print/dark': 'dark',
  'width-fits': {
    reason: 'Content reaches {over} mm beyond the type area: {element} “{text}”',
    note: 'Shorten a word or an address that cannot break, remove columns, or split the table in two.',
  },
  'print/table': 'table',
  'print/paragraph': 'paragraph',
  'print/list-item': 'list item',
  'print/image': 'image',
  'print/code': 'code',
  'font-embedded': {
    reason:
      'The PDF ({language}) has {count, plural, one {# Type 3 font} other {# Type 3 fonts}}, expected TrueType only',
    note: 'Remove the style of the template that asks for a weight that is not bundled, for small capitals, or for a stroke on text.',
  },
  'font-bundled': {
    reason: 'The PDF ({language}) has the fonts {fonts}, expected bundled fonts only',
    note: 'Change the character or the style of the template that falls back to a system font.',
  },
  'pdf-tagged': {
    reason: 'The PDF ({language}) does not conform to PDF/UA-1 (ISO 14289-1): {fault}',
    note: 'Compare the files of the template with those that Perennial includes: one of them causes this.',
  },
  'pdf-tagged/more': {
    reason: 'The tags of the PDF ({language}) have {count, plural, one {# more fault} other {# more faults}}',
  },
  'pdf/no-tags': 'the document has no tags',
  'pdf/type': 'the tag `{type}` is not a standard type (7.1)',
  'pdf/child': 'a `{type}` contains a `{child}` (7.2)',
  'pdf/text': 'a `{type}` contains text (7.2)',
  'pdf/figure-alt': 'a figure has no alternative text (7.3)',
  'pdf/figure-empty': 'a figure has no visible content: {alt} (7.3)',
  'pdf/figure-place': 'a figure has no place on its page: {alt} (7.3)',
  'pdf/table-heads': 'a table has no header cells (7.5)',
  'pdf/table-rows': 'a table has rows of different lengths (7.2)',
  'pdf/heading': 'a heading of level {level} follows one of level {last} (7.4.2)',
  'pdf/note-id': 'a note has no id (7.9)',
  'pdf/tagged-twice': 'content on page {page} is tagged twice (7.1)',
  'pdf/untagged': 'content on page {page} has no tag (7.1)',
  'pdf/transparency': 'tagged content on page {page} is within a transparency (7.1)',
  'pdf/glyph': 'a character on page {page} has no glyph (7.21.8)',
  'pdf/link-target': 'a link leads nowhere (7.18.5)',
  'pdf/link-description': 'a link on page {page} has no description (7.18.5)',
  'pdf/link-tag': 'a link on page {page} has no tag (7.18.5)',
  'browser/missing': 'there is no browser to print with',
  'browser/name-another': 'Name a working Chrome or Chromium: PERENNIAL_BROWSER=/usr/bin/chromium',
  'browser/name-or-unset': 'Name a Chrome or Chromium in PERENNIAL_BROWSER, or unset it.',
  'browser/no-such-file': 'PERENNIAL_BROWSER names {path}, which does not exist',
  'browser/no-file': 'PERENNIAL_BROWSER names {path}, which is a folder or a device instead of a program',
  'browser/may-not-run': 'PERENNIAL_BROWSER names {path}, a file that may not be run',
  'browser/noexec':
    'the browser is unpacked in {folder}, where programs may not be run (is the file system mounted with noexec?)',
  'browser/noexec-remedy': 'Name a folder from which programs may be run: PERENNIAL_CACHE=/path/to/folder',
  'browser/sandbox': 'the browser cannot start its sandbox: this system forbids user namespaces',
  'browser/sandbox-remedy':
    'Allow them: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (or kernel.unprivileged_userns_clone=1)',
  'browser/library': 'the browser at {path} lacks the library {library}',
  'browser/does-not-start': 'the browser at {path} does not start: {cause}',
  'browser/ended-at-once': 'it exited at once',
  'browser/no-answer': 'no answer for {seconds, plural, one {# second} other {# seconds}}',
  'browser/ended': 'the browser exited twice before it had finished',
  'browser/ended-remedy':
    'Check whether it was killed, or memory is short: a long report takes 1 to 2 GB. Or name another Chrome or Chromium: PERENNIAL_BROWSER=/usr/bin/chromium',
  'browser/crashed': 'the page of the browser crashed twice',
  'browser/crashed-remedy':
    'Check whether memory is short: a long report takes 1 to 2 GB. Or name another Chrome or Chromium: PERENNIAL_BROWSER=/usr/bin/chromium',
  'browser/silent':
    'the browser did not answer for {patience, plural, one {# second} other {# seconds}}, twice',
  'browser/silent-remedy':
    'Check whether it was stopped. On a very busy machine, set PERENNIAL_BROWSER_PATIENCE to more seconds.',
  'images/no-library': 'the library that resizes pictures cannot start on this system',
  'images/no-library-remedy': 'Run: npm ci --include=optional (npm installs only the parts for this system)',
  'fonts/missing': 'fonts of the report’s languages are not installed: {fonts}',
  'fonts/not-installed': 'the language {language} is set in {font}, which is not installed',
  'system/run': 'Run: {command}',

  // Rules of check.
  'allow-reason': {
    reason: '`allow {rule}` has no reason',
    note: 'Write the reason after a colon: `allow {rule}: …`.',
  },
  'allow-possible': {
    reason: 'The error `{rule}` cannot be allowed',
    note: 'Fix the error, and remove this comment: part of the page would be missing.',
  },
  'allow-known': { reason: 'Unknown rule `{rule}`' },
  'allow-used': { reason: '`allow {rule}` suppresses no problem', note: 'Remove the comment.' },
  'check/agreed-misspelling':
    '`{wrong}` is written in {count, plural, one {# place} other {# places}} and `{right}` nowhere, so the name in the registry may be misspelled.',
  'number-cited': {
    reason: 'Unexpected typed number `{number}`, expected a citation of the registry',
    note: 'Cite the metric: `:metric[…]`. If the number is not a metric, write the reason: `:plain[{number}]\'{why="…"}\'`.',
  },
  'figure-same-words': {
    reason: 'Unexpected `{text}` for `{metric}`, expected `{first}` as in line {line}',
    note: 'Cite the value with the same `scale` and `decimals` throughout the chapter.',
  },
  'unit-once': {
    reason: 'Unexpected `{unit}` after `:metric[{metric}]`, which prints its unit',
    note: "Remove it, or cite the number alone: `:metric[{metric}]'{as=number}'`.",
  },
  'metric-used': {
    reason: 'Edition {edition} never cites metric `{metric}`',
    note: 'Cite it with `:metric[{metric}]`, or remove it.',
  },
  'magnitude-plausible': {
    reason:
      'Unexpected value `{value}` of `{metric}` in {period}, expected the magnitude of `{otherValue}` in {otherPeriod}',
    note: 'Correct the scale or the unit of the value that is wrong.',
  },
  'target-base': {
    reason: 'Target `{target}` has no base year',
    note: "Add `base: '{year: 2021}'`, with a `value` if the registry has none for that year.",
  },
  'restatement-listed': {
    reason: 'Edition {edition} does not list the restatement of `{metric}` in `{locale}`',
    note: 'Add `::restatements` to a chapter, for example to the one about the report.',
  },
  'evidence-unchanged': {
    reason: 'Evidence {path} has changed: its SHA-256 is {hash}',
    note: 'Compare the value with the file, then write the new SHA-256.',
  },
  'evidence-unchanged/missing': {
    reason: 'Unknown evidence {path}, expected a file of the report',
    note: 'Write the path from the folder of the report.',
  },
  'evidence-unchanged/outside': {
    reason: 'Evidence {path} is outside the report',
    note: 'Copy it into the report. Perennial reads only files in its folder, because a report may come from a stranger.',
  },
  'evidence-unchanged/kind': {
    reason: 'Evidence {path} is a folder, a pipe, or a device, expected a file',
    note: 'Write the path of an ordinary file.',
  },
  'evidence-unchanged/size': {
    reason: 'Evidence {path} is larger than 2 GB',
    note: 'Write the path of a smaller file with the part that shows the value.',
  },
  'image-resolution': {
    reason: 'The image `{src}` is {width} pixels wide, expected {needed} for print at {expected} dpi',
    note: 'It would be printed at {actual} dpi. Use a larger image, or a vector drawing.',
  },
  'heading-order': {
    reason: 'Unexpected heading of level {level} after level {last}, expected level {expected}',
    note: 'Begin the heading with `{signs}`.',
  },
  'directive-written': {
    reason: 'Unexpected `{written}` as text, expected a directive with half-width signs and no space',
    note: 'Did you mean `{right}`?',
  },
  'directive-written/block': {
    reason: 'Block `{written}` is inside a line of text',
    note: 'Begin a new line with it. A directive inside a line has one colon.',
  },
  'directive-written/citation': {
    reason: 'Unexpected `{written}` as text, expected `{right}`',
    note: 'Write a colon, the name of the directive, and an id of the registry in square brackets.',
  },
  'directive-written/attributes': {
    reason: 'Unexpected `{written}` as text, expected attributes directly after the brackets of a directive',
    note: "Use half-width braces, with no space or sign before them: `:metric[rd-spend]'{period=2030}'`.",
  },
  'directive-written/braces': {
    reason: 'Unexpected `{written}` as text, expected `{right}`',
    note: "Write attributes between half-width braces: `'{period=2030}'`.",
  },
  'markdown-written': { reason: 'Unexpected `{written}` as text, expected `{right}`' },
  'markdown-written/plain-text': {
    reason: '`{mark}` in `{name}` is printed as it is written',
    note: 'Remove the mark: titles, notes and alternative texts are plain text. Put a citation or a note in the text below.',
  },
  'markdown-written/heading': {
    reason: 'Unexpected `{written}` as text, expected `{right}`',
    note: 'Begin a heading with `##` and a space.',
  },
  'markdown-written/item': {
    reason: 'Unexpected `{written}` as text, expected `{right}`',
    note: 'Begin each item of a list on a line of its own, with `-` and a space.',
  },
  'markdown-written/emphasis': {
    reason: 'Unexpected `{written}` as text, expected `{right}`',
    note: 'Remove the spaces inside the stars.',
  },
  'markdown-written/open-emphasis': {
    reason: '`**` is never closed, expected a second `**` after the words',
    note: 'Write bold words between two pairs of stars, in one paragraph: `**words**`. To print stars, write `\\*\\*`.',
  },
  'markdown-written/link': {
    reason: 'Unexpected `{written}` as text, expected `{right}`',
    note: 'Use half-width square and round brackets, with no space between them.',
  },
  'markdown-written/spaced-address': {
    reason: 'Unexpected `{written}` as text, expected `{right}`',
    note: 'Rename the file, or write `%20` for each space of the address.',
  },
  'markdown-written/open-link': {
    reason: 'The link `{written}` is never closed, expected `{right}`',
    note: 'Write `)` after the address.',
  },
  'markdown-written/no-address': {
    reason: 'Unexpected `{written}` as text, expected an address for `{name}`',
    note: 'Write `[words](address)`, or the address on a line of its own: `[name]: address`.',
  },
  'markdown-written/no-space': {
    reason: '`{written}` lacks a space, expected `{right}`',
    note: 'Write a space between a citation and a word: the value is printed in its place.',
  },
  'markdown-written/indented': {
    reason: 'Unexpected spaces before `{written}`: four of them turn text into code',
    note: 'Begin a paragraph without spaces. Write code between two lines of three backticks.',
  },
  'markdown-written/dialect': {
    reason: 'Unexpected `{written}`: markup of another dialect, printed as text',
  },
  'dialect/formula':
    'Write the formula with plain characters, for example `CO₂` or `a × b`, or show it as a picture with `::figure`: Perennial does not typeset formulas.',
  'dialect/callout':
    'Write a quotation with `NOTE`, `TIP`, `IMPORTANT`, `WARNING` or `CAUTION`: `> [!NOTE]`. Write other notes as `:::note\'{title="…"}\'`.',
  'dialect/inline-note':
    'Write `[^name]` here, and the text of the note on a line of its own: `[^name]: words`.',
  'dialect/braces':
    "Write attributes after a directive or a heading: `::figure'{src=… size=wide}'`, `## Title '{#name}'`. Words and pictures have none.",
  'dialect/page-break':
    'Remove it: pages break automatically, and each chapter begins a new page. For a landscape page write `:::landscape`.',
  'dialect/tex': 'Write it in Markdown: Perennial does not read TeX commands.',
  'dialect/contents': 'Remove it: Perennial makes the contents from the headings.',
  'dialect/highlight': 'Write `**words**` for bold: Perennial has no highlighted text.',
  'dialect/changes': 'Write the final text: Perennial does not read change marks.',
  'dialect/source':
    'Cite the source in a note, `[^name]`, or add it to `sources.yaml`, which `::sources` lists.',
  'dialect/reference': 'Refer to a block or a heading by its id: `:ref[name]`.',
  'dialect/table':
    'Write a table with bars: `| a | b |`, and `|---|---|` below the first row. For values, write `:::table`.',
  'dialect/note': 'Write `:::note\'{title="…"}\'`, the text, and `:::` on a line of its own.',
  'dialect/tabs': 'Write a heading, `###`, above each part: print has no tabs.',
  'dialect/program': 'Write the result, or remove the block: a chapter runs no programs.',
  'dialect/wiki-link':
    'Write a link to a web page as `[words](address)`, and a link to another place in the report as `:ref[name]`.',
  'dialect/emoji': 'Write the character: Perennial does not read the short names of emoji.',
  'dialect/abbreviation': 'Write the long form where the abbreviation is first used.',
  'dialect/comment': 'Write a comment as `<!-- words -->`, which is not printed.',
  'dialect/numbered-item': 'Begin an item of a numbered list with `1.` and a space.',
  'dialect/front-matter': 'Write front matter as YAML between two lines of `---`.',
  'dialect/role': 'Refer to a place with `:ref[name]`, and cite a metric with `:metric[id]`.',
  'dialect/definition': 'Write each term as an item of a list: `- **Term**: what it means`.',
  'dialect/code':
    'Draw it with a `chart` fence, show it as a picture, or write it as a directive: Perennial prints this code as it is.',
  'dialect/caption': 'Put the table between `:::table\'{title="…"}\'` and `:::`: its title is an attribute.',
  'table-written/short-row': {
    reason:
      'The row has {cells, plural, one {# cell} other {# cells}}, expected {columns} as in the head of the table',
    note: 'Write `| |` for an empty cell. A row with a single cell in bold titles the rows below it.',
  },
  'table-written/long-row': {
    reason:
      'The row has {cells, plural, one {# cell} other {# cells}}, expected at most {columns} as in the head of the table',
    note: 'Add a cell to the head, or write `\\|` for a bar inside a cell.',
  },
  'note-used': {
    reason: 'Note `{mark}` has no mark in the text',
    note: 'Write `{mark}` after the words that it explains, or remove the note.',
  },
  'note-used/duplicate': {
    reason: 'Duplicate note `{mark}`',
    note: 'Give this note another mark, here and in the text.',
  },
  'punctuation-chinese': { reason: 'Unexpected sign `{wrong}` in Chinese text, expected `{right}`' },
  'punctuation-chinese/space': {
    reason: 'Unexpected space between Han and Latin',
    note: 'Remove it: the style sheet adds the gap.',
  },
  'term-preferred': {
    reason: 'Unexpected `{word}`, expected `{preferred}`',
    note: 'Write the term as in the glossary.',
  },
  'wording-change': {
    reason: 'Unexpected `{word}` before a value, expected `{word}了` (by) or `{word}到` (to)',
    note: 'Write whether it fell by the value, or to the value.',
  },
  'wording-change/times': {
    reason: 'Unexpected `{words}`: a value cannot fall by a multiple',
    note: 'Write the percentage by which it fell, or to which it fell.',
  },
  'words-translated': {
    reason: '`{key}` has no words in `{locale}`, a language of the report',
    note: 'Add them beside the other languages: `{locale}: …`.',
  },
  'words-translated/language': {
    reason: 'Unexpected language `{language}` of `{key}`, expected `{locale}`, a language of the report',
  },
  'words-translated/quotation-marks': {
    reason: 'Unexpected quotation marks around `{words}` in `{key}`, expected `{right}`',
    note: 'Use straight quotation marks: YAML removes only these, and all others are printed. If they belong to the words, write some in every language.',
  },
  'chapter-language': {
    reason: 'The chapter is in the script of another language, expected `{locale}`',
    note: 'Translate it, or move the file into the folder of its language.',
  },
  'figure-approved': {
    reason: 'Unexpected status `{status}` of `{metric}` for {period}, expected `approved` before it is cited',
    note: 'Write `status: approved` for the value, its metric, or its source as soon as it is approved.',
  },
  'figure-approved/inherited': {
    reason: 'Unexpected status `{status}` of `{id}`, expected `approved` before its values are cited',
    note: 'Write `status: approved` for the value, its metric, or its source as soon as it is approved.',
  },

  // Comparing languages.
  'parity/replaced': 'Unexpected {item}, expected {expected} as in {place}',
  'parity/extra': 'Unexpected {item}, which {path} does not have',
  'parity/missing': 'Missing {item}, expected here as in {place}',
  'parity/correct': 'Correct the language that is wrong: all languages of a chapter have the same content.',
  'parity/citation': 'citation `:{name}[{id}]`',
  'parity/citation-of': 'citation `:{name}[{id}]` ({part})',
  'parity/figure': 'figure `{src}`',
  'parity/chart': 'chart `{drawn}`',
  'parity/items': '`{name}` of {count, plural, one {# item} other {# items}}',
  'parity/disclosure': 'disclosure `{id}`',
  'parity/link': 'link to {url}',
  'parity/reference': 'reference `:ref[{id}]`',
  'parity/note': 'note `{mark}`',
  'parity/table': 'table',
  'parity/table-named': 'table `{id}`',
  'parity/table-of': 'table of `{metrics}`',
  'parity/table-size':
    'table of {rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}',
  'parity-chapters': {
    reason: 'The chapter exists only in `{locale}`, expected {path} as well',
    note: 'Translate it, or remove it.',
  },
  'parity-chapters/name': {
    reason: 'Unexpected name of `{path}`, expected `{name}`',
    note: 'Rename one of the two: it seems to be the same chapter as in `{locale}`. If they are two chapters, translate both.',
  },
  'parity-headings': {
    reason: 'Unexpected heading of level {level}, expected level {expected} as in {place}',
    note: 'Correct the language that is wrong: all languages of a chapter have the same headings.',
  },
  'parity-headings/extra': {
    reason: 'Unexpected heading of level {level}, which {path} does not have',
    note: 'Correct the language that is wrong: all languages of a chapter have the same headings.',
  },
  'parity-headings/missing': {
    reason: 'The chapter ends before a heading of level {expected}, as in {place}',
    note: 'Correct the language that is wrong: all languages of a chapter have the same headings.',
  },
  'parity-disclosures': {
    reason: '`discloses` lacks {missing} and has {extra}, expected the codes of {path}',
    note: 'Write the same codes in all languages of the chapter.',
  },
  'parity-disclosures/missing': {
    reason: '`discloses` lacks {missing}, expected the codes of {path}',
    note: 'Write the same codes in all languages of the chapter.',
  },
  'parity-disclosures/extra': {
    reason: 'Unexpected {extra} in `discloses`, expected the codes of {path}',
    note: 'Write the same codes in all languages of the chapter.',
  },
  'translation-current': {
    reason: 'Outdated translation: the source now reads “{words}” in {place}',
    note: 'Translate it, then run `perennial accept {chapter} --locale {locale}`.',
  },
  'translation-current/added': {
    reason: 'Missing translation of “{words}”, which is new in {place}',
    note: 'Translate it, then run `perennial accept {chapter} --locale {locale}`.',
  },
  'translation-current/removed': {
    reason: 'Unexpected translation of “{words}”, which was removed from {path}',
    note: 'Remove it, then run `perennial accept {chapter} --locale {locale}`.',
  },

  // Numbers where nothing can be cited.
  'number-known': {
    reason: 'Number `{number}` in `{name}` is not a value of the registry',
    note: 'Correct it, or remove it: nothing can be cited there.',
  },

  // Relations between values, targets and dates.
  'parts-whole': {
    reason: 'The parts of `{metric}` by `{dimension}` add up to {sum} in {period}, expected {whole}',
    note: 'Correct a part or the whole. If the parts overlap or are not complete, allow it with a reason.',
  },
  'parts-whole/larger': {
    reason: 'The part `{part}` of `{metric}` is {value} in {period}, more than the whole ({whole})',
    note: 'Correct one of them.',
  },
  'value-possible/negative': {
    reason: 'Negative count {value} of `{metric}` in {period}',
    note: 'Correct the value, or write `kind: quantity`.',
  },
  'value-possible/whole': {
    reason: 'Count {value} of `{metric}` in {period} is not a whole number',
    note: 'Correct the value, or write `kind: quantity` for full-time equivalents and the like.',
  },
  'value-possible/share': {
    reason: 'Share `{metric}` is {value} in {period}, more than 100%',
    note: 'Correct the part or the whole in `derive`.',
  },
  'dates-possible': {
    reason: 'Source `{source}` is dated {date}, after the edition was published ({published})',
    note: 'Correct the date of the source or `published`.',
  },
  'target-status/not-met': {
    reason: 'Target `{target}` is `met`, but `{metric}` is {value} in {period} and should be {wanted}',
    note: 'Correct the status or the value.',
  },
  'target-status/away': {
    reason:
      'Target `{target}` is `on-track`, but `{metric}` ({value} in {period}) has moved away from {wanted}',
    note: 'Write `status: behind`, or correct the value.',
  },
  'target-status/due': {
    reason: 'Target `{target}` was due in {year} and is still `{status}` in {period}',
    note: 'Write `status: met` or `status: behind`, or correct the year.',
  },
  'target-words/year': {
    reason: 'The words of target `{target}` in `{locale}` name {year}, but its fields have {fields}',
    note: 'Correct the words or the fields.',
  },
  'target-words/percent': {
    reason: 'The words of target `{target}` in `{locale}` name {percent}, but its fields have {fields}',
    note: 'Correct the words or the fields.',
  },

  // Claims in words beside values.
  'claim-direction/rose': {
    reason: '“{word}” contradicts the registry: `{metric}` rose from {before} ({from}) to {after} ({to})',
    note: 'Correct the word or the citation. If the sentence is about something else, allow it with a reason.',
  },
  'claim-direction/fell': {
    reason: '“{word}” contradicts the registry: `{metric}` fell from {before} ({from}) to {after} ({to})',
    note: 'Correct the word or the citation. If the sentence is about something else, allow it with a reason.',
  },
  'claim-direction/same': {
    reason: '“{word}” contradicts the registry: `{metric}` was {before} both in {from} and in {to}',
    note: 'Correct the word or the citation. If the sentence is about something else, allow it with a reason.',
  },
  'claim-direction/growth': {
    reason: '“{word}” contradicts the cited change: `{metric}` is {value} in {period}',
    note: 'Correct the word or the citation.',
  },
  'claim-record/highest': {
    reason:
      '“{words}” contradicts the registry: `{metric}` was higher in {otherPeriod} ({other}) than in {period} ({value})',
    note: 'Correct the words or the number of years.',
  },
  'claim-record/lowest': {
    reason:
      '“{words}” contradicts the registry: `{metric}` was lower in {otherPeriod} ({other}) than in {period} ({value})',
    note: 'Correct the words or the number of years.',
  },
  'claim-fraction': {
    reason: '“{words}” differs from the cited share: `{metric}` is {value} in {period}',
    note: 'Write the fraction that is closest to the share, or leave it out.',
  },
  'claim-multiple': {
    reason: '“{words}” contradicts the registry: `{metric}` went from {before} ({from}) to {after} ({to})',
    note: 'Correct the word or the citation.',
  },

  // Import of other tools' folders.
  'file-readable/symbolic-link': { reason: 'Skipped a symbolic link: Perennial does not follow links' },
  'file-readable/document': { reason: 'Skipped a document that is not Markdown' },
  'file-readable/notebook': { reason: 'Skipped a notebook that has no cells' },
  'file-unicode/guessed': {
    reason: 'The file is not encoded as UTF-8; Perennial read it in the most likely encoding',
  },
  'front-matter-valid/unused': { reason: 'Removed unused keys of the front matter: {keys}' },
  'front-matter-valid/removed': { reason: 'Removed the front matter, because it is not valid YAML' },
  'markdown-written/removed': { reason: 'Removed `{mark}` ({tool})' },
  'markdown-written/unwrapped': { reason: 'Kept only the words of `{mark}` ({tool})' },
  'markdown-written/replaced': { reason: 'Replaced `{mark}` ({tool}) with `{replacement}`' },
  'markdown-written/plain': {
    reason: 'Turned the line `{line}` into plain text, because it would stop a build ({rules})',
  },
  'markdown-written/hidden-cell': { reason: 'Removed a hidden or raw cell of the notebook' },
  'markdown-written/output': {
    reason: 'Removed an output of the notebook ({kinds})',
    note: 'Save the output as a picture, or write it as a table in the report.',
  },
  'html-allowed/converted': { reason: 'Converted the HTML `{html}` to Markdown' },
  'html-allowed/removed': { reason: 'Removed the HTML `{html}`' },
  'image-local/notebook': {
    reason: 'Removed a picture embedded in the notebook',
    note: 'Save it as a file next to the notebook.',
  },
  'image-local/linked': {
    reason: 'Replaced the image `{url}` with a link to it, because it is not a file in the folder',
    note: 'Put the file into the images folder: Perennial downloads nothing.',
  },
  'image-local/described': {
    reason: 'Replaced the image `{url}` with its description, because it is not a file in the folder',
    note: 'Put the file into the images folder.',
  },
  'image-exists/not-imported': {
    reason: 'Replaced the image `{url}` with its description, because the folder has no such file',
    note: 'Put the file into the images folder.',
  },
  'image-exists/no-picture': {
    reason: 'Replaced the image `{url}` with its description, because it cannot be read as a picture',
    note: 'Export the picture again, and put it into the images folder.',
  },
  'image-exists/not-drawn': {
    reason: 'Replaced the image `{url}` with its description, because browsers cannot draw this SVG',
    note: 'Export the picture again, and put it into the images folder.',
  },
  'image-exists/not-printed': {
    reason: 'Replaced the image `{url}` with its description, because its format cannot be printed',
    note: 'Convert it to SVG, PNG, JPEG, or WebP, and put it into the images folder.',
  },
  'link-inside/unsafe': { reason: 'Turned the link `{url}` into text, because readers cannot follow it' },
  'link-inside/no-page': { reason: 'Turned the link `{url}` into text, because its file is not a page' },
  'link-inside/outside': {
    reason: 'Turned the link `{url}` into text, because its page is not in the folder',
  },
  'link-inside/language': {
    reason: 'Turned the link `{url}` into text, because its page is in another language',
  },
  'link-inside/heading': {
    reason: 'Turned the link `{url}` into text, because the page has no such heading',
  },
  'reference-known/text': {
    reason: 'Turned the reference to `{label}` into text, because the folder has no such label',
  },
  'character-in-font/removed': {
    reason: 'Removed characters that no bundled font has: {characters}',
  },
  'locale-listed/added': {
    reason:
      'The template has no words for the language `{tag}`, so its chapters are among those of `{locale}`',
    note: 'Write its labels, add it to `locales` in report.yaml, and move its chapters into a folder with its name.',
  },
  'import/site-generator': 'site generator',
  'import/folder-in-use': 'The folder `{folder}` is not empty, expected a new folder',
  'import/changes': 'Changes',
  'import/changes-places': 'Lines and columns refer to the files of the imported folder.',
  'import/no-changes': 'No changes: Perennial reads all of this Markdown as it is.',

  // Building: progress and results.
  'build/read': 'read',
  'build/compose': 'compose',
  'build/images': 'images',
  'build/print': 'print',
  'build/finish': 'finish',
  'build/web': 'web',
  'build/check': 'check',
  'build/publish': 'publish',
  'build/pages': '{count, plural, one {# page} other {# pages}}',
  'build/pass': 'pass {pass}, {pages}',
  'build/sizes': '{count, plural, one {# size} other {# sizes}}',
  'build/sizes-done': '{done} of {count, plural, one {# size} other {# sizes}}',
  'build/metadata-removed':
    '{sizes}, metadata removed from {count, plural, one {# picture} other {# pictures}}: {kinds}',
  'build/notes-at-end':
    '{count, plural, one {# note} other {# notes}} of {chapter} printed at its end, because the margin has too little space',
  'metadata/comments': 'comments',
  'metadata/thumbnails': 'thumbnails',
  'metadata/text': 'text',
  'metadata/after-end': 'data after the end',
  'metadata/other': 'other data',
  'build/output-is-link':
    'The output folder `{path}` is a link that no build made: remove it, or name another folder with `--out`',
  'build/output-is-file':
    'The output folder `{path}` is a file: move it, or name another folder with `--out`',
  'build/output-is-foreign':
    'The output folder `{path}` has files, but not of a build: name another folder with `--out`',
  'build/output-has-foreign-file':
    'The build would overwrite `{path}`, which no build made: move it, or name another folder with `--out`',
  'pages-settle': {
    reason: 'The page numbers still change after four passes ({locale})',
    note: 'Give numbers a fixed width in the styles of the template, so that a page number does not change the length of its line.',
  },

  // Words for parts of a report.
  'severity/error': 'error',
  'severity/warning': 'warning',
  'severity/info': 'info',
  'problems/errors': '{count, plural, one {# error} other {# errors}}',
  'problems/warnings': '{count, plural, one {# warning} other {# warnings}}',
  'problems/info': '{count, plural, other {# for information}}',
  'problems/counts': '{errors}, {warnings}',
  'problems/counts-with-info': '{errors}, {warnings}, {info}',
  'problems/none': 'No problems',

  // Commands: options and mistakes in calls.
  'call/edition': 'Unknown edition `{edition}`, expected one of: {known}',
  'call/edition-none': 'Unknown edition `{edition}`: the report has no edition that can be read',
  'call/locale': 'Unknown language `{locale}`, expected one of: {known}',
  'call/format': 'Unknown format `{format}`, expected {known}',
  'call/paper': 'Unknown paper `{paper}`, expected {known}',
  'call/port': 'Unexpected port `{port}`, expected a whole number from 0 to 65535',
  'call/port-in-use': 'Port `{port}` is in use, expected a free one',
  'call/chapter': 'Unknown chapter `{chapter}`, expected one of: {known}',
  'call/chapter-missing': 'Missing chapter: name one, for example `perennial accept letter`, or use --all',
  'call/metric': 'Unknown metric `{metric}`. {suggestion}',
  'call/schema': 'Unknown schema `{name}`. {suggestion}',
  'call/schema-with-write': 'Unexpected `{name}` with --write, which writes all schemas',
  'call/xlsx-without-output': 'Missing file for the format xlsx: add `--output figures.xlsx`',
  'call/editor-settings':
    '.vscode/settings.json cannot be parsed: {error} at character {offset}. Fix it first: Perennial does not overwrite it',
  'call/bug': 'This looks like a bug in Perennial. Set PERENNIAL_DEBUG=1 to see where it is.',
  'call/stopped': 'stopped; every edition is complete, in its old or its new version',
  'system/disk-full': 'no space is left on the disk of {folder}',
  'system/disk-full-remedy': 'Make room there, or name another folder with {setting}.',
  'system/some-disk-full': 'no space is left on a disk',
  'system/some-disk-full-remedy':
    'Make room for the output (--out), the cache (PERENNIAL_CACHE) and temporary files (TMPDIR).',
  'system/open-files-of-process': 'this system lets a process open only {limit} files at once',
  'system/open-files': 'too many files are open on this system',
  'system/open-files-remedy': 'Raise the limit, for example: ulimit -n 4096',
  'system/refused': 'cannot read or write {path}: {error}',
  'system/permission-denied': 'permission denied',
  'system/not-permitted': 'not permitted',
  'system/read-only': 'the file system is read-only',
  'system/not-writable-remedy': 'Make it writable, or name another folder with {setting}.',
  'system/file-in-the-way': 'a file is in the way',
  'system/folder-in-the-way': 'a folder is in the way',
  'system/in-the-way-remedy': 'Move it, or name another folder with {setting}.',
  'system/no-parent': 'no folder can be created there',
  'system/no-parent-remedy': 'Make the folder above it, or name another folder with {setting}.',
  'system/link-loop': 'a link points to itself',
  'system/link-loop-remedy': 'Fix the link, or name another folder with {setting}.',
  'system/name-too-long': 'the name is too long',
  'system/name-too-long-remedy': 'Choose a shorter name, or name another folder with {setting}.',
  'system/no-space': 'no space is left',
  'system/no-space-remedy': 'Make room on its disk, or name another folder with {setting}.',
  'system/quota': 'the disk quota is used up',
  'system/quota-remedy': 'Remove files, ask for a larger quota, or name another folder with {setting}.',
  'system/file-too-large': 'the file would be larger than this system allows',
  'system/file-too-large-remedy':
    'Raise the limit, for example with `ulimit -f unlimited`, or name another folder with {setting}.',
  'system/disk-error': 'the disk does not respond',
  'system/disk-error-remedy': 'Check the disk, or name another folder with {setting}.',
  'help/program': 'From Markdown and a registry of metrics to a web edition and a tagged PDF.',
  'help/usage': 'Usage:',
  'help/arguments': 'Arguments:',
  'help/options': 'Options:',
  'help/commands': 'Commands:',
  'help/default': '{text} (default: {value})',
  'help/choices': '{text}; available: {values}',
  'help/version': 'show the version',
  'help/help': 'show the help of a command',
  'help/report': 'folder of report.yaml',
  'help/no-config': 'do not run the report’s perennial.config.js (for reports by people you do not know)',
  'help/output': 'write to a file',
  'help/last-build': 'folder of the last build, for page numbers',
  'help/lang': 'language of messages (default: that of LANG)',
  'help/format': '{formats}',
  'help/editions': 'editions, for example 2021 (default: the newest)',
  'help/edition': 'edition, for example 2021 (default: the newest)',
  'help/edition-required': 'edition, for example 2021',
  'help/build': 'build editions: build/<edition>/<locale>/report.pdf and web/index.html',
  'help/build-locale': 'languages, for example en,zh-Hans (default: all)',
  'help/build-format': 'pdf, web (default: both); an up-to-date output in the other format is kept',
  'help/build-all': 'every edition; a problem in one language does not stop the others',
  'help/build-strict':
    'run the rules of `check` first; warnings stop the build as well, and every cited value must be approved',
  'help/build-force': 'rebuild unchanged editions too',
  'help/build-paper': 'paper of the PDF, instead of the size in report.yaml',
  'help/build-marks': 'add crop marks, and extend artwork 3 mm beyond the trim edge',
  'help/build-out': 'output folder',
  'help/dev': 'preview the web edition and the printed pages while you edit',
  'help/dev-port': 'port of the local address; 0 chooses a free one',
  'help/check': 'find problems, without a browser',
  'help/check-all': 'every edition',
  'help/check-strict': 'warnings count as well, and every cited value must be approved',
  'help/check-fix': 'apply every fix that needs no decision, and list them',
  'help/check-after':
    'Some problems appear only when pages are printed, for example a table that is too wide; `perennial build` reports them.',
  'help/init': 'start a project with a small sample report, or make a report from ordinary Markdown',
  'help/init-folder': 'folder of the project (default: this one); with --from, of the report',
  'help/init-organisation': 'name of the reporting organisation',
  'help/init-locale': 'languages, for example en,zh-Hans; with --from, the main one',
  'help/init-edition': 'year of the first edition (default: last year)',
  'help/init-framework': 'one or more frameworks; the sample has an index for each',
  'help/init-brand': 'brand colour, for example `#0d4f63`',
  'help/init-from': 'folder of Markdown, for example of a website or a handbook',
  'help/init-after': 'On a terminal, it asks for whatever the options do not specify.',
  'help/figures': 'show the registry: values, sources, derivations, and every place that cites them',
  'help/figures-id': 'one metric, for example rd-spend (default: all)',
  'help/figures-edition':
    'as this edition sees and cites them (default: as the newest sees them; the table counts citations in all editions)',
  'help/schema': 'JSON Schemas of the YAML files, and snippets of the directives, for editors',
  'help/schema-name': 'print one, for example metrics (default: list them)',
  'help/schema-write': 'write all of them, with VS Code settings that use them',
  'help/new': 'make next year’s edition from this year’s',
  'help/new-edition': 'edition to make, for example 2022',
  'help/new-from': 'edition to make it from (default: the newest)',
  'help/new-published':
    'publication date, for example 2023-05-16 (default: that of the old edition, moved by the same number of years)',
  'help/new-yes': 'do not ask; use defaults',
  'help/review': 'list what is left to do in an edition: missing values, passages to review, targets',
  'help/review-accept': 'passages that are still correct, for example en/01-letter.md:9',
  'help/diff': 'compare two editions, two languages of one, or two Git revisions',
  'help/diff-before': 'for example `2030`, `2030/en`, `HEAD~1:2030` or `v1:2030/en`',
  'help/diff-after': 'likewise',
  'help/diff-locale': 'one language (default: all that both have)',
  'help/diff-pdf': 'also compare the printed pages, and show where they differ',
  'help/lock': 'freeze the values of an edition as it publishes them',
  'help/lock-force': 'overwrite a lock that differs',
  'help/accept': 'record that chapters are translated from the current text of their source',
  'help/accept-chapters': 'chapters, for example letter',
  'help/accept-all': 'every chapter',
  'help/accept-locale': 'languages, for example en (default: all but the first)',
  'call/unknown-option': 'Unknown option `{option}`',
  'call/unknown-option-similar': 'Unknown option `{option}`. Did you mean `{similar}`?',
  'call/unknown-command': 'Unknown command `{command}`',
  'call/unknown-command-similar': 'Unknown command `{command}`. Did you mean `{similar}`?',
  'call/missing-argument': 'Missing argument `{argument}`',
  'call/missing-value': 'Missing value for the option `{option}`',
  'call/too-many-arguments': 'Too many arguments for `{command}`: expected at most {expected}, found {found}',
  'call/see-help': 'To list its arguments and options: {call}',

  // Commands: results.
  'build/unchanged': 'unchanged',
  'build/column-file': 'file',
  'build/column-pages': 'pages',
  'build/column-size': 'size',
  'build/open': 'Open {path} in a browser',
  'build/dropped': '{paths}: removed, because the sources have changed since; to build both formats: {call}',
  'build/problems': '{count, plural, one {# problem} other {# problems}}',
  'build/problems-and-check': '{problems}; `{call}` reports {counts}',
  'check/fixed': '{count, plural, =0 {No problem fixed} one {# problem fixed} other {# problems fixed}}',
  'check/fixed-and-left':
    '{fixed}; {count, plural, one {# more needs your decision: `perennial dev` has a button for it} other {# more need your decision: `perennial dev` has a button for each}}',
  'check/to-review': 'To list the missing values and the passages to review: {call}',
  'dev/open': 'Open this address in a browser. It works on this machine only; press Ctrl+C to stop.',
  'dev/opened-and-more': '{file} and {count, plural, other {# more}}',
  'dev/pages-printed': 'pages printed in {seconds} s',
  'dev/pages-not-printed': 'pages not printed: {error}',
  'dev/not-checked': 'not checked: {error}',
  'dev/error-with-remedy': '{error} ({remedy})',
  'dev/unreadable': 'the report cannot be read',
  'dev/last-good-view': 'the preview shows the last good version',
  'dev/more-problems':
    '{count, plural, one {# more problem: see the preview or `perennial check`} other {# more problems: see the preview or `perennial check`}}',
  'lock/values': '{count, plural, one {# value} other {# values}}',
  'lock/metrics': '{count, plural, one {# metric} other {# metrics}}',
  'lock/sources': '{count, plural, one {# source} other {# sources}}',
  'lock/targets': '{count, plural, one {# target} other {# targets}}',
  'lock/problems': 'Locked with {problems}. To list them: {call}',
  'figures/incomplete': 'Files that cannot be read are missing here. To list their problems: {call}',
  'figures/no-pages': 'No page numbers for {locales}, because {folder} contains no PDF. To print it: {call}',
  'schema/in-chapters': 'in chapters',
  'schema/metrics': 'Metrics and their values',
  'schema/sources': 'Sources of the values',
  'schema/targets': 'Targets',
  'schema/glossary': 'Terms by language',
  'schema/frameworks': 'Frameworks that are not included',
  'schema/labels': 'Words of a template',
  'schema/front-matter': 'Front matter of a chapter',
  'schema/chart': 'A `chart` fence',
  'schema/snippets': 'Snippets of the directives',

  // init: questions and answers.
  'init/ask-organisation': 'Who reports?',
  'init/ask-locales': 'In which languages? The first is the original',
  'init/ask-edition': 'For which year?',
  'init/ask-frameworks': 'By which frameworks?',
  'init/ask-brand': 'In which colour?',
  'init/how-to-choose': '{question} (space selects, enter continues)',
  'init/expected-name': 'Expected a name',
  'init/expected-year': 'Expected a year, for example 2030',
  'init/expected-colour': 'Expected a colour, for example #0d4f63',
  'init/flag-organisation': 'Unexpected --organisation `{value}`, expected a name',
  'init/flag-locale':
    'Unknown --locale `{value}`, expected one or more of: {known}, or a variant of one, for example zh-CN or en-GB',
  'init/flag-edition': 'Unexpected --edition `{value}`, expected a year, for example 2030',
  'init/flag-framework': 'Unknown --framework `{value}`, expected one or more of: {known}',
  'init/flag-brand': 'Unexpected --brand `{value}`, expected a colour, for example #0d4f63',
  'init/framework-with-from':
    "Unexpected --framework with --from: add a chapter with `:::index'{framework=gri}'` after the import",
  'init/one-folder': 'Unexpected `{word}`, expected one folder',
  'init/flag-synonym': 'Unknown option `--{name}`, expected `--{meant}`',
  'init/flag-unknown': 'Unknown option `{flag}`. {suggestion}',
  'init/not-a-folder': '`{path}` is not a folder, expected a folder of Markdown',
  'init/no-markdown': 'The folder `{path}` contains no Markdown',
  'init/report-exists': 'The folder `{path}` is not empty: it already has a report',
  'init/left-unchanged': '{path} exists and was not changed',
  'init/invented': 'Everything in the sample is invented: replace it. Next steps:',
  'init/fonts': 'the fonts of these languages',
  'init/build': 'build the PDF and the web edition in build/',
  'init/check': 'find problems',
  'init/manual': 'The manual: {path}',
  'init/imported':
    '{chapters, plural, one {# chapter} other {# chapters}} and {images, plural, one {# image} other {# images}} in {folder}',
  'init/changes': 'What was changed, line by line: {path}',
  'init/next': 'Next: {call}',

  // Editions: new, lock, review, accept.
  'new/ask-from': 'From which edition?',
  'new/ask-published': 'On which day will it be published?',
  'new/ask-confirm': 'Make edition {edition} from {from}?',
  'new/yes': 'yes',
  'new/cancelled': 'No edition was made',
  'new/made':
    '{folder} made from {from}: {chapters, plural, one {# chapter} other {# chapters}}, periods moved from {before} to {after}, published {published}',
  'new/not-locked': '{edition} is not locked: `perennial lock {edition}` keeps its values as published',
  'new/name': 'Unexpected edition name `{edition}`, expected a year, for example 2031',
  'new/exists':
    'The folder {edition} already exists in the report, and Perennial does not overwrite it. Choose another year, or move the folder out of the report',
  'new/later': 'Unexpected edition `{edition}` made from {from}, expected a year after {period}',
  'new/published': 'Unexpected publication date `{day}`, expected a date, for example 2032-03-01',
  'lock/differs':
    'Edition {edition} already has a different lock. Published values should not change; to replace the lock, use `--force`',
  'lock/differs-in':
    'Edition {edition} already has a different lock, with other values of {keys}. Published values should not change; to replace the lock, use `--force`',
  'review/values': 'Missing values ({count})',
  'review/passages': 'Passages to review ({count})',
  'review/targets': 'Targets carried over ({count})',
  'review/codes': 'Disclosures that moved ({count})',
  'review/last-value': '{value} in {period}',
  'review/due': 'due {year}',
  'review/progress': '{share} of the way',
  'review/decide': 'decide whether it was met',
  'review/status-announced': 'announced',
  'review/status-started': 'started',
  'review/status-on-track': 'on track',
  'review/status-behind': 'behind schedule',
  'review/status-met': 'met',
  'review/until': 'until {date}',
  'review/replaced-by': 'replaced by {code}',
  'review/choose-from': 'choose from {codes}',
  'review/no-successor': 'no successor',
  'review/done': 'No open work',
  'review/accepted': '{count, plural, one {# passage accepted} other {# passages accepted}}',
  'review/not-from-new':
    'Edition {edition} has no passages to review: it has no {file}, which `perennial new` writes',
  'review/place': 'Unknown place `{place}`, expected one that `perennial review {edition}` lists',

  // Comparing editions.
  'diff/side':
    'Unexpected `{side}`, expected an edition (`2030`), one of its languages (`2030/en`), or either of them at a Git revision (`HEAD~1:2030`)',
  'diff/no-report': '`{side}` contains no report that can be read',
  'diff/no-common-language': '{before} and {after} have no language in common',
  'diff/revision': 'Unknown Git revision `{revision}`',
  'diff/revision-with-error': 'Unknown Git revision `{revision}`: {error}',
  'diff/no-git': 'Unexpected revision `{revision}`: Git is not installed',
  'diff/not-printed': '{side} cannot be printed',
  'diff/no-difference': 'no difference',
  'diff/summary':
    '{values, plural, one {# value} other {# values}}, {structure, plural, one {# change of structure} other {# changes of structure}}, {passages, plural, one {# passage} other {# passages}}',
  'diff/values': 'Values',
  'diff/values-count': 'Values ({count})',
  'diff/structure': 'Structure',
  'diff/structure-count': 'Structure ({count})',
  'diff/moved': 'Moved',
  'diff/moved-count': 'Moved ({count})',
  'diff/pages': 'Pages',
  'diff/pages-count': 'Pages ({count} of {all} differ)',
  'diff/text': 'Text',
  'diff/languages': 'Languages',
  'diff/column-metric': 'Metric',
  'diff/column-period': 'Period',
  'diff/column-chapter': 'Chapter',
  'diff/kind-added': 'added',
  'diff/kind-gone': 'removed',
  'diff/kind-changed': 'changed',
  'diff/kind-restated': 'restated',
  'diff/kind-renamed': 'renamed',
  'diff/kind-moved': 'moved',
  'diff/part-chapter': 'chapter',
  'diff/part-section': 'section',
  'diff/part-figure-or-table': 'figure or table',
  'diff/first': 'first',
  'diff/after': 'after {chapter}',
  'diff/reason-error': 'error',
  'diff/reason-methodology': 'methodology',
  'diff/reason-boundary': 'boundary',
  'diff/reason-structural': 'structural change',
  'diff/reason-estimate-revised': 'estimate revised',
  'diff/reason-redefinition': 'redefinition',
  'diff/reason-presentation': 'presentation',
  'diff/page': 'p. {pages}',
  'diff/page-labelled': 'p. {pages} ({label})',
  'diff/page-move': 'p. {before} → {after}',
  'diff/page-same': 'p. {pages}: the same',
  'diff/page-pair-same': 'p. {before} and p. {after}: the same',
  'diff/regions': '{count, plural, one {# region} other {# regions}}',
  'diff/unchanged': '{count} unchanged',

  // The data book.
  'data-book/values': 'Values',
  'data-book/notes': 'Notes',
  'data-book/note-number':
    '“number” and “upper end” are exact in the unit of the row, or rounded to 15 significant digits, because a spreadsheet stores no more.',
  'data-book/note-percent': 'Percentages are written as they are read: 24.4 is 24.4%.',
  'data-book/note-shown':
    '“as published” is the text of the source; “shown” is the value as the edition prints it.',
  'data-book/column-metric': 'metric',
  'data-book/column-period': 'period',
  'data-book/column-status': 'status',
  'data-book/column-source': 'source',
  'data-book/column-cited': 'cited',
  'data-book/derived': 'derived',
  'data-book/published': 'published',
  'data-book/quality': 'quality',
  'data-book/assurance': 'assurance',
  'data-book/evidence': 'evidence',
  'data-book/revisions': 'revisions',
  'data-book/note': 'note',
  'data-book/place': '{place} ({locale})',
  'data-book/place-and-page': '{place}, page {page} ({locale})',
  'data-book/target': 'target {target}: {description}',

  // The preview.
  'preview/edition': 'Edition',
  'preview/language': 'Language',
  'preview/chapter': 'Chapter',
  'preview/layout': 'View',
  'preview/layout-both': 'Both',
  'preview/layout-web': 'Web',
  'preview/layout-pages': 'Pages',
  'preview/web-edition': 'Web edition',
  'preview/printed-pages': 'Printed pages',
  'preview/smaller': 'Smaller pages',
  'preview/larger': 'Larger pages',
  'preview/problems': 'Problems',
  'preview/unreadable':
    'The report cannot be read yet. Its problems are listed below; the preview continues when they are fixed.',
  'preview/ended': 'perennial dev has ended. Start it again, and open the address that it prints.',
  'preview/cited': '{count, plural, =0 {Not cited} one {Cited in # place} other {Cited in # places}}',
  'preview/bad-request': 'Unknown request',
  'preview/too-large': 'The request is too large',
  'preview/process-ended': '{name} has ended',
  'preview/client/start-page': 'Start page',
  'preview/client/stale': 'These chapters have errors; their last good version is shown: {files}',
  'preview/client/shown': 'shown in {time} ms',
  'preview/client/not-printed': 'not printed: {error}',
  'preview/client/report-printed': 'report printed in {seconds} s',
  'preview/client/chapter-printed': 'chapter printed in {seconds} s',
  'preview/client/printing': 'The pages are being printed …',
  'preview/client/page-count': 'Pages: {count}',
  'preview/client/page': 'Page {page}',
  'preview/client/page-range': 'Pages {first} to {last}',
  'preview/client/page-without-number': 'Page without a number',
  'preview/client/zoom': '{percent} %',
  'preview/client/error': 'error',
  'preview/client/warning': 'warning',
  'preview/client/info': 'info',
  'preview/client/no-problems': 'No problems',
  'preview/client/checking': 'checking …',
  'preview/client/not-checked': 'not checked: {error}',
  'preview/client/not-written': 'not written: {error}',
  'preview/client/describe-picture': 'What the picture shows',
  'preview/client/line-has-changed': 'The line has changed',
  'preview/client/remove-space': 'Remove the space',
  'preview/client/plain-colon': 'Use a plain colon',
  'preview/client/add': 'Add {name}',
  'preview/client/write': 'Write {text}',
  'preview/client/close': 'Close',
  'preview/client/period': 'Period',
  'preview/client/value': 'Value',
  'preview/client/source': 'Source',
  'preview/client/history': 'History and status',

  // Rules of check: their descriptions in the manual. The first paragraph states what is so if no problem is reported.
  'rule/number-cited':
    "A number in prose is a citation of the registry.\n\nA typed value will sooner or later disagree with the table, the translation, or next year's correction. Years, dates, times, ordinals, numbers of headings, list items, rows and sections (§ 3, S. 5), names that contain a number (Scope 1, ISO 14001, CO2, Directive (EU) 2022/2464), telephone numbers, addresses, numbers of registers, code, terms of the glossary (99 Giving Day), and `:plain[…]` do not count. Numbers in words count only if they contain 百, 千, 万, 亿, or 百分之 (三千六百八十四万), or in English a word from hundred to trillion or percent (twelve million).\n\nWrong: `The company has 105 employees.` Right: `The company has :metric[employees].`",
  'rule/number-known':
    'A number in a text where nothing can be cited is a value of the registry.\n\nTitles, notes, alternative texts and front matter cannot cite. Their numbers are compared with all values of the registry, in any scale and rounded as written. Numbers of one or two digits without a percent sign, decimals or scale are not compared.',
  'rule/claim-direction':
    'A sentence that says that a value rose or fell agrees with the registry.\n\n“Emissions fell to 43,900 t” is wrong if the registry has 41,200 t for the year before. The words are compared with the cited value and the one before it: an earlier period cited in the same clause, the year that it names (“since 2027”), or the year before. Plans, negations and clauses about several metrics are not checked.',
  'rule/claim-record':
    'A value that is called the highest or lowest of several years is so in the registry.\n\n“The lowest in three years” is compared with the values of the two years before, “the highest ever” with all values before. Ranges are not compared.',
  'rule/claim-fraction':
    'A fraction in words agrees with the share that is cited beside it.\n\n“Nearly half of employees (38%)” is wrong. A fraction may differ from the share by three percentage points; “nearly” and “over” allow seven on their side.',
  'rule/claim-multiple':
    'A value that is said to have doubled or halved has done so in the registry.\n\n“Doubled” allows a factor from 1.8 to 2.3. With “nearly” and “more than”, the factor must be on that side.',
  'rule/figure-same-words':
    'A value is written in one way within a chapter.\n\nThe same value written as 518.8亿 in one place and 519亿 in another makes readers look for a difference that does not exist.',
  'rule/unit-once':
    'A unit follows its number only once.\n\nA cited value includes its unit: `:metric[employees] people` prints “655 people people”, and `:metric[recycled]%` “51.6%%”.',
  'rule/metric-used':
    "A metric of the registry is cited somewhere in the edition.\n\nA metric that no page cites is not checked by anyone and becomes outdated. Metrics without a value for the edition's period, and those from which others are derived, are not reported.",
  'rule/magnitude-plausible':
    'A value has the magnitude of the values in the years beside it.\n\n`36.84` after `36.1 million` lacks its scale, and `4,890 t` beside `4.89 t` is in another unit. Only factors of about a thousand, ten thousand, a million or another scale are reported, because no value grows by exactly that in a year. Zeros, growth rates, changes of sign and small whole numbers are not reported. Where a series begins or ends, only nearly identical digits are. For shares, `0.24` beside `24%` is reported, and `0.24%` beside two values of about `24%`.',
  'rule/value-possible':
    'A value is possible for its kind.\n\nA count is a whole number and not negative; a share that is computed from a part and its whole is at most 100%.',
  'rule/parts-whole':
    'The parts of a metric add up to the whole.\n\nWhere every value of a dimension has an observation, their sum is compared with the total, within the rounding of all of them; and no part is larger than the whole. Shares of a dimension that add up to about 100% add up to it exactly, within rounding.',
  'rule/dates-possible':
    'The dates of a report are possible.\n\nA source that an edition cites is not dated after the day of publication.',
  'rule/target-base':
    'A measured target has a base year.\n\n"30 % less" means nothing without "than in 2021" (ESRS 2 MDR-T, GRI 3-3-e: the base year is disclosed with the target).',
  'rule/target-status':
    'The status of a target agrees with the values of its metric and with its year.\n\nA target is met only if the metric has reached its value; one whose year has passed is met or behind; one that moves away from its value is not on track.',
  'rule/target-words':
    'The words of a target have the years and percentages of its fields.\n\nThe title and the commitment are compared in every language: a year must be that of the target, its base, its announcement or a step on the way, and a percentage must be its value or that of a step.',
  'rule/restatement-listed':
    'An edition that restates values lists them.\n\nGRI 2-4 requires restatements of information from earlier reports, with the reasons and the effect: `::restatements` lists them from the revisions. Without the list, the marks in the text link to nothing.',
  'rule/evidence-unchanged':
    'An evidence file exists and has not changed since it was checked.\n\nIts SHA-256 is stored with the value: after changing the file, compare the value with it again.',
  'rule/image-resolution':
    'An image has at least 200 pixels per inch where it is printed.\n\nThe printed width depends on the paper, the layout of the chapter and the figure’s `size`: a `wide` one on A4 needs 1,386 pixels. The image of a chapter’s opener fills a page.',
  'rule/heading-order':
    'Headings go down one level at a time.\n\nScreen reader users navigate by heading levels; a skipped level looks like a missing section.',
  'rule/directive-written':
    "Text that looks like a directive is a directive.\n\nA full-width colon or bracket, or a space between them, leaves the text on the page: `：metric[rd-spend]`, `: metric[rd-spend]`, `@metric[rd-spend]`, `'{{metric:rd-spend}}'`. So does a block that begins in the middle of a line.",
  'rule/markdown-written':
    'Text that looks like Markdown is read as Markdown.\n\nA missing or extra space leaves the signs on the page: `[words] (https://…)`, `**words **`, `##Words`. So does a link that is never closed or has no address, a pair of stars without its second pair, the name of a picture with a space in it, or the bullet of a word processor. Four spaces before a paragraph turn it into code, and a citation directly beside a word (`of:metric[rd-spend]`) is printed as one word with it.\n\nMarks of other dialects are reported with their replacement: formulas, `^[inline notes]`, `[@citations]`, attributes after words and pictures, captions below tables, grid tables, `[TOC]`, `==marks==`, shortcodes, `!!! note`, `[[links]]`, `:emoji:` and the like.',
  'rule/table-written':
    'Lines that look like a table are a table.\n\nThe line of dashes below their head makes a table of lines of cells; without it they remain a paragraph with bars. Cells after the last column are not printed, and if a row has too few cells, its last columns are empty, whichever cell was forgotten.',
  'rule/note-used':
    'A note has a mark in the text.\n\nA note without a mark is not printed. Neither is a second note with the same mark.',
  'rule/punctuation-chinese':
    'Chinese text has Chinese punctuation, and no typed spaces between Han and Latin.\n\nThe style sheet sets the gap between Han and Latin (`text-autospace`); a typed space remains where the text is edited or copied.',
  'rule/term-preferred':
    'A term is written as in the glossary.\n\n`avoid` in glossary.yaml lists synonyms, by locale, that are not used.',
  'rule/wording-change':
    'A decrease is worded unambiguously.\n\n降低了 (by) and 降低到 (to) differ, so a number after 降低 needs one of them; and nothing can fall by several times: 减少N倍.',
  'rule/words-translated':
    'Words shown in a language are written in it.\n\nTitles of the report, of its edition and parts, and of the metrics, sources and targets that are shown: if a language has no title, its cover stays empty. If a page shows a metric, a source or a target without words, the build reports an error. A derived language uses the words of its source. Words under another tag of the same language (`zh` or `cn` for `zh-Hans`, `en-US` for `en`) belong to no language of the report. Curly quotation marks around the whole text in one language, and not in another, are printed: YAML only reads straight ones.',
  'rule/chapter-language':
    'A chapter is written in the script of its language.\n\nFinds chapters that were copied into the folder of another language and never translated: their headings and values are all in place, so no other rule reports them. A chapter is reported if almost none of its letters belong to its language; names, titles and quotations in another script are accepted.',
  'rule/parity-chapters':
    'Every chapter exists in all languages, under the same name.\n\nA language that an edition lacks completely is not reported. If one language lacks a chapter and has another with the same number or the same blocks, the file was probably renamed in one of the two.',
  'rule/parity-headings':
    'All languages of a chapter have headings of the same levels in the same order.\n\nThe first difference is reported; until it is fixed, the other rules compare the chapter as a whole.',
  'rule/parity-citations':
    'All languages of a chapter cite the same values.\n\nCompared section by section: metric and period, changes with their base, targets. How often a value is cited, and in what words, may differ.',
  'rule/parity-figures':
    'All languages of a chapter have the same figures and charts.\n\n`plan.en.svg` and `plan.zh-Hans.svg` are the same figure; charts are the same if they show the same metrics, periods and targets in the same way.',
  'rule/parity-tables':
    'All languages of a chapter have the same tables.\n\nTyped tables have the same number of rows and columns; tables of values have the same metrics and periods.',
  'rule/parity-blocks':
    "All languages of a chapter have the same blocks: tiles, timelines, cards, cases, quotes, generated lists.\n\nBlocks with items have the same number of items in every language. Content for one language only (`:::only'{locale=en}'`) is ignored.",
  'rule/parity-disclosures':
    'All languages of a chapter answer the same disclosures: `discloses` in the front matter, and `::discloses[…]` in the text.',
  'rule/parity-notes': 'All languages of a chapter have the same number of note marks in each section.',
  'rule/parity-links':
    'All languages of a chapter link to the same places, inside and outside of the report.\n\nThe part of an address that names a language (`/en/`, `/zh-cn/`, `lang=en`) may differ.',
  'rule/translation-current':
    'A translation is as recent as its source.\n\n`perennial accept <chapter>` records in `translations.yaml` what the chapter was translated from, paragraph by paragraph. Later changes of the source are reported at their place in the translation, until the translator accepts it. A chapter that was never accepted is not checked.',
  'rule/figure-approved':
    'A cited value has been approved.\n\nThe status is that of the observation, else of its metric, else of its source: values from an approved publication are approved.',
} as const
