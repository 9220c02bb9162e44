/** Build one edition of a report as a user would, and hold it to have no problems. */
import { join } from 'node:path'
import { expect } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { run } from './run.ts'

/** The edition's folder: `<locale>/report.pdf`, `<locale>/web/`. */
export async function buildReport(report: string, ...flags: string[]): Promise<string> {
  const out = await temporaryFolder()
  const { code, stderr } = await run(['build', '--report', report, '--out', out, ...flags])
  expect(stderr).not.toMatch(/\b(?:error|warning)\b/)
  expect(code).toBe(0)
  return join(out, '2030')
}
