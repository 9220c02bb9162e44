/** `perennial new` and `perennial review`: what is copied, what is shifted by a year, what must be reviewed. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { runNew } from '../../src/cli/actions/new.ts'
import { toReview } from '../../src/cli/terminal/to-review.ts'
import { moveCodes } from '../../src/editions/move-codes.ts'
import { english } from '../../src/problems/messages/render.ts'
import { frameworks } from '../../src/registry/frameworks/lookup.ts'
import { timeWords } from '../../src/stages/2-markdown/passages/time-words.ts'
import { copyOfAcme } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { run } from '../support/run.ts'

const edit = async (report: string, path: string, change: (text: string) => string) =>
  writeFile(join(report, path), change(await readFile(join(report, path), 'utf8')))
const pending = async (report: string) =>
  (await runCheck({ report, editions: ['2031'], all: false, strict: false })).flatMap(file =>
    file.messages
      .filter(({ ruleId }) => ruleId === 'passage-reviewed')
      .map(({ line, column, reason }) => `${file.path}:${line}:${column} ${/`(.*?)`/.exec(reason)?.[1]}`),
  )

const CHAPTER = `---
title: The forge in 2030
part: main
summary: What happened this year, and since 2020.
---

## 2030 in numbers

Founded in 2020, Acme made :metric[anvils] anvils in 2030 and :metric[anvils]{period=2029} the year
before, :change[anvils]{from=2029}; research took :metric[rd-spend]{period=2028} in 2028.

An old sentence without a time, about 2,030 anvils and 2030.5 hours.

- On 1 March 2031 the second forge opened.

:::table{#kinds title="Anvils of 2030"}
| Kind | Year |
| --- | --- |
| Small | 2030 |
| Large | 2019 |

:::

::table{#years title="Years" metrics="anvils" periods="2029, 2030"}

::chart{#c title="Anvils" type=bar metrics=anvils periods=2029..2030}

\`\`\`chart
title: Anvils of this year
metrics: [anvils]
periods: 2029..2030
marks: [{ mark: barY, x: period, y: value }]
\`\`\`
`

async function acmeWithChapter(): Promise<string> {
  const report = await copyOfAcme()
  await writeFile(join(report, '2030/en/04-forge.md'), CHAPTER)
  await writeFile(
    join(report, '2030/zh-Hans/04-forge.md'),
    '---\ntitle: 铸炉\npart: main\n---\n\n本年度生产:metric[anvils]。\n\n去年是2029年。\n\n2030年3月1日，铸炉启用。\n',
  )
  return report
}

test('chapters keep their names, periods are shifted, older years stay', async () => {
  const report = await acmeWithChapter()
  await mkdir(join(report, '2030/notes'))
  await writeFile(join(report, '2030/notes/plan.txt'), 'kept')
  await run(['lock', '2030', '--report', report])
  const old = await hashes(join(report, '2030'))
  const { code, stdout, stderr } = await run(['new', '2031', '--from', '2030', '--report', report])
  expect(code, stderr).toBe(0)
  expect(stdout).toContain('8 chapters, periods moved from 2030 to 2031, published 2032-03-01')
  expect(await hashes(join(report, '2030'))).toEqual(old)
  const names = async (edition: string) => (await readdir(join(report, edition, 'en'))).sort()
  expect(await names('2031')).toEqual(await names('2030'))
  expect((await readdir(join(report, '2031'))).sort()).toEqual([
    'edition.yaml',
    'en',
    'images',
    'notes',
    'review.yaml',
    'zh-Hans',
  ])
  expect((await readdir(report)).filter(name => name.startsWith('.'))).toEqual([])
  const chapter = await readFile(join(report, '2031/en/04-forge.md'), 'utf8')
  expect(chapter).toBe(
    CHAPTER.replace('{period=2029}', '{period=2029}')
      .replace('{from=2029}', '{from=2030}')
      .replace('periods="2029, 2030"', 'periods="2030, 2031"')
      .replace('periods=2029..2030', 'periods=2030..2031')
      .replace('periods: 2029..2030', 'periods: 2030..2031'),
  )
  const edition = await readFile(join(report, '2031/edition.yaml'), 'utf8')
  expect(edition).toContain('{ en: Acme Sustainability Report 2031, zh-Hans: 顶点公司2031年可持续发展报告 }')
  expect(edition).toContain('period: "2031"\npublished: 2032-03-01\n')
})

test('every passage with dated words is reported until it is edited or accepted', async () => {
  const report = await acmeWithChapter()
  await run(['new', '2031', '--report', report])
  const all = [
    '2031/en/01-letter.md:7:27 this year',
    '2031/en/02-iron.md:46:5 2030',
    '2031/en/04-forge.md:2:21 2030',
    '2031/en/04-forge.md:4:24 this year',
    '2031/en/04-forge.md:7:4 2030',
    '2031/en/04-forge.md:9:54 2030',
    '2031/en/04-forge.md:14:14 2031',
    '2031/en/04-forge.md:16:34 2030',
    '2031/en/04-forge.md:19:11 2030',
    '2031/en/04-forge.md:29:18 this year',
    '2031/zh-Hans/01-letter.md:7:5 今年',
    '2031/zh-Hans/02-iron.md:46:5 2030',
    '2031/zh-Hans/04-forge.md:6:1 本年度',
    '2031/zh-Hans/04-forge.md:8:1 去年',
    '2031/zh-Hans/04-forge.md:10:1 2030',
  ]
  expect(await pending(report)).toEqual(all)

  await edit(report, '2031/en/04-forge.md', text => text.replace('## 2030 in numbers', '## 2031 in numbers'))
  const rest = all.filter(place => !place.includes('04-forge.md:7:4'))
  expect(await pending(report)).toEqual(rest)

  const accept = (...places: string[]) => run(['review', '2031', '--report', report, '--accept', ...places])
  expect((await accept('en/04-forge.md:14,zh-Hans/04-forge.md')).stdout).toBe('4 passages accepted\n')
  const left = rest.filter(
    place => !place.includes('en/04-forge.md:14') && !place.includes('zh-Hans/04-forge.md'),
  )
  expect(await pending(report)).toEqual(left)
  // Passages are recognised even if their lines move.
  await edit(report, '2031/en/04-forge.md', text => text.replace('## 2031', 'A new paragraph.\n\n## 2031'))
  expect((await pending(report)).length).toBe(left.length)
  const wrong = await accept('en/04-forge.md:999')
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toContain('en/04-forge.md:999')
  const json = JSON.parse((await run(['review', '2031', '--report', report, '--format', 'json'])).stdout)
  expect(json.passages).toHaveLength(left.length)
  expect(json.figures.map(({ metric }: { metric: string }) => metric)).toEqual(['anvils', 'rd-spend'])
})

const DERIVED = `
small:
  title: { en: Small anvils, zh-Hans: 小铁砧 }
  kind: count
  observations:
    2029: { value: 9, source: ledger }
    2030: { value: 10, source: ledger }
large:
  title: { en: Large anvils, zh-Hans: 大铁砧 }
  kind: count
  dimensions: { metal: { iron: { en: Iron, zh-Hans: 铁 }, steel: { en: Steel, zh-Hans: 钢 } } }
  observations:
    2029:
      - { value: 1, source: ledger, dimensions: { metal: iron } }
      - { value: 1, source: ledger, dimensions: { metal: steel } }
    2030:
      - { value: 2, source: ledger, dimensions: { metal: iron } }
      - { value: 3, source: ledger, dimensions: { metal: steel } }
    2031: { value: 1, source: ledger, dimensions: { metal: iron } }
all-large:
  title: { en: All large anvils, zh-Hans: 大铁砧总数 }
  kind: count
  derive: { sum: large, over: metal }
both:
  title: { en: Both, zh-Hans: 合计 }
  kind: count
  derive: { sum: [small, all-large] }
share:
  title: { en: Share, zh-Hans: 占比 }
  kind: percent
  derive: { share: small, of: both }
`

test('for a derived metric, each part without an observation is listed once', async () => {
  const report = await copyOfAcme()
  await edit(report, 'metrics/acme.yaml', text => text + DERIVED)
  const cited = ':metric[both], :metric[share], :metric[both].'
  await edit(report, '2030/en/03-about.md', text => `${text}\n${cited}\n`)
  await edit(report, '2030/zh-Hans/03-about.md', text => `${text}\n${cited}\n`)
  await run(['new', '2031', '--report', report])
  const { figures } = JSON.parse(
    (await run(['review', '2031', '--report', report, '--format', 'json'])).stdout,
  )
  expect(figures.map((one: { metric: string; period: string }) => `${one.metric} ${one.period}`)).toEqual([
    'anvils 2031',
    'large 2031 metal=steel',
    'rd-spend 2031',
    'small 2031',
  ])
  const files = await runCheck({ report, editions: ['2031'], all: false, strict: false })
  const asked = files.flatMap(({ path, messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'observation-known').map(({ reason }) => `${path}: ${reason}`),
  )
  expect(asked.filter(reason => /small|large|both|share/.test(reason))).toEqual([
    expect.stringMatching(/^metrics\/acme.yaml: Metric `small` has no value for `2031`, from which/),
    expect.stringMatching(/^metrics\/acme.yaml: Metric `large` has no value for `2031 metal=steel`/),
  ])
  // Last year's period is not suggested for a value that is still to come.
  const notes = files.flatMap(({ messages }) =>
    messages.filter(({ reason }) => /`anvils`/.test(reason)).map(({ note }) => note),
  )
  expect(new Set(notes)).toEqual(
    new Set(['Add `2031: {value: …, source: …}` to its `observations` in metrics/acme.yaml.']),
  )
  const list = 'To list the missing values and the passages to review: perennial review 2031'
  expect(toReview(files, 'report', english)).toBe(`${list}\n`)
  expect(toReview(files, 'acme', english)).toBe(`${list} --report acme\n`)
  const old = await runCheck({ report, editions: ['2030'], all: false, strict: false })
  expect(toReview(old, 'report', english)).toBe('')
})

test('a derived value of another year names its missing parts where it is cited', async () => {
  const report = await copyOfAcme()
  await edit(report, 'metrics/acme.yaml', text => text + DERIVED)
  await edit(report, '2030/en/03-about.md', text => `${text}\n:metric[both]{period=2017}\n`)
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  const [message, ...others] = files.flatMap(({ messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'observation-known'),
  )
  expect(others).toEqual([])
  expect(message?.note).toBe(
    'Add `small` (2017), `large` (2017 metal=iron), and `large` (2017 metal=steel) in metrics/acme.yaml, or cite another period: `:metric[both]{period=2029}`.',
  )
})

test('a current translation stays current, an outdated one stays outdated', async () => {
  const report = await copyOfAcme()
  expect((await run(['accept', '--all', '--report', report])).code).toBe(0)
  await edit(report, '2030/en/02-iron.md', text => text.replace('The river rose.', 'The river fell.'))
  const behind = async (edition: string) =>
    (await runCheck({ report, editions: [edition], all: false, strict: false })).flatMap(file =>
      file.messages.filter(({ ruleId }) => ruleId === 'translation-current').map(() => file.path.slice(5)),
    )
  const before = await behind('2030')
  expect(before).toEqual(['zh-Hans/02-iron.md'])
  expect((await run(['new', '2031', '--report', report])).code).toBe(0)
  expect(await readFile(join(report, '2031/en/01-letter.md'), 'utf8')).toContain('{from=2030}')
  expect(await behind('2031')).toEqual(before)
})

test.each([
  ['a folder that is there', ['new', '2030'], '2030'],
  ['an earlier year', ['new', '2029'], '2030'],
  ['an unknown edition', ['new', '2031', '--from', '1999'], '2030'],
  ['a day that is none', ['new', '2031', '--published', '2032-13-01'], '2032-13-01'],
  ['no year, where all others are', ['new', 'spring'], 'expected a year'],
  ['a name that is a path', ['new', '../2031'], '../2031'],
])('%s is wrong use, and nothing is written', async (_, args, says) => {
  const report = await copyOfAcme()
  const before = await hashes(report)
  const { code, stderr } = await run([...args, '--report', report])
  expect(code).toBe(2)
  expect(stderr).toContain(says)
  expect(await hashes(report)).toEqual(before)
})

/** A terminal that answers each question at once. */
function terminal(answers: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true })
  const output = Object.assign(new PassThrough(), { isTTY: true })
  const asked: string[] = []
  output.on('data', data => {
    asked.push(String(data))
    input.write(`${answers[asked.length - 1] ?? ''}\n`)
  })
  return { input, output, asked }
}

test('on a terminal it asks, and shows defaults', async () => {
  const report = await copyOfAcme()
  const { asked, ...streams } = terminal(['2032-05-01', 'y'])
  expect(await runNew('2031', { report }, streams)).toBe(0)
  expect(asked).toEqual([
    'On which day will it be published? (2032-03-01) ',
    'Make edition 2031 from 2030? (yes) ',
  ])
  expect(await readFile(join(report, '2031/edition.yaml'), 'utf8')).toContain('published: 2032-05-01')
})

test('an impossible answer makes it ask again', async () => {
  const report = await copyOfAcme()
  await runNew('2031', { report, yes: true })
  const { asked, ...streams } = terminal(['1999', '', '', 'May', '', '', 'yes'])
  expect(await runNew('2032', { report }, streams)).toBe(0)
  expect(asked).toEqual([
    'From which edition? (2031) ',
    'Unknown edition `1999`, expected one of: 2030, 2031\n',
    'From which edition? (2031) ',
    'On which day will it be published? (2033-03-01) ',
    'Unexpected publication date `May`, expected a date, for example 2032-03-01\n',
    'On which day will it be published? (2033-03-01) ',
    'Make edition 2032 from 2031? (yes) ',
  ])
})

test('on a terminal, answering no makes no edition', async () => {
  const report = await copyOfAcme()
  const before = await hashes(report)
  await expect(runNew('2031', { report }, terminal(['', 'no']))).rejects.toThrow('No edition was made')
  expect(await hashes(report)).toEqual(before)
})

test('expired disclosures are replaced by their successors, and listed', () => {
  const { text, moved } = moveCodes('discloses: [gri:2-4, gri:302-1, gri:305-1]', frameworks, '2028-03-01')
  expect(text).toContain('gri:2-4')
  expect(moved.map(({ code }) => code)).toEqual(['gri:302-1', 'gri:305-1'])
  for (const { code, now } of moved) expect(text.includes(code)).toBe(now.length !== 1)
  expect(moveCodes('gri:302-1', frameworks, '2026-03-01').moved).toEqual([])
})

test('a measured target is listed with its progress and due year', async () => {
  const report = await copyOfAcme()
  await edit(
    report,
    'targets.yaml',
    text =>
      `${text}more:\n  title: { en: More, zh-Hans: 更多 }\n  commitment: { en: More., zh-Hans: 更多。 }\n  metric: anvils\n  base: { year: 2029 }\n  value: 40 million\n  year: 2031\n  status: started\n  source: ledger\n`,
  )
  await edit(report, 'metrics/acme.yaml', text =>
    text.replace(
      '2030: { value: 36.84 million',
      '2031: { value: 38.05 million, source: ledger }\n    2030: { value: 36.84 million',
    ),
  )
  const { stdout } = await run(['new', '2031', '--report', report])
  expect(stdout).toMatch(/more +due 2031 +started +50% of the way +decide whether it was met/)
})

test('dated words are whole words, and numbers are not years', () => {
  const words = (text: string, locale = 'en') =>
    timeWords(text, locale, ['2030', '2031']).map(({ start, end }) => text.slice(start, end))
  expect(words('In 2030 and 2031, not 12030, 2030.5, 2,030, 20301 or 2029; FY30 and FY 2030')).toEqual([
    '2030',
    '2031',
    'FY30',
    '2030',
  ])
  expect(words('This year’s work; a fiscal past year; thirteen years; yearly')).toEqual([
    'This year’s',
    'past year',
  ])
  expect(words('本年度与去年相比，今年更好；一年之内', 'zh-Hans')).toEqual(['本年度', '去年', '今年'])
  expect(words('今年度は昨年度より', 'ja')).toEqual(['今年度', '昨年度'])
})
