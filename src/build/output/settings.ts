/** How one language of an edition is made, as hashes. From what it is made are its inputs. */
import type { Edition, Locale, Report } from '../../stages/1-read/types.ts'
import type { Format } from './formats.ts'
import { hash } from './inputs.ts'
import { publicationDate } from './publication-date.ts'
import { browserIdentity, fontsIdentity, toolIdentity } from './tool.ts'

/** Two outputs may lie beside each other when these are the same: the code and the fonts. */
export function sharedSettings(report: Report, locale: Locale): string {
  return hash(JSON.stringify([toolIdentity(), fontsIdentity(report.languages(locale))]))
}

export interface OwnSettings {
  edition: Edition
  report: Report
  /** The web edition has links to the PDF. */
  linksPdf: boolean
  /** Languages to which the web edition has no links. */
  absent?: readonly Locale[]
  env: NodeJS.ProcessEnv
}

/** What else makes another file, and nothing that contradicts what the other format says. */
export async function ownSettings(
  format: Format,
  { edition, report, linksPdf, absent = [], env }: OwnSettings,
): Promise<string> {
  const own =
    format === 'pdf'
      ? [await browserIdentity(env).catch(() => ''), publicationDate(edition, env).getTime()]
      : [linksPdf, absent]
  // Charts are as wide as the paper's column, on the web as well.
  return hash(JSON.stringify([report.config.print, ...own]))
}
