/** The real report, built once for all tests that look at it. */
import { join } from 'node:path'
import { root } from './run.ts'
import { sharedBuild } from './shared-build.ts'

/** The folder of edition 2021: `<locale>/report.pdf`, `<locale>/web/`. */
export async function builtEdition(): Promise<string> {
  return join(await sharedBuild('report', join(root, 'report'), ['2021']), '2021')
}
