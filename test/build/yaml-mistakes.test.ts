/** Mistakes of authors in YAML: each is one problem, at its place, with the correction in their own words. */
import { cp, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixReport } from '../../src/check/fix.ts'
import { runCheck } from '../../src/check/run-check.ts'
import { flatProblems } from '../../src/problems/reporters/flat-problems.ts'
import { copyOfAcme } from '../support/folder.ts'

const IRON = '2030/en/02-iron.md'
const EDITION = '2030/edition.yaml'
const METRICS = 'metrics/acme.yaml'
const TITLE = 'title: { en: Anvils made, zh-Hans: 铁砧产量 }'

const options = (report: string) => ({ report, editions: [], all: false, strict: false })

async function acmeWhere(path: string, from: string, into: string): Promise<string> {
  const report = await copyOfAcme()
  const file = join(report, path)
  const text = await readFile(file, 'utf8')
  if (!text.includes(from)) throw new Error(`no ${from}`)
  await writeFile(file, text.replace(from, into))
  return report
}

/** File, text and its replacement, rule, and words of the message with its fix. */
const MISTAKES: [name: string, path: string, from: string, into: string, rule: string, says: string][] = [
  [
    'a comma in words between braces',
    METRICS,
    TITLE,
    'title: { en: Water, withdrawn, zh-Hans: 取水 }',
    'yaml-valid',
    'expected `"Water, withdrawn"`: between braces, a comma ends a value',
  ],
  ['no space behind a colon', METRICS, 'kind: count', 'kind:count', 'yaml-valid', 'expected `kind: count`'],
  [
    'no space behind a colon between braces',
    METRICS,
    'value: 36.84',
    'value:36.84',
    'yaml-valid',
    'expected `value: 36.84 million`',
  ],
  ['no colon', IRON, 'part: main', 'part main', 'yaml-valid', 'expected `part: main`'],
  ['no colon behind a name', METRICS, 'rd-spend:', 'rd-spend', 'yaml-valid', 'expected `rd-spend:`'],
  ['an equals sign', METRICS, 'kind: count', 'kind = count', 'yaml-valid', 'expected `kind: count`'],
  ['a wide equals sign', METRICS, 'kind: count', 'kind＝count', 'yaml-valid', 'half-width signs'],
  ['a wide colon', IRON, 'part: main', 'part：main', 'yaml-valid', 'expected `part: main`'],
  [
    'a wide colon between braces',
    METRICS,
    'value: 36.84',
    'value：36.84',
    'yaml-valid',
    'expected `value: 36.84 million`',
  ],
  [
    'wide braces',
    METRICS,
    '2030: { value: 36.84 million, source: ledger }',
    '2030: ｛ value: 36.84 million， source：ledger ｝',
    'yaml-valid',
    'expected `{ value: 36.84 million, source: ledger }`',
  ],
  [
    'curly quotation marks',
    IRON,
    'title: Iron and people',
    'title: “Iron: strong”',
    'yaml-valid',
    'expected `"Iron: strong"`',
  ],
  [
    'curly quotation marks around a year',
    EDITION,
    'period: "2030"',
    'period: “2030”',
    'edition-valid',
    'Write `"2030"`.',
  ],
  [
    'no comma between braces',
    METRICS,
    '36.84 million, source',
    '36.84 million source',
    'yaml-valid',
    'expected `36.84 million, source:`',
  ],
  [
    'a wide comma between braces',
    METRICS,
    '36.84 million, source',
    '36.84 million，source',
    'yaml-valid',
    'expected `36.84 million, source:`',
  ],
  [
    'no comma behind a brace',
    METRICS,
    'other: anvils }, zh-Hans',
    'other: anvils } zh-Hans',
    'yaml-valid',
    'expected `}, zh-Hans`',
  ],
  [
    'no comma between codes',
    IRON,
    'part: main',
    'part: main\ndiscloses: [gri:203-2 gri:205-1]',
    'front-matter-valid',
    'Write `gri:203-2, gri:205-1`.',
  ],
  [
    'no comma between languages',
    'report.yaml',
    '[en, zh-Hans]',
    '[en zh-Hans]',
    'report-valid',
    'Write `en, zh-Hans`.',
  ],
  [
    'a wide comma between languages',
    'report.yaml',
    '[en, zh-Hans]',
    '[en，zh-Hans]',
    'report-valid',
    'Write `en, zh-Hans`.',
  ],
  [
    'languages that are no list',
    'report.yaml',
    '[en, zh-Hans]',
    'en, zh-Hans',
    'report-valid',
    'Write `[en, zh-Hans]`.',
  ],
  [
    'a value where an observation stands',
    METRICS,
    '2030: { value: 36.84 million, source: ledger }',
    '2030: 12',
    'metric-valid',
    'Write `{ value: 12, source: … }`.',
  ],
  ['a kind is misspelled', METRICS, 'kind: count', 'kind: cuont', 'metric-valid', 'Did you mean `count`?'],
  [
    'a paper in capitals',
    'report.yaml',
    'template: default',
    'template: default\nprint: { paper: A4 }',
    'report-valid',
    'Did you mean `a4`?',
  ],
  [
    'a numbering is misspelled',
    'report.yaml',
    'en: decimal',
    'en: decimals',
    'report-valid',
    'expected `chinese`, `decimal`, or `written` Did you mean `decimal`?',
  ],
  [
    'an opener is misspelled',
    IRON,
    'opener: art',
    'opener: atr',
    'front-matter-valid',
    'Did you mean `art`?',
  ],
  [
    'a key without a value',
    METRICS,
    'kind: count',
    'kind:',
    'metric-valid',
    'Missing value in `anvils.kind`',
  ],
  [
    'a key of report.yaml in edition.yaml',
    EDITION,
    'period: "2030"',
    'period: "2030"\nlocales: [en, de]',
    'edition-keys',
    '`locales` belongs to report.yaml.',
  ],
  [
    'a key of a part in a chapter',
    IRON,
    'part: main',
    'part: main\nmatter: main',
    'front-matter-keys',
    '`matter` belongs to a part of edition.yaml.',
  ],
  [
    'a key of a metric at a value',
    METRICS,
    'million, source: ledger }\n    2030',
    'million, source: ledger, unit: CNY }\n    2030',
    'metric-keys',
    '`unit` belongs to a metric.',
  ],
  [
    'a key that nothing has',
    EDITION,
    'period: "2030"',
    'period: "2030"\nxylophone: yes',
    'edition-keys',
    'Known: ',
  ],
  [
    'rules in front matter',
    IRON,
    'part: main',
    'part: main\nallow: [number-cited]',
    'front-matter-keys',
    '`<!-- allow number-cited: why -->`',
  ],
  [
    'another word for a title',
    METRICS,
    'title: { en: Growth',
    'name: { en: Growth',
    'metric-keys',
    'mean `title`?',
  ],
  // Consequences of it are not reported.
  ['the matter of a part', EDITION, 'matter: front', 'matter: fron', 'edition-valid', 'mean `front`?'],
  ['another word for a year', 'targets.yaml', 'year: "2040"', 'period: "2040"', 'target-keys', '`year`?'],
  [
    'the period of another year',
    EDITION,
    'period: "2030"',
    'period: "2020"',
    'edition-period',
    'Unexpected period `2020` in the folder `2030`',
  ],
  [
    'a target that is due before it was announced',
    'targets.yaml',
    'year: "2040"',
    'year: "2020"',
    'target-years',
    '2029, when it was announced',
  ],
  [
    'a target that is due in its base year',
    'targets.yaml',
    'year: "2040"',
    'year: "2040"\n  base: { year: 2040, value: 3 }',
    'target-years',
    'after its base year 2040',
  ],
  [
    'a step behind the end',
    'targets.yaml',
    'year: "2040"',
    'year: "2040"\n  interim: [{ year: 2045, value: 3 }]',
    'target-years',
    'Unexpected year `2045` of target `net-zero`, expected 2040, when it is due',
  ],
  [
    'a step before the announcement',
    'targets.yaml',
    'year: "2040"',
    'interim: [{ year: 2035 }, { year: 2020 }]',
    'target-years',
    'Unexpected year `2020` of target `net-zero`, expected 2029, when it was announced',
  ],
  [
    'a step behind the next one',
    'targets.yaml',
    'year: "2040"',
    'interim: [{ year: 2035, value: 9 }, { year: 2053, value: 6 }, { year: 2040, value: 3 }]',
    'target-years',
    'Unexpected year `2040` of target `net-zero`, expected one after the step of 2053',
  ],
  [
    'no colon before braces',
    METRICS,
    '2030: { value: 36',
    '2030 { value: 36',
    'yaml-valid',
    'expected `2030: { value: 36.84 million, source: ledger }`',
  ],
  // Chapters cite it by another name.
  [
    'a name that an entry cannot have',
    METRICS,
    'anvils:\n',
    'Anvils Made:\n',
    'metric-valid',
    'Write `anvils-made`.',
  ],
  [
    'a source of such a name',
    'sources.yaml',
    'ledger:\n',
    'Our ledger:\n',
    'source-valid',
    'Write `our-ledger`.',
  ],
  [
    'a period in other words',
    METRICS,
    '2030: { value: 36',
    'FY2030: { value: 36',
    'metric-valid',
    'Unexpected name `FY2030` in `anvils.observations`, expected a period',
  ],
  [
    'a language by its name',
    'report.yaml',
    '[en, zh-Hans]',
    '[en, Chinese]',
    'report-valid',
    'Write `zh-Hans`.',
  ],
  ['a language by a country', 'report.yaml', '[en, zh-Hans]', '[en, cn]', 'report-valid', 'Write `zh-Hans`.'],
  ['one language by its name', 'report.yaml', '[en, zh-Hans]', 'english', 'report-valid', 'Write `[en]`.'],
  ...(
    [
      ['Traditional Chinese', 'Write `[zh-Hant]`.'],
      ['[en, Traditional Chinese]', 'Write `zh-Hant`.'],
      ['[en and zh-Hans]', 'Write `en, zh-Hans`.'],
      ['en and zh-Hans', 'Write `[en, zh-Hans]`.'],
      ['English, Traditional Chinese', 'Write `[en, zh-Hant]`.'],
      ['en zh_hans', 'Write `[en, zh-Hans]`.'],
      ['en，zh-Hans', 'Write `[en, zh-Hans]`.'],
    ] as const
  ).map(([written, says]): (typeof MISTAKES)[number] => [
    `languages: ${written}`,
    'report.yaml',
    '[en, zh-Hans]',
    written,
    'report-valid',
    says,
  ]),
  [
    'published before the period',
    EDITION,
    '2031-03-01',
    '2029-03-01',
    'edition-period',
    'expected a day after the beginning of 2030',
  ],
  [
    'a code with capitals and a space',
    METRICS,
    'kind: count',
    'kind: count\n  frameworks: ["GRI 302-1"]',
    'disclosure-known',
    'mean `gri:302-1`?',
  ],
  [
    'a code without its framework',
    IRON,
    'part: main',
    'part: main\ndiscloses: ["303-3"]',
    'disclosure-known',
    'mean `gri:303-3`?',
  ],
  [
    'digits that no code has',
    METRICS,
    'kind: count',
    'kind: count\n  frameworks: ["GRI 999-9"]',
    'disclosure-known',
    'for example `gri:…`',
  ],
  [
    'a bare language for one with its script',
    'report.yaml',
    'zh-Hans: 顶点公司 }',
    'zh: 顶点公司 }',
    'words-translated',
    'Unexpected language `zh` of `organisation.name`, expected `zh-Hans`',
  ],
  [
    'words of a language by a country',
    METRICS,
    'zh-Hans: 铁砧产量',
    'cn: 铁砧产量',
    'words-translated',
    'Unexpected language `cn` of `anvils.title`, expected `zh-Hans`',
  ],
  [
    'words of a language with its country',
    'report.yaml',
    'name: { en: Acme,',
    'name: { en-US: Acme,',
    'words-translated',
    'expected `en`, a language of the report',
  ],
  [
    'a hash in words between braces',
    METRICS,
    'en: Anvils made',
    "en: Mill's ledger #2",
    'yaml-valid',
    'expected `"Mill\'s ledger #2"` Put a text that contains `#` between quotation marks',
  ],
  [
    'a colour without quotation marks',
    'report.yaml',
    '"#5a2a6b"',
    '#5a2a6b',
    'report-valid',
    'Write `"#5a2a6b"`.',
  ],
  [
    'points by thousands and a comma before decimals',
    METRICS,
    'value: 36.84 million',
    'value: 36.840.000,00',
    'yaml-valid',
    'expected `36840000.00`: between braces',
  ],
  [
    'the same in quotation marks',
    METRICS,
    'value: 36.84 million',
    'value: "36.840.000,00"',
    'value-valid',
    'expected `36840000.00`',
  ],
  [
    'digits in groups',
    METRICS,
    'value: 36.84 million',
    'value: "36 840 000"',
    'value-valid',
    'expected `36840000`',
  ],
  [
    'a space before the first entry',
    METRICS,
    'anvils:',
    ' anvils:',
    'yaml-valid',
    'Unexpected ` anvils:`, expected `anvils:`',
  ],
  [
    'a dash before the first entry',
    METRICS,
    'anvils:',
    '- anvils:',
    'yaml-valid',
    'Unexpected `- anvils:`, expected `anvils:`',
  ],
  [
    'a key that lost its indent',
    'sources.yaml',
    '  status: approved',
    'status: approved',
    'source-valid',
    'Unexpected `status` at the margin, expected it among the keys of `ledger`',
  ],
  [
    'an empty line above the front matter',
    IRON,
    '---\ntitle',
    '\n---\ntitle',
    'front-matter-valid',
    'expected `---` as the first line',
  ],
  [
    'both versions of a change',
    METRICS,
    '  kind: count',
    '<<<<<<< HEAD\n  kind: count\n=======\n  kind: quantity\n>>>>>>> theirs',
    'change-merged',
    'Unexpected conflict marker `<<<<<<< HEAD`',
  ],
  [
    'both versions of a chapter',
    IRON,
    '## Blocks',
    '<<<<<<< HEAD\n## Blocks\n=======\n## Pieces\n>>>>>>> theirs',
    'change-merged',
    'Keep one',
  ],
  [
    'curly quotation marks around the words of one language',
    EDITION,
    'en: Lasting iron,',
    'en: “Lasting iron.”,',
    'words-translated',
    'expected `"Lasting iron."`',
  ],
]

test.each(MISTAKES)('%s', async (_, path, from, into, rule, says) => {
  const report = await acmeWhere(path, from, into)
  const problems = flatProblems(await runCheck(options(report)), '')
  expect(problems.map(one => [one.path, one.rule])).toEqual([[path, rule]])
  const [{ message, note, line } = { message: '', note: '', line: 0 }] = problems
  expect(line).toBeGreaterThan(0)
  expect(`${message} ${note ?? ''}`).toContain(says)
})

test.each([
  [METRICS, 'kind: count', 'kind：count'],
  [METRICS, '36.84 million, source', '36.84 million，source'],
  [METRICS, 'kind: count', 'kind: cuont'],
  [METRICS, 'other: anvils }, zh-Hans', 'other: anvils } zh-Hans'],
  [IRON, 'part: main', 'part main'],
  [METRICS, 'zh-Hans: 铁砧产量', 'cn: 铁砧产量'],
  [METRICS, 'anvils:', '- anvils:'],
  ['sources.yaml', '  status: approved', 'status: approved'],
  ['report.yaml', '[en, zh-Hans]', '[en zh-Hans]'],
  ['report.yaml', '[en, zh-Hans]', 'en zh_hans'],
  ['report.yaml', '[en, zh-Hans]', 'en, zh-Hans'],
])('a slip is fixed: %s, %s', async (path, right, wrong) => {
  const report = await acmeWhere(path, right, wrong)
  const { files, fixed } = await fixReport(options(report))
  expect(fixed).toHaveLength(1)
  expect(flatProblems(files, '')).toEqual([])
  expect(await readFile(join(report, path), 'utf8')).toContain(right)
})

test.each([
  ['a word that may be a key to come', METRICS, TITLE, 'title: { en: Anvils, de, zh-Hans: 铁砧产量 }'],
  ['another word', 'targets.yaml', 'year: "2040"', 'period: "2040"'],
  ['words behind a number', METRICS, '36.84 million, source', '36, not assured yet, source'],
  ['a period', EDITION, 'period: "2030"', 'period: "2020"'],
  ['a language by its name', 'report.yaml', '[en, zh-Hans]', 'Traditional Chinese'],
  ['a language with a space in its name', 'report.yaml', '[en, zh-Hans]', '[en, Traditional Chinese]'],
  ['languages in words', 'report.yaml', '[en, zh-Hans]', 'en and zh-Hans'],
  ['languages in other words', 'report.yaml', '[en, zh-Hans]', 'en plus zh-Hans'],
  ['a language that nobody knows', 'report.yaml', '[en, zh-Hans]', 'en, klingonish'],
  [
    'two entries with a space before them',
    METRICS,
    'anvils:\n',
    ' tin:\n  title: { en: Tin, zh-Hans: 锡 }\n  kind: count\n zinc:\n  title: { en: Zinc, zh-Hans: 锌 }\n  kind: count\nanvils:\n',
  ],
  [
    'a key at the margin with lines below it',
    METRICS,
    '  observations:\n    2029',
    'observations:\n    2029',
  ],
  ['a hash', METRICS, 'en: Anvils made', 'en: Anvils #2'],
  ['points and a comma', METRICS, 'value: 36.84 million', 'value: 36.840.000,00'],
])('a guess is left to a person: %s', async (_, path, from, into) => {
  const report = await acmeWhere(path, from, into)
  expect((await fixReport(options(report))).fixed).toEqual([])
})

test.each([
  ['targets.yaml', 'source: ledger', 'source: legder', 9],
  [
    METRICS,
    '2030: { value: 36.84 million, source: ledger }',
    '2030:\n      value: 36.84 million\n      source: legder',
    9,
  ],
])('an unknown source is reported where it is named: %s', async (path, from, into, line) => {
  const report = await acmeWhere(path, from, into)
  const problems = flatProblems(await runCheck(options(report)), '')
  expect(problems.map(one => [one.path, one.rule, one.line])).toEqual([[path, 'source-known', line]])
  expect((await fixReport(options(report))).fixed).toHaveLength(1)
})

test.each([
  ['report.yaml', 'report-valid', 'expected `organisation`, `locales`'],
  [EDITION, 'edition-valid', 'expected `title`, `theme`, `period`, `published`'],
  [METRICS, 'metric-valid', 'for example `rd-spend: {…}`'],
  ['sources.yaml', 'source-valid', 'expected entries by id'],
  ['targets.yaml', 'target-valid', 'expected entries by id'],
])('a file with nothing but a comment: %s', async (path, rule, says) => {
  const report = await copyOfAcme()
  await writeFile(join(report, path), '# To be written.\n')
  const problems = flatProblems(await runCheck(options(report)), '')
  expect(problems.map(one => [one.path, one.rule, one.line])).toEqual([[path, rule, 1]])
  expect(problems[0]?.message).toContain(says)
})

test('an empty file hides no problem of other files with entries', async () => {
  const report = await acmeWhere(
    IRON,
    'Research took :metric[rd-spend]',
    ':metric[total-workforce], :metric[water-use]. Research took :metric[rd-spend]',
  )
  await writeFile(join(report, 'metrics/water.yaml'), '# To be written.\n')
  const problems = flatProblems(await runCheck({ ...options(report), editions: ['2030'] }), '')
  expect(problems.filter(({ rule }) => rule === 'metric-known').map(one => [one.path, one.message])).toEqual([
    [IRON, 'Unknown metric `total-workforce`'],
    [IRON, 'Unknown metric `water-use`'],
  ])
  expect(problems.map(({ path }) => path)).not.toContain('metrics/water.yaml')
})

test('targets whose metric is missing are explained by the empty file', async () => {
  const report = await acmeWhere(
    'targets.yaml',
    'status: started',
    'status: started\n  metric: anvils\n  base: { year: 2028, value: 3 }\n  value: 9',
  )
  await writeFile(join(report, METRICS), '# To be written.\n')
  const problems = flatProblems(await runCheck(options(report)), '')
  expect(problems.map(({ path }) => path)).toEqual([METRICS])
})

test('a file with only values that are still to come', async () => {
  const report = await copyOfAcme()
  await writeFile(join(report, 'metrics/water.yaml'), '# To be written.\n')
  expect(flatProblems(await runCheck(options(report)), '')).toEqual([])
})

test('a folder named after its language in words', async () => {
  const report = await copyOfAcme()
  await rename(join(report, '2030/en'), join(report, '2030/English'))
  const problems = flatProblems(await runCheck(options(report)), '')
  expect(problems.map(one => [one.path, one.rule])).toEqual([['2030/English', 'file-name']])
})

test.each([
  [
    'a language that another report has',
    'report.yaml',
    '顶点公司 }',
    '顶点公司, de: Acme, zh-Hant: 頂點公司 }',
  ],
  [
    'a theme that quotes',
    EDITION,
    'en: Lasting iron, zh-Hans: 铁的恒久',
    'en: “Lasting iron.”, zh-Hans: “铁的恒久”',
  ],
  ['a comment', METRICS, 'kind: count', 'kind: count # of all forges'],
  [
    'signs of a change in code',
    IRON,
    '## Blocks',
    '```\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n```\n\n## Blocks',
  ],
  ['a title in curly quotation marks', IRON, 'title: Iron and people', 'title: “Iron” and people'],
  ['a folder by the year of publication', EDITION, 'published: 2031-03-01', 'published: 2030-09-30'],
  ['a wide colon in words', METRICS, '铁砧产量', '铁砧：产量'],
  ['a wide comma in words', METRICS, '铁砧产量', '铁砧，产量'],
  ['words with a colon that is none', METRICS, 'en: Anvils made', 'en: Anvils:made'],
])('correct text is left unchanged: %s', async (_, path, from, into) => {
  const report = await acmeWhere(path, from, into)
  // An edition does not cite a source that is dated after it.
  const sources = join(report, 'sources.yaml')
  await writeFile(sources, (await readFile(sources, 'utf8')).replace('date: 2031-02-01', 'date: 2030-09-01'))
  expect(flatProblems(await runCheck(options(report)), '')).toEqual([])
})

test('an entry named like a key', async () => {
  const report = await acmeWhere(
    METRICS,
    'growth:',
    'unit:\n  title: { en: Unit, zh-Hans: 单位 }\n  kind: cuont\ngrowth:',
  )
  const problems = flatProblems(await runCheck(options(report)), '')
  expect(problems.map(({ path, rule, line }) => [path, rule, line])).toEqual([[METRICS, 'metric-valid', 24]])
})

test('values of a broken source are not reported as missing', async () => {
  const report = await acmeWhere('sources.yaml', 'date: 2031-02-01', 'date: 1.2.2031')
  const problems = flatProblems(await runCheck({ ...options(report), strict: true }), '')
  expect(problems.map(({ path, rule }) => [path, rule])).toEqual([['sources.yaml', 'source-valid']])
})

test('a percentage over two years may be a growth or a share', async () => {
  const report = await acmeWhere(
    METRICS,
    '2030: { value: +24.4%, source: ledger }',
    '2029: { value: 20%, source: ledger }\n    2030: { value: 24.4%, source: ledger }',
  )
  const problems = flatProblems(await runCheck(options(report)), '')
  expect(problems.map(({ rule, note }) => [rule, note?.includes(':change[growth]{from=2029}')])).toEqual([
    ['change-base', true],
    ['change-base', true],
  ])
})

test('a copied folder whose period was not changed', async () => {
  const report = await copyOfAcme()
  await cp(join(report, '2030'), join(report, '2031'), { recursive: true })
  const problems = flatProblems(await runCheck({ ...options(report), all: true }), '')
  expect(problems.map(({ path, rule, line }) => [path, rule, line])).toEqual([
    ['2031/edition.yaml', 'edition-period', 5],
  ])
})
