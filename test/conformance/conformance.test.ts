import { spawnSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { root } from '../support/run.ts'

const JAVA = '#!/bin/sh\n[ "$1" = -version ] || echo "$VERDICT x.pdf ua1"\n'
const MAVEN = [
  '#!/bin/sh',
  '[ -n "$OFFLINE" ] && echo "no way out" && exit 1',
  'mkdir -p "$PERENNIAL_CACHE/conformance"',
  ': > "$PERENNIAL_CACHE/conformance/greenfield-apps-1.28.2.jar"',
  '',
].join('\n')

/** Runs `npm run conformance x.pdf` with these programs instead of Java and Maven. */
async function conformance(programs: Record<string, string>, env: Record<string, string> = {}) {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'bin'))
  for (const [name, text] of Object.entries(programs))
    await writeFile(join(folder, 'bin', name), text, { mode: 0o755 })
  for (const name of ['sh', 'mkdir']) await symlink(join('/bin', name), join(folder, 'bin', name))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/conformance.mjs'), 'x.pdf'],
    { encoding: 'utf8', env: { PATH: join(folder, 'bin'), PERENNIAL_CACHE: folder, ...env } },
  )
  return { status, said: (stdout + stderr).trim() }
}

test('if it cannot run, it says why and passes', async () => {
  expect(await conformance({})).toEqual({
    status: 0,
    said: 'conformance: NOT CHECKED, veraPDF needs a Java runtime, and there is no `java`',
  })
  expect(await conformance({ java: JAVA })).toEqual({
    status: 0,
    said: 'conformance: NOT CHECKED, veraPDF 1.28.2 comes with Maven, and there is no `mvn`',
  })
  expect(await conformance({ java: JAVA, mvn: MAVEN }, { OFFLINE: 'yes' })).toEqual({
    status: 0,
    said: 'conformance: NOT CHECKED, Maven could not bring veraPDF 1.28.2: no way out',
  })
})

test('it passes only files that the validator passes', async () => {
  const programs = { java: JAVA, mvn: MAVEN }
  expect(await conformance(programs, { VERDICT: 'PASS' })).toEqual({
    status: 0,
    said: 'conformance: PDF/UA-1 by veraPDF 1.28.2, no rule violated: x.pdf',
  })
  const failed = await conformance(programs, { VERDICT: 'FAIL' })
  expect(failed.status).toBe(1)
  expect(failed.said).toContain('FAIL x.pdf ua1')
  expect(failed.said).toContain('1 of 1 files are not PDF/UA-1')
  expect((await conformance(programs, { VERDICT: 'ERROR' })).status).toBe(1)
})
