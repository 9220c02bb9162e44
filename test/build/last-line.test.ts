/** The last line of a build counts the problems of `perennial check --strict`, even if nothing had to be built. */
import { createHash } from 'node:crypto'
import { appendFile, cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { build, check } from '../../src/build/api.ts'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { type Run, run } from '../support/run.ts'
import { seedCache } from '../support/seeded-cache.ts'

const IRON = '2030/en/02-iron.md'

async function replace(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

/** Acme with a second edition; two typed numbers in the new one, three in the old one. */
async function twoEditions() {
  const report = await copyOfAcme()
  await cp(join(report, '2030'), join(report, '2029b'), { recursive: true })
  await replace(join(report, '2029b/edition.yaml'), 'Report 2030', 'Report 2029')
  await appendFile(join(report, IRON), '\nWe made 4,321 anvils and 1,234 horseshoes.\n')
  await appendFile(join(report, '2029b/en/02-iron.md'), '\nWe made 321 anvils, 234 bells and 777 nails.\n')
  return { report, out: await temporaryFolder() }
}

const last = ({ stdout }: Run) => stdout.trimEnd().split('\n').at(-1)

/** Returns the count that the command named in the line prints. */
async function countOfCall(line: string | undefined): Promise<string | undefined> {
  const [, call = ''] = /`perennial (.*)`/.exec(line ?? '') ?? []
  return last(await run(call.split(' ')))
}

const CALLS: [name: string, args: string[], warnings: number][] = [
  ['the newest edition', ['--format', 'web'], 2],
  ['one that is named', ['2029b', '--format', 'web'], 3],
  ['every edition', ['--all', '--format', 'web'], 5],
  ['one language', ['--format', 'web', '--locale', 'zh-Hans'], 2],
  ['without the config', ['--format', 'web', '--no-config'], 2],
  ['the PDF', ['--format', 'pdf', '--locale', 'en'], 2],
]

test.each(CALLS)('%s: the last line has the count that its command prints', async (_, args, warnings) => {
  const { report, out } = await twoEditions()
  const call = ['build', ...args, '--report', report, '--out', out]
  const built = last(await run(call))
  expect(built).toMatch(
    new RegExp(`^0 problems; \`perennial check .*--strict.*\` reports ${warnings} warnings$`),
  )
  expect(await countOfCall(built)).toBe(`0 errors, ${warnings} warnings`)
  const again = await run(call)
  expect(again.stdout).toContain('unchanged')
  expect(again.stderr).not.toContain('check')
  expect(last(again)).toBe(built)
})

test('in Chinese', async () => {
  const { report, out } = await twoEditions()
  const args = ['build', '--format', 'web', '--report', report, '--out', out, '--lang', 'zh-Hans']
  expect(last(await run(args))).toBe(
    `0 个问题；\`perennial check --strict --report ${report}\` 报告 2 个警告`,
  )
})

test('no count is added if the check has no problems', async () => {
  const args = ['build', '--format', 'web', '--report', await copyOfAcme(), '--out', await temporaryFolder()]
  expect(last(await run(args))).toBe('0 problems')
})

test('a failed build counts the further problems of the check', async () => {
  const { report, out } = await twoEditions()
  await appendFile(join(report, IRON), '\nOf :metric[anvilz].\n')
  const { stdout, stderr, code } = await run(['build', '--format', 'web', '--report', report, '--out', out])
  expect([stdout, code]).toEqual(['', 1])
  const line = stderr.trimEnd().split('\n').at(-1)
  expect(line).toMatch(/^\d+ problems?; `perennial check --strict .*` reports 1 error, [2-9] warnings$/)
  expect(await countOfCall(line)).toMatch(/^1 error, [2-9] warnings$/)
})

/** Changes to files that the check reads; most of them change no page. */
const CHANGES: [name: string, change: (report: string) => Promise<unknown>][] = [
  ['nothing', async () => undefined],
  [
    'a chapter of another language',
    report => appendFile(join(report, '2030/zh-Hans/02-iron.md'), '\n共4,321座。\n'),
  ],
  ['a status', report => replace(join(report, 'sources.yaml'), 'approved', 'reviewed')],
  ['a file of evidence', report => writeFile(join(report, 'a.txt'), 'Changed.')],
  ['a picture', report => pixels(join(report, '2030/images/anvil.png'), 40)],
  [
    'a config',
    report =>
      writeFile(
        join(report, 'perennial.config.js'),
        own("readFileSync(new URL('x', import.meta.url), 'utf8').length"),
      ),
  ],
]

const pixels = (path: string, side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#888' } })
    .png()
    .toFile(path)

const own = (count: string) => `
import { readFileSync } from 'node:fs'
export default { rules: [{ id: 'no-anvils', severity: 'warning', check: ({ locales }, say) => {
  for (let i = 0; i < ${count}; i++) say(locales[0].chapters[0].chapter.file, 'Unexpected anvil ' + i)
} }] }`

async function agrees(report: string, out: string): Promise<number> {
  const { problems } = await check({ report, strict: true })
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length
  const built = await build({ report, out, formats: ['web'] })
  expect(built.check).toEqual({ errors: count('error'), warnings: count('warning') })
  return built.check.errors + built.check.warnings
}

test('the count is up to date whatever changes between two builds', async () => {
  const { report, out } = await twoEditions()
  await pixels(join(report, '2030/images/anvil.png'), 2000)
  await appendFile(join(report, IRON), '\n:::figure{src=images/anvil.png alt="An anvil"}\nAn anvil.\n:::\n')
  await writeFile(join(report, 'a.txt'), 'As it was.')
  const sha256 = createHash('sha256').update('As it was.').digest('hex')
  await replace(
    join(report, 'metrics/acme.yaml'),
    '{ value: 36.84 million',
    `{ evidence: { file: a.txt, sha256: ${sha256} }, value: 36.84 million`,
  )
  await writeFile(join(report, 'x'), '')
  const counts = []
  for (const [, change] of CHANGES) {
    await change(report)
    counts.push(await agrees(report, out))
  }
  // The files that a report's own code reads are unknown.
  await writeFile(join(report, 'x'), '123')
  counts.push(await agrees(report, out))
  // Otherwise the test would have tried no change.
  expect(new Set(counts).size).toBe(counts.length - 1)
})

test('problems are counted again if the cache entry is damaged', async () => {
  const { report, out } = await twoEditions()
  const cache = await temporaryFolder()
  await seedCache(cache, ['fonts'])
  const env = { PERENNIAL_CACHE: cache }
  const args = ['build', '--format', 'web', '--report', report, '--out', out]
  const built = last(await run(args, { env }))
  const entries = await readdir(join(cache, 'checks'))
  expect(entries).toHaveLength(1)
  const entry = join(cache, 'checks', entries[0] ?? '')
  for (const damage of ['', '{}', '{"count":{"errors":-1,"warnings":0},"pictures":{}}']) {
    await writeFile(entry, damage)
    expect(last(await run(args, { env }))).toBe(built)
  }
})
