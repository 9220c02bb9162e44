/** Builds one edition of a report as a user would, and expects no problems. */
import { join } from 'node:path'
import { expect } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { run } from './run.ts'

/** Returns the edition's folder with `<locale>/report.pdf` and `<locale>/web/`. */
export async function buildReport(report: string, ...flags: string[]): Promise<string> {
  const out = await temporaryFolder()
  const { code, stderr } = await run(['build', '--report', report, '--out', out, ...flags])
  expect(stderr).not.toMatch(/\b(?:error|warning)\b/)
  expect(code).toBe(0)
  return join(out, '2030')
}
