/** A build of one format keeps or removes the existing output of the other. */
import { existsSync } from 'node:fs'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { copyOfPlainAcme } from '../support/plain-covers.ts'
import { run } from '../support/run.ts'

async function reader() {
  const report = await copyOfPlainAcme()
  const out = await temporaryFolder()
  const folder = join(out, '2030')
  const flags = ['--locale', 'en', '--report', report, '--out', out]
  return {
    report,
    pdf: join(folder, 'en/report.pdf'),
    web: join(folder, 'en/web/index.html'),
    chapter: join(report, '2030/en/02-iron.md'),
    both: `perennial build ${flags.join(' ')}`,
    build: (...formats: string[]) =>
      run(['build', ...flags, ...(formats.length > 0 ? ['--format', formats.join(',')] : [])]),
    manifest: async () => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
    hashes: () => hashes(folder),
  }
}

/** Checks that the files are those of the manifest. */
async function expectTruth(of: Awaited<ReturnType<typeof reader>>, ...paths: string[]): Promise<void> {
  const { outputs, locales } = await of.manifest()
  const { 'manifest.json': _, ...files } = await of.hashes()
  expect(outputs).toEqual(files)
  expect(locales.en.outputs.map(({ path }: { path: string }) => path)).toEqual(paths)
  expect(locales.en.pages === undefined).toBe(!paths.includes('en/report.pdf'))
  expect(Object.keys(locales.en.pageMap).length > 0).toBe(paths.includes('en/report.pdf'))
}

test('the other format stays if its inputs are unchanged, and building formats one by one equals building both', async () => {
  const of = await reader()
  expect((await of.build('web')).code).toBe(0)
  await expectTruth(of, 'en/web/index.html')
  const second = await of.build('pdf')
  expect([second.code, second.stderr]).toEqual([0, expect.not.stringContaining('removed, because')])
  await expectTruth(of, 'en/report.pdf', 'en/web/index.html')
  const pdf = await readFile(of.pdf)

  // Existing outputs are not built again, and the web edition links to the PDF.
  const third = await of.build()
  expect(third.stderr).not.toContain('print')
  expect(third.stdout).toMatch(/report\.pdf .* unchanged/)
  expect(await readFile(of.web, 'utf8')).toContain('../report.pdf')
  await expectTruth(of, 'en/report.pdf', 'en/web/index.html')
  const all = await of.hashes()
  const again = await of.build('web')
  expect([again.code, again.stderr]).toEqual([0, expect.not.stringMatching(/compose|removed, because/)])
  expect(await of.hashes()).toEqual(all)
  expect(await readFile(of.pdf)).toEqual(pdf)
  const forced = await run(['build', ...of.both.split(' ').slice(2), '--force'])
  expect(forced.code, forced.stderr).toBe(0)
  expect(await of.hashes()).toEqual(all)
}, 300_000)

test('an out-of-date format is removed, and one line says so and how to build both', async () => {
  const of = await reader()
  expect((await of.build()).code).toBe(0)
  await appendFile(of.chapter, '\nOne more sentence.\n')
  const web = await of.build('web')
  expect(web.code, web.stderr).toBe(0)
  expect(web.stderr.match(/.*removed, because.*/g)).toEqual([expect.stringContaining('2030/en/report.pdf')])
  expect(web.stderr).toContain(of.both)
  expect(existsSync(of.pdf)).toBe(false)
  expect(await readFile(of.web, 'utf8')).not.toContain('../report.pdf')
  await expectTruth(of, 'en/web/index.html')

  expect((await of.build()).code).toBe(0)
  await appendFile(of.chapter, '\nAnd one.\n')
  const pdf = await of.build('pdf')
  expect(pdf.stderr.match(/.*removed, because.*/g)).toEqual([
    expect.stringContaining('2030/en/web/index.html'),
  ])
  expect(existsSync(of.web)).toBe(false)
  await expectTruth(of, 'en/report.pdf')

  // A failed build removes nothing.
  await appendFile(of.chapter, '\n:metric[nothing-such]\n')
  const before = await of.hashes()
  expect((await of.build('web')).code).toBe(1)
  expect(await of.hashes()).toEqual(before)
})

test('an output that was changed by hand is built again', async () => {
  const of = await reader()
  expect((await of.build()).code).toBe(0)
  await writeFile(of.pdf, 'no PDF')
  const web = await of.build('web')
  expect(web.stderr).toContain('report.pdf: removed, because')
  await expectTruth(of, 'en/web/index.html')
})
