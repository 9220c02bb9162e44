/** Builds the real report once for all tests that read it. */
import { join } from 'node:path'
import { root } from './run.ts'
import { sharedBuild } from './shared-build.ts'

/** Returns the folder of edition 2021 with `<locale>/report.pdf` and `<locale>/web/`. */
export async function builtEdition(): Promise<string> {
  return join(await sharedBuild('report', join(root, 'report'), ['2021']), '2021')
}
