/** `perennial check --fix` writes only fixes that need no decision by a person. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixReport } from '../../src/check/fix.ts'
import { flatProblems } from '../../src/problems/reporters/flat-problems.ts'
import { copyOfAcme } from '../support/folder.ts'
import { run } from '../support/run.ts'

/** Acme with lines added to two of its chapters. */
async function acmeWith(english: string, chinese = ''): Promise<{ report: string; en: string; zh: string }> {
  const report = await copyOfAcme()
  const [en, zh] = ['en', 'zh-Hans'].map(locale => join(report, `2030/${locale}/02-iron.md`)) as [
    string,
    string,
  ]
  await writeFile(en, `${await readFile(en, 'utf8')}\n${english}\n`)
  if (chinese) await writeFile(zh, `${await readFile(zh, 'utf8')}\n${chinese}\n`)
  return { report, en, zh }
}

const options = (report: string) => ({ report, editions: [], all: false, strict: false })
const lastLines = async (file: string, lines: number) =>
  (await readFile(file, 'utf8')).trimEnd().split('\n').slice(-lines).join('\n')

test('slips are fixed in all files, and not reported again', async () => {
  const { report, en, zh } = await acmeWith(
    'We made :metric[anvilz] and :metric{anvils}.',
    '我们 Acme公司很好,公司（好）也：metric[anvils]。',
  )
  const { files, fixed } = await fixReport(options(report))
  expect(await lastLines(en, 1)).toBe('We made :metric[anvils] and :metric[anvils].')
  expect(await lastLines(zh, 1)).toBe('我们Acme公司很好，公司（好）也:metric[anvils]。')
  expect(fixed.map(({ rule }) => rule).sort()).toEqual([
    'directive-label',
    'directive-written',
    'metric-known',
    'punctuation-chinese',
    'punctuation-chinese',
  ])
  const rules = flatProblems(files, '').map(({ rule }) => rule)
  for (const { rule } of fixed) expect(rules).not.toContain(rule)
})

test('an English sentence in a Chinese chapter and unpaired marks are left unchanged', async () => {
  const lines = 'Water fell by :metric[anvils]. It grew.\n\n屏幕24"宽，称为"大屏"。'
  const { report, zh } = await acmeWith('Words.', lines)
  expect((await fixReport(options(report))).fixed).toEqual([])
  expect(await lastLines(zh, 3)).toBe(lines)
})

test('addresses, units and numbers are fixed', async () => {
  const { report, en } = await acmeWith(
    'See [www.example.org](www.example.org), [a@example.org](a@example.org) and [it](#what-was-made).',
  )
  const metrics = join(report, 'metrics/acme.yaml')
  const text = await readFile(metrics, 'utf8')
  const spoilt = text
    .replace('unit: { en: users, zh-Hans: 人 }', 'unit: kwh/t')
    .replace('36.84 million', '36,840,000')
  await writeFile(metrics, spoilt)
  const { fixed } = await fixReport(options(report))
  expect(fixed.map(({ rule }) => rule).sort()).toEqual([
    'link-complete',
    'link-complete',
    'link-known',
    'unit-known',
    'yaml-valid',
  ])
  expect(await lastLines(en, 1)).toBe(
    'See [www.example.org](https://www.example.org), [a@example.org](mailto:a@example.org) and [it](#iron-1-1).',
  )
  expect(await readFile(metrics, 'utf8')).toBe(
    spoilt.replace('kwh/t', 'kWh/t').replace('36,840,000', '"36,840,000"'),
  )
})

test.each([
  ['metric tons or megatonnes', 'unit: MT'],
  ['CO2e, of which scale', 'unit: CO2e'],
  ['short tons or tonnes', 'unit: ton'],
])('an ambiguous unit is left to a person: %s', async (_, unit) => {
  const report = await copyOfAcme()
  const metrics = join(report, 'metrics/acme.yaml')
  const spoilt = (await readFile(metrics, 'utf8')).replace('unit: { en: users, zh-Hans: 人 }', unit)
  await writeFile(metrics, spoilt)
  const { files, fixed } = await fixReport(options(report))
  expect(fixed).toEqual([])
  expect(flatProblems(files, '')).toMatchObject([
    { rule: 'unit-known', note: expect.stringContaining('mean') },
  ])
  expect(await readFile(metrics, 'utf8')).toBe(spoilt)
})

test.each(['1,250', '0,250', '1,234,56'])(
  'a comma that may stand before decimals is asked for: %s',
  async value => {
    const report = await copyOfAcme()
    const metrics = join(report, 'metrics/acme.yaml')
    const spoilt = (await readFile(metrics, 'utf8')).replace('36.84 million', value)
    await writeFile(metrics, spoilt)
    const { files, fixed } = await fixReport(options(report))
    expect(fixed).toEqual([])
    expect(flatProblems(files, '').map(({ rule }) => rule)).toContain('yaml-valid')
  },
)

test('the address of a definition is fixed, not its name', async () => {
  const { report, en } = await acmeWith('See [there][www.acme.com].\n\n[www.acme.com]: www.acme.com')
  await fixReport(options(report))
  expect(await lastLines(en, 1)).toBe('[www.acme.com]: https://www.acme.com')
})

test('overlapping fixes are written one after another', async () => {
  const { report, en } = await acmeWith(':::note{titel=Two words}\nX\n:::')
  const { fixed } = await fixReport(options(report))
  expect(await lastLines(en, 3)).toBe(':::note{title="Two words"}\nX\n:::')
  expect(fixed).toHaveLength(2)
})

test.each([
  ['an answer', 'See :plain[90] of them.'],
  ['another name that may be meant', 'We made :metric[anvil-2] of them.'],
  ['a page or a file', 'See [it](about.html) and [data](data.xlsx).'],
  ['a directive that was meant or not', 'The word :ref is a name.\n\n::xylophonist'],
])('a fix that needs a decision is not written: %s', async (_, text) => {
  const { report, en } = await acmeWith(text)
  const { fixed, files } = await fixReport(options(report))
  expect(fixed).toEqual([])
  expect(await readFile(en, 'utf8')).toContain(text)
  expect(flatProblems(files, '')).not.toEqual([])
})

test('if several chapters agree on a name, the name in the registry may be wrong', async () => {
  const report = await copyOfAcme()
  const metrics = join(report, 'metrics/acme.yaml')
  await writeFile(metrics, (await readFile(metrics, 'utf8')).replace('daily-users:', 'daily-usres:'))
  const en = join(report, '2030/en/02-iron.md')
  const before = (await readFile(en, 'utf8')).concat(
    '\nWe have :metric[daily-users], yes :metric[daily-users].\n',
  )
  await writeFile(en, before)
  const { files, fixed } = await fixReport(options(report))
  expect(fixed).toEqual([])
  expect(await readFile(en, 'utf8')).toBe(before)
  const [first] = flatProblems(files, '').filter(({ rule }) => rule === 'metric-known')
  expect(first?.note).toContain('`daily-usres` nowhere, so the name in the registry may be misspelled')
  // A name that is cited elsewhere is correct.
  await writeFile(en, before.replace('yes :metric[daily-users]', 'yes :metric[daily-usres]'))
  const again = await fixReport(options(report))
  expect(again.fixed.length).toBeGreaterThan(0)
})

test('an unquoted value ends before a misspelled attribute', async () => {
  const line = '::table{#x title="T" metrics=anvils periods=2 changes}'
  const { report, en } = await acmeWith(line)
  const { fixed, files } = await fixReport(options(report))
  expect(fixed).toEqual([])
  expect(await lastLines(en, 1)).toBe(line)
  expect(flatProblems(files, '').map(({ note }) => note)).toContain('Did you mean `change`?')
})

test('a misspelled rule in `allow` is fixed, and suppresses the intended problem', async () => {
  const { report, en } = await acmeWith(
    'We made 36.84 million of them. <!-- allow number-sited: as it was said -->',
  )
  const { fixed } = await fixReport(options(report))
  expect(fixed.map(({ rule }) => rule)).toEqual(['allow-known'])
  expect(await lastLines(en, 1)).toContain('allow number-cited: as it was said')
})

test('both brackets of a pair are fixed, or neither', async () => {
  const { report, zh } = await acmeWith('', '铁砧(好)很好。公司(Acme公司)也好。')
  await fixReport(options(report))
  expect(await lastLines(zh, 1)).toBe('铁砧（好）很好。公司(Acme公司)也好。')
})

test('line ends and the byte order mark stay', async () => {
  const { report, en } = await acmeWith('We made :metric[anvilz].')
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
  const before = windows(await readFile(en, 'utf8'))
  await writeFile(en, before)
  await fixReport(options(report))
  expect(await readFile(en, 'utf8')).toBe(before.replace('anvilz', 'anvils'))
})

test('an invisible character is shown as its code point', async () => {
  const { report } = await acmeWith('Of a\u202eword.')
  const { stderr } = await run(['check', '--fix', '--report', report])
  expect(stderr).toContain('`aU+202Ew` → `aw`')
})

test('a file in another encoding is left unchanged, byte for byte', async () => {
  const { report, en } = await acmeWith('We made :metric[anvilz] “r\u00edver”.')
  const western = Buffer.from((await readFile(en, 'utf8')).replace(/[“”]/g, '"'), 'latin1')
  await writeFile(en, western)
  const yaml = join(report, 'metrics/acme.yaml')
  // “中文” in GB18030.
  const text = (await readFile(yaml)).toString('latin1').replace('title:', 'titel:')
  const chinese = Buffer.from(`${text}# \xd6\xd0\xce\xc4\n`, 'latin1')
  await writeFile(yaml, chinese)
  const { files, fixed } = await fixReport(options(report))
  expect(fixed).toEqual([])
  expect(await readFile(en)).toEqual(western)
  expect(await readFile(yaml)).toEqual(chinese)
  expect(flatProblems(files, '').filter(({ rule }) => rule === 'file-unicode')).toHaveLength(2)
})

test('a rule of the report itself may have a fix', async () => {
  const { report, en } = await acmeWith('An anvill.')
  await writeFile(
    join(report, 'perennial.config.js'),
    `export default { rules: [{ id: 'anvil-spelt', severity: 'warning', check({ locales }, problem) {
      for (const { chapter, mdast } of locales.flatMap(({ chapters }) => chapters))
        for (const node of mdast.children)
          if (String(chapter.file).slice(node.position.start.offset).startsWith('An anvill'))
            problem(chapter.file, 'Unexpected anvill, expected anvil', {
              place: node,
              fix: { kind: 'name', wrong: 'anvill', right: 'anvil', isGuess: false },
            })
    } }] }`,
  )
  const { fixed } = await fixReport(options(report))
  expect(fixed.map(({ rule }) => rule)).toEqual(['anvil-spelt'])
  expect(await lastLines(en, 1)).toBe('An anvil.')
})

test('the command lists its fixes on standard error, and only problems on standard output', async () => {
  const { report } = await acmeWith('We made :metric[anvilz] of :plain[90] kinds.')
  const { stdout, stderr, code } = await run(['check', '--fix', '--format', 'json', '--report', report])
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /02-iron\.md:\d+:17 {2}`anvilz` → `anvils` {2}metric-known\n1 problem fixed; 1 more needs your decision/,
  )
  expect(JSON.parse(stdout).map(({ rule }: { rule: string }) => rule)).toEqual(['directive-attributes'])
  const again = await run(['check', '--fix', '--lang', 'zh-Hans', '--report', report])
  expect(again.stderr).toContain('没有改动；另有 1 处须由人决定')
})
