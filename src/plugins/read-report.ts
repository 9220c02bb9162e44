/** Reads a report folder together with its perennial.config.js. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readReportFolder, type Unreadable } from '../stages/1-read/report.ts'
import { NO_EXTENSIONS } from './no-extensions.ts'
import { readConfig } from './read-config.ts'
import type { ExtendedReport } from './types.ts'

export interface ReadOptions {
  /** Run the report's perennial.config.js. Default: true. */
  config?: boolean
}

/** Reads the report in `root`, the folder of report.yaml. Problems are on the files of the result. */
export async function readReport(
  root: string,
  { config: runConfig = true }: ReadOptions = {},
): Promise<ExtendedReport | Unreadable> {
  // Code in a folder that is not a report must not run.
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
