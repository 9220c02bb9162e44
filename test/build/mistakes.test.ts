/** The most frequent mistakes of authors: each is one problem, at its place, that says what to write instead. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { copyOfAcme } from '../support/folder.ts'

const IRON = '2030/en/02-iron.md'
const METRICS = 'metrics/acme.yaml'
const USERS = 'unit: { en: users, zh-Hans: 人 }'

type Edit = (text: string) => string
const add =
  (line: string): Edit =>
  text =>
    `${text}\n${line}\n`
const replace =
  (from: string, into: string): Edit =>
  text => {
    if (!text.includes(from)) throw new Error(`no ${from}`)
    return text.replace(from, into)
  }

/** File, edit, rule, and words of the message with its fix. */
const MISTAKES: [name: string, path: string, edit: Edit, rule: string, says: string][] = [
  [
    'front matter is not closed',
    IRON,
    replace('---\n\n', '\n'),
    'front-matter-valid',
    'Write a line of `---`',
  ],
  ['a tab', IRON, replace('title:', '\ttitle:'), 'yaml-valid', 'Indent with spaces'],
  ['a colon in a title', IRON, replace('title: ', 'title: Iron: '), 'yaml-valid', 'expected `"Iron: '],
  ['a key is misspelled', IRON, replace('title:', 'sumary: x\ntitle:'), 'front-matter-keys', '`summary`?'],
  ['a part that is none', IRON, replace('part: main', 'part: mains'), 'part-known', 'mean `main`?'],
  ['a block is not closed', IRON, add(':::note\nHello'), 'directive-fence', 'Close it with a line of colons'],
  [
    'a directive is misspelled',
    IRON,
    add(':::kpi\n- :metric[anvils]\n:::'),
    'directive-known',
    'mean `kpis`?',
  ],
  [
    'a block is closed by the one inside',
    IRON,
    add(
      ':::case{title="T" label="L"}\nWords.\n\n:::quote{by="A" role="B"}\nInner.\n:::\n\n- **L** to swim\n:::',
    ),
    'directive-fence',
    'give `case` more colons',
  ],
  [
    'attributes stand apart',
    IRON,
    add('We made :metric[anvils] {period=2029}.'),
    'directive-written',
    'with no space',
  ],
  [
    'a citation without its colon',
    IRON,
    add('We made metric[anvils].'),
    'directive-written',
    'expected `:metric[anvils]`',
  ],
  [
    'a scale is none',
    IRON,
    add('We made :metric[anvils]{scale=milion}.'),
    'directive-attributes',
    'mean `million`?',
  ],
  [
    'decimals in words',
    IRON,
    add('We made :metric[anvils]{decimals=two}.'),
    'directive-attributes',
    'from 0 to 9',
  ],
  [
    'a change from itself',
    IRON,
    add('It is :change[anvils]{from=2030}.'),
    'directive-attributes',
    'earlier period',
  ],
  [
    'words for no language',
    IRON,
    add(':::only{locale=fr}\nFer.\n:::'),
    'directive-attributes',
    'language of the report',
  ],
  [
    'a template is misspelled',
    'report.yaml',
    text => `${text.replace(/^template:.*\n/m, '')}template: defualt\n`,
    'template-exists',
    'mean `default`?',
  ],
  [
    'a day that is none',
    '2030/edition.yaml',
    text => text.replace(/^published:.*$/m, 'published: 2031-02-30'),
    'edition-valid',
    'expected a date',
  ],
  ['a citation is misspelled', IRON, add('We made :metrc[anvils].'), 'directive-known', 'mean `metric`?'],
  ['a tile is misspelled', IRON, add(':::kpis\n- :metrik[anvils]\n:::'), 'directive-known', 'mean `metric`?'],
  [
    'a value of two words',
    IRON,
    add('::table{#x title=Two words metrics=anvils}'),
    'directive-attributes',
    '`title="Two words"`',
  ],
  ['the title of a metric', IRON, add(':metric[Anvils made]'), 'metric-known', 'mean `anvils`?'],
  ['a name between braces', IRON, add(':metric{anvils}'), 'directive-label', 'Write `:metric[anvils]`'],
  ['a year without a value', IRON, add(':metric[anvils]{period=2020}'), 'observation-known', 'Add the value'],
  ['a space too many', IRON, add('Of : metric[anvils].'), 'directive-written', 'Did you mean `:metric[`?'],
  ['a full-width colon', IRON, add('共：metric[anvils]'), 'directive-written', 'Did you mean `:metric[`?'],
  ['full-width brackets', IRON, add('共:metric【anvils】'), 'directive-label', 'Write `:metric[anvils]`'],
  ['an image is misspelled', IRON, add('![A forge](images/forg.svg)'), 'image-exists', '`images/forge.svg`?'],
  ['an image without words', IRON, add('![](images/forge.svg)'), 'image-alt', 'Describe the picture'],
  [
    'an image in a line without words',
    IRON,
    add('A forge ![](images/forge.svg) here.'),
    'image-alt',
    'Describe the picture in a sentence: `![…](images/forge.svg)`',
  ],
  [
    'an image in a cell without words',
    IRON,
    add('| a | b |\n|---|---|\n| c | ![][f] |\n\n[f]: images/forge.svg'),
    'image-alt',
    '`images/forge.svg` has no alternative text',
  ],
  ['a path of one machine', IRON, add('![A forge](C:\\me\\forge.svg)'), 'image-local', 'images folder'],
  ['a link to a file', IRON, add('See [there](03-about.md).'), 'link-inside', 'Write `:ref[about]`'],
  ['HTML', IRON, add('<div>x</div>'), 'html-allowed', 'Use Markdown or a directive'],
  ['a mark without its note', IRON, add('Words.[^9]'), 'note-defined', 'Write `[^9]: …`'],
  ['a reference is misspelled', IRON, add('See :ref[forg].'), 'reference-known', 'Did you mean `forge`?'],
  ['an id twice', IRON, add('::table{#made title="T" metrics=anvils}'), 'anchor-unique', 'Rename one'],
  [
    'a kind of chart',
    IRON,
    add('::chart{#c title="T" type=pie metrics=anvils}'),
    'chart-type',
    'Known: `bar`',
  ],
  // References to a block that failed are not reported.
  [
    'a chart of an unknown metric, and a reference to it',
    IRON,
    add('::chart{#c title="T" type=bar metrics=anvilz}\n\nSee :ref[c] and :ref[c]{page}.'),
    'metric-known',
    'mean `anvils`?',
  ],
  [
    'a table of an unknown metric, and a reference to it',
    IRON,
    add('::table{#t title="T" metrics=anvilz}\n\nSee :ref[t].'),
    'metric-known',
    'mean `anvils`?',
  ],
  [
    'a misspelled block, and a reference to it',
    IRON,
    add(':::figur{#f src=images/forge.svg alt="A"}\nX.\n:::\n\nSee :ref[f].'),
    'directive-known',
    'mean `figure`?',
  ],
  [
    'a figure without its file, and a reference to it',
    IRON,
    add(':::figure{#f src=images/forg.svg alt="A"}\nX.\n:::\n\nSee :ref[f].'),
    'image-exists',
    '`images/forge.svg`?',
  ],
  [
    'a chart fence that is no YAML, and a reference to it',
    IRON,
    add('```chart\nid: c\ntitle: "T\nmetrics: anvils\n```\n\nSee :ref[c].'),
    'yaml-valid',
    'quotation mark',
  ],
  [
    'a chart fence of an unknown type, and a reference to it',
    IRON,
    add('```chart\nid: c\ntitle: T\ntype: pie\nmetrics: anvils\n```\n\nSee :ref[c].'),
    'chart-type',
    'Known: `bar`',
  ],
  ['a table without dashes', IRON, add('| a | b |\n| c | d |'), 'table-written', 'Write `|---|---|`'],
  ['a typed number', IRON, add('We made 36.84 million of them.'), 'number-cited', 'Cite the metric'],
  ['words before a value', METRICS, replace('36.84', 'about 36.84'), 'value-valid', '`qualifier: about`'],
  [
    'a scale is misspelled',
    METRICS,
    replace('36.84 million', '36.84 milion'),
    'value-valid',
    '`36.84 million`',
  ],
  [
    'a currency by its name',
    METRICS,
    replace('unit: CNY', 'unit: RMB'),
    'unit-valid',
    '`unit: CNY` for renminbi',
  ],
  ['a unit in other capitals', METRICS, replace(USERS, 'unit: M3'), 'unit-known', 'mean `m3`?'],
  [
    'a unit over another one',
    METRICS,
    replace(USERS, 'unit: tCo2e/million CNY'),
    'unit-known',
    'Unknown unit `tCo2e`',
  ],
  [
    'a word for a unit',
    METRICS,
    replace(USERS, 'unit: users'),
    'unit-known',
    '`unit: { en: users, zh-Hans: … }`',
  ],
  [
    'a comma between braces',
    METRICS,
    replace('value: 36.84 million', 'value: 36,840,000'),
    'yaml-valid',
    '`"36,840,000"`: between braces',
  ],
  [
    'a comma before decimals',
    METRICS,
    replace('value: 36.84 million', 'value: 36,84 million'),
    'yaml-valid',
    'expected `36.84 million`',
  ],
  [
    'a brace is not closed',
    METRICS,
    replace('source: ledger }', 'source: ledger'),
    'yaml-valid',
    '`{` is not closed, expected `}`',
  ],
  [
    'a source is misspelled',
    METRICS,
    replace('source: ledger', 'source: leger'),
    'source-known',
    '`ledger`?',
  ],
  [
    'a bracket is not closed',
    METRICS,
    replace('rd-spend:', 'x: [1, 2\nrd-spend:'),
    'yaml-valid',
    '`[` is not closed, expected `]`',
  ],
  [
    'an entry too far in',
    METRICS,
    replace('  kind: count', '    kind: count'),
    'yaml-valid',
    'in the same column',
  ],
  [
    'more decimals than anybody measures',
    METRICS,
    replace('36.84 million', `0.${'0'.repeat(29)}1`),
    'value-valid',
    'at most 20 decimals',
  ],
  [
    'the metric of a target is misspelled',
    'targets.yaml',
    replace('  status:', '  metric: anvilz\n  base: { year: "2029", value: 36.1 million }\n  status:'),
    'metric-known',
    'mean `anvils`?',
  ],
  [
    'a quotation mark is not closed',
    IRON,
    add('::table{#x title="Two words metrics=anvils}'),
    'directive-closed',
    'The `"` in `::table` is never closed, expected `"`',
  ],
  [
    'a brace of a block is not closed, and a reference to it',
    IRON,
    add(':::case{#lent title="Lent"\n\nWe lent many of them.\n\n:::\n\nSee :ref[lent].'),
    'directive-closed',
    'The `{` in `:::case` is never closed, expected `}`',
  ],
  [
    'a quotation mark of a block is not closed',
    IRON,
    add(':::case{#lent title="Lent}\nTo many.\n:::'),
    'directive-closed',
    'Write `"` after the value',
  ],
  [
    'a brace of a chart is not closed',
    IRON,
    add('::chart{#c title="T" type=bar periods=3 metrics=anvils'),
    'directive-closed',
    'The `{` in `::chart`',
  ],
  [
    'a brace in a line is not closed',
    IRON,
    add('Of :metric[anvils]{decimals=2 or so.'),
    'directive-closed',
    'The `{` in `:metric` is never closed',
  ],
  [
    'a bracket in a line is not closed',
    IRON,
    add('See :ref[lear for more.'),
    'directive-closed',
    'The `[` in `:ref` is never closed, expected `]`',
  ],
  [
    'attributes that are none',
    IRON,
    add('Of :metric[anvils]{"2028"}.'),
    'directive-attributes',
    'expected pairs: `name="value"`',
  ],
  ['a space before a name', IRON, add('::: note\nHot.\n:::'), 'directive-form', 'expected `:::note`'],
  [
    'words behind a block',
    IRON,
    add('::targets{group=Climate} of ours'),
    'directive-form',
    'Unexpected words after `::targets…`',
  ],
  [
    'a block in the middle of a line',
    IRON,
    add('These are ours: ::targets{group=Climate}'),
    'directive-written',
    'Block `::targets{` is inside a line of text',
  ],
  ['a link to nowhere', IRON, add('See [there](#fogre).'), 'link-known', 'write `:ref[forge]`'],
  [
    'a link to a heading by its words',
    IRON,
    add('See [there](#what-was-made).'),
    'link-known',
    'Did you mean `#iron-1-1`?',
  ],
  [
    'a link without its scheme',
    IRON,
    add('[A](www.example.org)'),
    'link-complete',
    '`https://www.example.org`',
  ],
  ['a mail address', IRON, add('[A](a@example.org)'), 'link-complete', '`mailto:a@example.org`'],
  ['a link without an address', IRON, add('See [there]().'), 'link-complete', 'has no address'],
  ['a link to a table of data', IRON, add('See [it](data.xlsx).'), 'link-inside', 'Put the file on the web'],
  [
    'a link to a file, by its definition',
    IRON,
    add('See [the data] and ![a forge][f].\n\n[the data]: data.xlsx\n[f]: images/forge.svg'),
    'link-inside',
    'Unexpected link to the file `data.xlsx`',
  ],
  ['a link out of the report', IRON, add('[x](../../../secret.txt)'), 'link-inside', 'publishes only'],
  ['a link to a page of the web edition', IRON, add('[A](about.html)'), 'link-inside', 'Write `:ref[about]`'],
  [
    'a key twice',
    METRICS,
    replace('  kind: count', '  kind: count\n  kind: count'),
    'yaml-valid',
    'one of the two',
  ],
  [
    'Chinese with a Latin comma',
    '2030/zh-Hans/02-iron.md',
    add('铁砧,很重。'),
    'punctuation-chinese',
    '`，`',
  ],
]

test.each(MISTAKES)('%s', async (_, path, edit, rule, says) => {
  const report = await copyOfAcme()
  const file = join(report, path)
  await writeFile(file, edit(await readFile(file, 'utf8')))
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  const problems = files
    .flatMap(({ path: at, messages }) => messages.map(message => ({ at, message })))
    // Ignore the difference from the other language, which has its own test.
    .filter(({ message }) => message.fatal !== undefined && !/^parity-/.test(message.ruleId ?? ''))
  expect(problems.map(({ at, message }) => [at, message.ruleId])).toEqual([[path, rule]])
  const [{ message } = { message: undefined }] = problems
  expect(message?.line).toBeGreaterThan(0)
  expect(`${message?.reason} ${message?.note ?? ''}`).toContain(says)
  // An error in a chapter is not reported again as a difference of languages; a value that is still to come counts as cited.
  if (message?.fatal && rule !== 'observation-known')
    expect(files.flatMap(one => one.messages).filter(one => /^parity-/.test(one.ruleId ?? ''))).toEqual([])
})

test('references to a chapter that cannot be read, or to a block in it, are not reported', async () => {
  const report = await copyOfAcme()
  const change = async (path: string, edit: Edit) =>
    writeFile(join(report, path), edit(await readFile(join(report, path), 'utf8')))
  await change(IRON, add('See :ref[about] and :ref[offices].'))
  await change('2030/en/03-about.md', add('::table{#offices title="T" metrics=anvils}'))
  await change('2030/en/03-about.md', replace('title: ', 'title: About: '))
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  const errors = files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))
  expect(errors.map(({ ruleId }) => ruleId)).toEqual(['yaml-valid'])
})
