/** Hashes the settings with which one language of an edition is built. Its inputs are hashed in inputs.ts. */
import type { Edition, Locale, Report } from '../../stages/1-read/types.ts'
import type { Format } from './formats.ts'
import { browserIdentity, fontsIdentity, toolIdentity } from './identities.ts'
import { hash } from './inputs.ts'
import { publicationDate } from './publication-date.ts'

/** Hash of the code and the fonts, which must be the same for outputs that are published together. */
export function sharedSettings(report: Report, locale: Locale): string {
  return hash(JSON.stringify([toolIdentity(), fontsIdentity(report.languages(locale))]))
}

export interface FormatSettingsInput {
  edition: Edition
  report: Report
  /** True if the web edition links to the PDF. */
  linksPdf: boolean
  /** Languages to which the web edition does not link. */
  absent?: readonly Locale[]
  env: NodeJS.ProcessEnv
}

/** Hash of the settings that change this format only. */
export async function formatSettings(
  format: Format,
  { edition, report, linksPdf, absent = [], env }: FormatSettingsInput,
): Promise<string> {
  const formatOnly =
    format === 'pdf'
      ? [await browserIdentity(env).catch(() => ''), publicationDate(edition, env).getTime()]
      : [linksPdf, absent]
  // On the web too, charts are as wide as the column of the printed page.
  return hash(JSON.stringify([report.config.print, ...formatOnly]))
}
