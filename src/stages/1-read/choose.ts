/** Which editions and languages a command means, and what it says when they are not there. */
import { problem } from '../../problems/diagnostics.ts'
import type { Edition, Locale, Report } from './types.ts'

/** A wrong call, not a wrong report: an edition or language that is not there. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}

/** The editions that are named, or all, or the newest. */
export function chooseEditions(
  report: Report,
  options: { editions: readonly string[]; all: boolean },
): Edition[] {
  const all = [...report.editions.values()]
  if (options.all) return all
  if (options.editions.length === 0) return all.slice(-1)
  return options.editions.map(id => {
    const edition = report.editions.get(id)
    if (!edition)
      throw new WrongUse(
        `Unexpected edition \`${id}\`, expected one of: ${all.map(e => e.id).join(', ') || 'none is readable'}`,
      )
    return edition
  })
}

/** Languages that are named, in the report's order; all when none is. */
export function chooseLocales(report: Report, options: { locales: readonly Locale[] }): Locale[] {
  for (const locale of options.locales) {
    if (!report.config.locales.includes(locale))
      throw new WrongUse(
        `Unexpected locale \`${locale}\`, expected one of: ${report.config.locales.join(', ')}`,
      )
  }
  return report.config.locales.filter(
    locale => options.locales.length === 0 || options.locales.includes(locale),
  )
}

/** An edition has a chapter in every language it is built in: an empty book helps nobody. */
export function reportNoChapters(edition: Edition, locale: Locale, report: Report): void {
  const path = `${edition.folder}/edition.yaml`
  const file = report.files.find(candidate => candidate.path === path)
  // The folder itself when it could not be read, which has been said.
  const written = report.files.some(file => `${file.path}/`.startsWith(`${edition.folder}/${locale}/`))
  const isRead = (edition.chapters.get(locale)?.length ?? 0) > 0
  if (file && !written && !isRead && !report.config.derive[locale])
    problem(file, 'edition-chapters', `Unexpected edition without chapters in \`${locale}\``, {
      note: `Put a Markdown file into ${edition.folder}/${locale}, as \`01-letter.md\`, or build another language with \`--locale\`.`,
    })
}
