/** Makes a folder for one test, which is removed afterwards. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const acme: string = fileURLToPath(new URL('../fixtures/acme', import.meta.url))

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'perennial-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Makes a copy of the Acme report that a test may change. */
export async function copyOfAcme(name = 'report'): Promise<string> {
  const folder = join(await temporaryFolder(), name)
  await cp(acme, folder, { recursive: true })
  return folder
}
