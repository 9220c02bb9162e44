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

/** Settings that affect only one format. */
const FORMAT_ONLY: Readonly<Record<Format, (input: FormatSettingsInput) => Promise<readonly unknown[]>>> = {
  pdf: async ({ edition, env }) => [
    await browserIdentity(env).catch(() => ''),
    publicationDate(edition, env).getTime(),
  ],
  web: async ({ linksPdf, absent = [] }) => [linksPdf, absent],
}

/** Hash of the settings with which this format is built. */
export async function formatSettings(format: Format, input: FormatSettingsInput): Promise<string> {
  const formatOnly = await FORMAT_ONLY[format](input)
  // On the web too, charts are as wide as the column of the printed page.
  return hash(JSON.stringify([input.report.config.print, ...formatOnly]))
}
