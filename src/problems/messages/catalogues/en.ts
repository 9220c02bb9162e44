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

  // What a schema expects: completes "expected …".
  'expected/web-address': 'a web address, for example `{example}`',
  'expected/languages': 'language tags such as `en`, `zh-Hans`, or `pt-BR`',
  'expected/language-list': 'a list of languages, for example `[zh-Hans, en]`',
  'expected/template-name': 'the name of a folder in `templates` without `/` and `..`, for example `default`',
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

  // The report's own configuration and templates.

  // The registry: metrics, units, values, sources, targets.

  // The registry: derivations, dimensions, locks.

  // Markdown: blocks, marks and tables.

  // Markdown: mistakes in directives.

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
  'observation-known/computed': {
    reason: 'Computed metric `{metric}` has no value for `{period}`',
    note: "Add {inputs} in {path}, or cite another period: `:metric[{metric}]'{period='{other}'}'`.",
  },
  'cite/locked':
    'The edition is locked: its values are those of figures.lock.yaml until you lock it again with `--force`.',

  // Directives.

  // Charts.

  // The book: numbering, references, contents, indexes.

  // Print and PDF.

  // Rules of check.

  // Comparing languages.

  // Import of other tools' folders.

  // Building: progress and results.

  // Words for parts of a report.

  // Commands: options and mistakes in calls.

  // Commands: results.

  // init: questions and answers.

  // Editions: new, lock, review, accept.

  // Comparing editions.

  // The data book.

  // The preview.
} as const
