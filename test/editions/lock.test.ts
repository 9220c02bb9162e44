/** `perennial lock`: what is frozen, how it is checked, and what is reported when the registry changes. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { runCheck } from '../../src/check/run-check.ts'
import { runLock } from '../../src/cli/actions/lock.ts'
import { lockEdition } from '../../src/editions/lock.ts'
import type { LockSpec } from '../../src/registry/lock/types.ts'
import { captureOutput } from '../support/capture-output.ts'
import { copyOfAcme } from '../support/folder.ts'
import { run } from '../support/run.ts'

const LOCK = '2030/figures.lock.yaml'
const METRICS = 'metrics/acme.yaml'
const DERIVED = `
anvils-growth:
  title: { en: Growth of anvils, zh-Hans: 铁砧增长 }
  kind: percent
  derive: { yoy: anvils }
  observations: {}
`

/** Acme with a second edition: the same chapters a year later. */
async function twoEditions(): Promise<string> {
  const report = await copyOfAcme()
  await edit(report, METRICS, text => text + DERIVED)
  await edit(report, '2030/en/02-iron.md', text => `${text}\nGrowth: :metric[anvils-growth].\n`)
  await lockEdition({ report, edition: '2030', force: false })
  for (const locale of ['en', 'zh-Hans']) {
    await mkdir(join(report, '2031', locale), { recursive: true })
    await writeFile(
      join(report, '2031', locale, '01-all.md'),
      '---\ntitle: All\npart: main\n---\n\n:metric[anvils]{period=2030} :metric[anvils-growth]{period=2030} :metric[rd-spend]{period=2028}\n:metric[growth]{period=2030} :metric[daily-users]{period=2030}\n\n::restatements\n',
    )
  }
  const edition = await readFile(join(report, '2030/edition.yaml'), 'utf8')
  await writeFile(
    join(report, '2031/edition.yaml'),
    edition.replaceAll('2030', '2031').replace('2031-03-01', '2032-03-01'),
  )
  return report
}

async function edit(report: string, path: string, change: (text: string) => string): Promise<void> {
  const file = join(report, path)
  const before = await readFile(file, 'utf8')
  const after = change(before)
  if (before === after) throw new Error(`nothing changed in ${path}`)
  await writeFile(file, after)
}

async function problems(report: string, edition = '2031') {
  const files = await runCheck({ report, editions: [edition], all: false, strict: false })
  // Differences between languages are intended in these chapters.
  const own = (message: VFileMessage) => !message.ruleId?.startsWith('parity-')
  return files.flatMap(file =>
    file.messages.filter(own).map(message => ({
      rule: message.ruleId,
      fatal: message.fatal,
      place: `${file.path}:${message.line}`,
      text: String(file.value).split('\n')[(message.line ?? 0) - 1]?.trim(),
      reason: message.reason,
      note: message.note,
    })),
  )
}

test.each([
  ['empty', () => '', 'The lock is empty'],
  ['cut off', (text: string) => text.slice(0, text.length / 2), 'The lock is damaged or was changed by hand'],
  [
    'merged wrongly',
    (text: string) => text.replace('\nfigures:', '\n<<<<<<< HEAD\nfigures:'),
    'The lock is damaged',
  ],
  [
    'without a hash',
    (text: string) => text.replace(/^hash: .*\n/m, ''),
    'The lock is damaged or was changed by hand',
  ],
  [
    'of a later version',
    (text: string) => text.replace(/^lock: .*$/m, 'lock: 9'),
    'lock of format 9, expected 1',
  ],
])('a lock that is %s is one problem that says how to restore it', async (_, spoil, says) => {
  const report = await copyOfAcme()
  await lockEdition({ report, edition: '2030', force: false })
  const good = await readFile(join(report, LOCK), 'utf8')
  await edit(report, LOCK, spoil)
  const [one, ...others] = (await problems(report, '2030')).filter(({ fatal }) => fatal)
  expect(others).toEqual([])
  expect(one).toMatchObject({ rule: 'lock-untouched', place: expect.stringContaining(`${LOCK}:`) })
  expect(one?.reason).toContain(says)
  expect(one?.note).toContain('perennial lock 2030 --force')
  await lockEdition({ report, edition: '2030', force: true })
  expect(await readFile(join(report, LOCK), 'utf8')).toBe(good)
})

test('a lock contains every printed value and what determines its wording, sorted, one entry per line', async () => {
  const report = await copyOfAcme()
  await edit(report, METRICS, text => text + DERIVED)
  await edit(report, '2030/en/02-iron.md', text => `${text}\nGrowth: :metric[anvils-growth].\n`)
  const { code, stdout } = await run(['lock', '2030', '--report', report])
  expect(code).toBe(0)
  expect(stdout).toContain('6 values, 5 metrics, 1 source, 1 target')
  const text = await readFile(join(report, LOCK), 'utf8')
  const lock = parse(text) as LockSpec
  expect(Object.keys(lock.figures)).toEqual([
    'anvils-growth@2030',
    'anvils@2029',
    'anvils@2030',
    'daily-users@2030',
    'growth@2030',
    'rd-spend@2028',
    'rd-spend@2030',
  ])
  expect(lock.figures['daily-users@2030']).toMatchObject({
    value: '4.5亿',
    qualifier: 'over',
    source: 'ledger',
  })
  expect(lock.figures['anvils-growth@2030']).toMatchObject({
    computed: { number: '2.049861495844875346260387811634349', digit: -1, percent: true, signed: true },
    derivation: { operation: 'yoy', inputs: ['anvils@2029', 'anvils@2030'] },
  })
  expect(lock.figures['rd-spend@2028']?.unused).toBe(true)
  expect(lock.metrics['rd-spend']?.display).toEqual({
    en: { scale: 'billion', decimals: 2 },
    'zh-Hans': { scale: '亿', decimals: 1 },
  })
  expect(
    text.split('\n').filter(line => /[{},]/.test(line.replace(/^ +en: .*|^omitted: \{\}$/, ''))),
  ).toEqual([])
  expect(await problems(report, '2030')).toEqual([])
})

test('locking again: an equal lock is reported, a different one needs --force', async () => {
  const report = await twoEditions()
  const lock = (...more: string[]) => run(['lock', '2030', '--report', report, ...more])
  expect((await lock()).stdout).toContain('unchanged')
  const before = await readFile(join(report, LOCK), 'utf8')
  await edit(report, METRICS, text => text.replace('36.84 million', '36.9 million'))
  const refused = await lock()
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('`anvils@2030`')
  expect(refused.stderr).toContain('--force')
  expect(await readFile(join(report, LOCK), 'utf8')).toBe(before)
  expect((await lock('--force')).code).toBe(0)
  expect(await readFile(join(report, LOCK), 'utf8')).toContain('36.9 million')
})

test('an edition with errors is not locked', async () => {
  const report = await copyOfAcme()
  await edit(report, '2030/en/01-letter.md', text => text.replace('metric[anvils]', 'metric[anvil]'))
  const { code, stderr } = await run(['lock', '2030', '--report', report])
  expect(code).toBe(1)
  expect(stderr).toContain('metric-known')
  await expect(readFile(join(report, LOCK))).rejects.toThrow()
})

test.each([
  [
    'a value',
    (text: string) => text.replace('value: 36.84 million', 'value: 38.84 million'),
    /figures\.lock\.yaml:\d+/,
    'anvils@2030',
  ],
  [
    'a figure taken out',
    (text: string) => text.replace(/ {2}growth@2030:\n(?: {4}.*\n)+/, ''),
    /figures\.lock\.yaml:4/,
    'lock was changed',
  ],
  [
    'how a figure is written',
    (text: string) => text.replace('decimals: 2', 'decimals: 1'),
    /figures\.lock\.yaml:4/,
    'lock was changed',
  ],
  [
    'a hash',
    (text: string) => text.replace(/hash: (\w)\w{3}/, 'hash: $10000'),
    /figures\.lock\.yaml:4/,
    'lock was changed',
  ],
])('a lock that was changed by hand does not build: %s', async (_, change, place, says) => {
  const report = await twoEditions()
  await edit(report, LOCK, change)
  const found = await problems(report)
  expect(found.map(({ rule }) => rule)).toEqual(['lock-untouched'])
  expect(found[0]?.place).toMatch(place)
  expect(found[0]?.reason).toContain(says)
})

test('a reformatted lock is valid', async () => {
  const report = await twoEditions()
  await edit(report, LOCK, text => JSON.stringify(parse(text)))
  expect(await problems(report, '2030')).toEqual([])
})

const CHANGES: [
  what: string,
  change: (text: string) => string,
  found: [rule: string, text: string, says: string][],
][] = [
  [
    'a published value',
    text => text.replace('36.84 million', '36.9 million'),
    // The growth derived from it is not reported again.
    [
      [
        'comparative-locked',
        '2030: { value: 36.9 million',
        'expected 36.84 million as edition 2030 published it',
      ],
    ],
  ],
  [
    'its precision',
    text => text.replace('36.84 million', '36840000'),
    [['comparative-locked', '2030: { value: 36840000', 'expected 36.84 million']],
  ],
  [
    'its qualifier',
    text => text.replace('qualifier: over', 'qualifier: about'),
    [['comparative-locked', '2030: { value: 4.5亿', 'expected 4.5亿 (over)']],
  ],
  [
    'a unit',
    text => text.replace('unit: CNY', 'unit: USD'),
    [['comparative-locked', '2030: { value: 51.8亿', 'published it (CNY)']],
  ],
  [
    'a derivation',
    text =>
      text
        .replace('derive: { yoy: anvils }', 'derive: { share: anvils, of: daily-users }')
        .replace(
          'kind: quantity\n  unit: { en: users, zh-Hans: 人 }',
          'kind: count\n  unit: { en: { one: anvil, other: anvils }, zh-Hans: 件 }',
        ),
    [['comparative-locked', 'derive: { share', 'expected 2.0% as edition 2030 computed it']],
  ],
]

test.each(CHANGES)('a change without a revision is an error: %s', async (_, change, expected) => {
  const report = await twoEditions()
  await edit(report, METRICS, change)
  const found = (await problems(report)).filter(({ fatal }) => fatal)
  expect(found.map(({ rule }) => rule)).toEqual(expected.map(([rule]) => rule))
  for (const [i, [, text, says]] of expected.entries()) {
    expect(found[i]?.text).toContain(text)
    expect(found[i]?.reason).toContain(says)
  }
})

test('a value in another notation is equal', async () => {
  const report = await twoEditions()
  await edit(report, METRICS, text =>
    text.replace('36.84 million', '3684万').replace('value: 25.9亿', 'value: 2.59 billion'),
  )
  expect(await problems(report)).toEqual([])
})

const revised = (revision: string) => (text: string) =>
  text.replace(
    '2030: { value: 36.84 million, source: ledger }',
    `2030:\n      value: 36.84 million\n      source: ledger\n      revisions:\n        - ${revision}`,
  )
const RECOUNT =
  '{ edition: 2031, value: 36.9 million, reason: error, source: ledger, note: { en: Recounted., zh-Hans: 重新统计。 } }'

test('with a revision, the new edition restates, and the locked one keeps its value and reports it', async () => {
  const report = await twoEditions()
  await edit(report, METRICS, revised(RECOUNT))
  expect(await problems(report)).toEqual([])
  const found = await problems(report, '2030')
  expect(found).toMatchObject([
    {
      rule: 'figure-restated-since',
      fatal: undefined,
      reason: '`anvils@2030` is 36.9 million since edition 2031; edition 2030 keeps 36.84 million',
    },
  ])
})

test('a locked revision is kept', async () => {
  const report = await twoEditions()
  await edit(report, METRICS, revised(RECOUNT))
  await lockEdition({ report, edition: '2031', force: false })
  await rename(join(report, '2031'), join(report, '2032-kept'))
  await rename(join(report, '2032-kept'), join(report, '2031'))
  const later = async (change: (text: string) => string) => {
    const file = join(report, METRICS)
    const before = await readFile(file, 'utf8')
    await writeFile(file, change(before))
    await mkdir(join(report, '2032/en'), { recursive: true })
    await mkdir(join(report, '2032/zh-Hans'), { recursive: true })
    for (const locale of ['en', 'zh-Hans'])
      await writeFile(
        join(report, '2032', locale, '01-all.md'),
        '---\ntitle: All\npart: main\n---\n\n:metric[anvils]{period=2030} :metric[rd-spend]{period=2030}\n:metric[growth]{period=2030} :metric[daily-users]{period=2030}\n',
      )
    await writeFile(
      join(report, '2032/edition.yaml'),
      (await readFile(join(report, '2031/edition.yaml'), 'utf8')).replaceAll('2031', '2032'),
    )
    const found = (await problems(report, '2032')).filter(({ fatal }) => fatal)
    await writeFile(file, before)
    return found.map(({ rule, reason }) => `${rule}: ${reason}`)
  }
  expect(await later(text => text)).toEqual([])
  expect(await later(text => text.replace('reason: error', 'reason: boundary'))).toEqual([
    'revision-kept: Unexpected reason `boundary` of the revision of `anvils@2030`, expected `error` as edition 2031 published it',
  ])
  expect(await later(text => text.replace('36.9 million', '36.8 million'))).toEqual([
    'comparative-locked: Unexpected 36.8 million for `anvils@2030`, expected 36.9 million as edition 2031 published it',
  ])
  expect(await later(text => text.replace(`        - ${RECOUNT}`, '        []'))).toEqual([
    'comparative-locked: Unexpected 36.84 million for `anvils@2030`, expected 36.9 million as edition 2031 published it',
  ])
})

test('a revision without a reason or a note is refused', async () => {
  const report = await twoEditions()
  await edit(report, METRICS, revised('{ edition: 2031, value: 36.9 million, source: ledger }'))
  const reasons = (await problems(report)).map(({ reason }) => reason)
  expect(reasons.filter(reason => reason.includes('Missing `reason`'))).toHaveLength(1)
  expect(reasons.filter(reason => reason.includes('Missing `note`'))).toHaveLength(1)
})

test('a revision has its note in every language', async () => {
  const report = await twoEditions()
  await edit(report, METRICS, revised(RECOUNT.replace(', zh-Hans: 重新统计。', '')))
  expect(await problems(report)).toMatchObject([
    { rule: 'revision-note', reason: expect.stringContaining('`zh-Hans`') },
  ])
})

test('a row of gaps is on the page, and is locked', async () => {
  const report = await copyOfAcme()
  await writeFile(
    join(report, 'metrics', 'gaps.yaml'),
    'waste:\n  title: { en: Waste, zh-Hans: 废弃物 }\n  kind: quantity\n  unit: t\n  observations:\n    2030: { omitted: not-collected }\n',
  )
  for (const locale of ['en', 'zh-Hans']) {
    const chapter = join(report, '2030', locale, '03-about.md')
    await writeFile(
      chapter,
      `${await readFile(chapter, 'utf8')}\n::table{title="Gaps" metrics="waste" periods=2}\n`,
    )
  }
  const { code, stderr } = await run(['lock', '2030', '--report', report])
  expect(code, stderr).toBe(0)
  expect(await readFile(join(report, '2030', 'figures.lock.yaml'), 'utf8')).toContain('waste@2030')
})

test('warnings are counted but do not prevent a lock', async () => {
  const report = await copyOfAcme()
  const lock = () => captureOutput(() => runLock('2030', { report, lang: 'en' }))
  expect(await lock()).toMatchObject({ code: 0, stderr: '' })
  await edit(report, '2030/en/03-about.md', text => `${text}\nWe lent 5 anvils.\n`)
  const { code, stdout, stderr } = await lock()
  expect([code, stdout]).toEqual([0, expect.stringContaining('unchanged')])
  expect(stderr).toMatch(/^Locked with \d warnings?\. To list them: perennial check 2030 --report /)
})
