/** The real report, built once for all tests that look at it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runAlone } from './run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of edition 2021: `<locale>/report.pdf`, `<locale>/web/`. */
    built: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const out = await mkdtemp(join(tmpdir(), 'perennial-built-'))
  const { code, stderr } = await runAlone(['build', '2021', '--out', out])
  if (code !== 0) throw new Error(`the real report does not build:\n${stderr}`)
  project.provide('built', join(out, '2021'))
  return () => rm(out, { recursive: true, force: true })
}
