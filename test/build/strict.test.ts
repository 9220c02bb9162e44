/** `build --strict` publishes nothing that `check --strict` refuses: both apply the same rules to the same files. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build, check } from '../../src/build/api.ts'
import type { BuildOptions } from '../../src/build/types.ts'
import { flatProblems } from '../../src/problems/reporters/flat-problems.ts'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'

const IRON = '2030/en/02-iron.md'
const TRANSLATED = '2030/zh-Hans/02-iron.md'
const WEB = join('2030', 'en', 'web', 'index.html')

/** Returns the problems of a build and whether it published, and the problems of a check of the same report. */
async function both(report: string, options: Partial<BuildOptions> = {}) {
  const out = options.out ?? (await temporaryFolder())
  const checked = await check({ report, strict: true })
  const built = await build({ report, out, strict: true, formats: ['web'], ...options })
  return { checked: checked.problems, built: flatProblems(built.files, ''), ok: built.ok, out }
}

const spoil = async (report: string, path: string, edit: (text: string) => string) => {
  const text = await readFile(join(report, path), 'utf8')
  expect(edit(text)).not.toBe(text)
  await writeFile(join(report, path), edit(text))
}

const SPOILT: [name: string, path: string, edit: (text: string) => string, rule: string][] = [
  ['a typed number', IRON, text => `${text}\nWe made 4,321 anvils.\n`, 'number-cited'],
  [
    'a translation without a figure',
    IRON,
    text => text.replace(':metric[rd-spend]', 'much'),
    'parity-citations',
  ],
  [
    'a figure nobody approved',
    'sources.yaml',
    text => text.replace('approved', 'reviewed'),
    'figure-approved',
  ],
  [
    'evidence that is not there',
    'metrics/acme.yaml',
    text =>
      text.replace(
        '{ value: 36.84 million',
        `{ evidence: { file: a.pdf, sha256: ${'0'.repeat(64)} }, value: 36.84 million`,
      ),
    'evidence-unchanged',
  ],
  [
    'a comment that takes nothing back',
    IRON,
    text => `${text}\n<!-- allow number-cited: a song -->\n`,
    'allow-used',
  ],
]

test.each(SPOILT)(
  '%s: a build reports the same problems as a check, and publishes nothing',
  async (_, path, edit, rule) => {
    const report = await copyOfAcme()
    await spoil(report, path, edit)
    const { checked, built, ok, out } = await both(report)
    expect(built.map(problem => problem.rule)).toContain(rule)
    expect(built).toEqual(checked)
    expect(ok).toBe(false)
    expect(existsSync(join(out, WEB))).toBe(false)
  },
)

test.each(['print', 'web'])('a value that only %s shows must be approved', async format => {
  const report = await copyOfAcme()
  const only = (text: string) => `${text}\n:::only{format=${format}}\nOf :metric[scrap].\n:::\n`
  await spoil(report, IRON, only)
  await spoil(report, TRANSLATED, only)
  await spoil(
    report,
    'metrics/acme.yaml',
    text =>
      `${text}scrap:\n  title: { en: Scrap, zh-Hans: 废铁 }\n  kind: quantity\n  unit: t\n  status: draft\n  observations:\n    2030: { value: 5, source: ledger }\n`,
  )
  const { checked, built, ok } = await both(report, { formats: ['pdf', 'web'] })
  expect(built).toMatchObject([{ rule: 'figure-approved' }])
  expect(built).toEqual(checked)
  expect(ok).toBe(false)
})

test('without --strict a draft is published', async () => {
  const report = await copyOfAcme()
  await spoil(report, IRON, text => `${text}\nWe made 4,321 anvils.\n`)
  const out = await temporaryFolder()
  expect(await build({ report, out, formats: ['web'] })).toMatchObject({ ok: true })
})

test('a rule of the report itself is applied too', async () => {
  const report = await copyOfAcme()
  await writeFile(
    join(report, 'perennial.config.js'),
    `export default { rules: [{ id: 'no-anvils', severity: 'warning', check: ({ locales }, say) =>
      say(locales[0].chapters[0].chapter.file, 'Unexpected anvil') }] }`,
  )
  const { checked, built, ok } = await both(report)
  expect(built).toMatchObject([{ rule: 'no-anvils' }])
  expect(built).toEqual(checked)
  expect(ok).toBe(false)
})

test('a suppressed problem does not stop a build, but a gap in the pages cannot be suppressed', async () => {
  const report = await copyOfAcme()
  await spoil(
    report,
    IRON,
    text => `${text}\n<!-- allow number-cited: the title of a song -->\n1,999 anvils\n`,
  )
  expect(await both(report)).toMatchObject({ checked: [], built: [], ok: true })
  await spoil(report, IRON, text => `${text}\n<!-- allow metric-known: we shall see -->\n:metric[anvilz]\n`)
  const { checked, built, ok } = await both(report)
  expect(built.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['metric-known', 'allow-possible']))
  expect(built).toEqual(checked)
  expect(ok).toBe(false)
})

test('a language is checked again if the language that it is compared with has changed', async () => {
  const report = await copyOfAcme()
  const { out } = await both(report)
  const translation = { report, out, strict: true, formats: ['web'], locales: ['zh-Hans'] } as const
  expect((await build(translation)).outputs).toMatchObject([{ unchanged: true }])
  await spoil(report, IRON, text => text.replace('## ', '## Another\n\n## '))
  const refused = await build(translation)
  expect(flatProblems(refused.files, '')).toMatchObject([{ rule: 'parity-headings', path: TRANSLATED }])
  expect(refused.ok).toBe(false)
  expect((await build({ ...translation, strict: false })).outputs).toMatchObject([{ unchanged: true }])
})

test('changed evidence is checked again, although no page depends on it', async () => {
  const report = await copyOfAcme()
  const proof = 'anvils counted'
  const sha256 = createHash('sha256').update(proof).digest('hex')
  await writeFile(join(report, 'proof.txt'), proof)
  await spoil(report, 'metrics/acme.yaml', text =>
    text.replace('{ value: 36.84', `{ evidence: { file: proof.txt, sha256: ${sha256} }, value: 36.84`),
  )
  const { out, ok } = await both(report)
  expect(ok).toBe(true)
  await appendFile(join(report, 'proof.txt'), '!')
  expect((await both(report, { out })).built).toMatchObject([{ rule: 'evidence-unchanged' }])
})
