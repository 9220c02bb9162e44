/** Read a report folder together with its own perennial.config.js. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readReportFolder, type Unreadable } from '../stages/1-read/report.ts'
import { NO_EXTENSIONS } from './no-extensions.ts'
import { readConfig } from './read-config.ts'
import type { ExtendedReport } from './types.ts'

export interface ReadOptions {
  /** Run the report's own perennial.config.js. Default: yes. */
  config?: boolean
}

/** `root` is the folder of report.yaml. Problems are on the files of the result. */
export async function readReport(
  root: string,
  { config: runConfig = true }: ReadOptions = {},
): Promise<ExtendedReport | Unreadable> {
  // Nobody's code runs in a folder that is no report.
  const { extensions, file } =
    runConfig && existsSync(join(root, 'report.yaml'))
      ? await readConfig(root)
      : { extensions: NO_EXTENSIONS, file: undefined }
  const report = await readReportFolder(root, {
    templates: extensions.templates,
    others: file ? [file] : [],
    checkTemplate: runConfig,
  })
  return 'registry' in report ? { ...report, extensions } : report
}
