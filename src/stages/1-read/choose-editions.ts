/** Selects the editions and languages of a command, and reports those that do not exist. */
import { problem } from '../../problems/diagnostics.ts'
import { listed, message } from '../../problems/messages/message.ts'
import type { Message } from '../../problems/messages/types.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import type { Edition, Locale, Report } from './types.ts'

export const unknownEdition = (edition: string, known: readonly string[]): Message =>
  known.length > 0
    ? message('call/edition', { edition, known: listed(known) })
    : message('call/edition-none', { edition })

export const unknownLocale = (locale: Locale, known: readonly Locale[]): Message =>
  message('call/locale', { locale, known: listed(known) })

/** The named editions, or all, or the newest one. */
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
        unknownEdition(
          id,
          all.map(known => known.id),
        ),
      )
    return edition
  })
}

/** The named languages in the report's order, or all if none is named. */
export function chooseLocales(report: Report, options: { locales: readonly Locale[] }): Locale[] {
  for (const locale of options.locales) {
    if (!report.config.locales.includes(locale))
      throw new WrongUse(unknownLocale(locale, report.config.locales))
  }
  return report.config.locales.filter(
    locale => options.locales.length === 0 || options.locales.includes(locale),
  )
}

/** Reports an edition without chapters in a language, because an empty book is useless. */
export function reportNoChapters(edition: Edition, locale: Locale, report: Report): void {
  const path = `${edition.folder}/edition.yaml`
  const file = report.files.find(candidate => candidate.path === path)
  // True also for an unreadable folder, which was already reported.
  const written = report.files.some(file => `${file.path}/`.startsWith(`${edition.folder}/${locale}/`))
  const isRead = (edition.chapters.get(locale)?.length ?? 0) > 0
  if (file && !written && !isRead && !report.config.derive[locale])
    problem(file, 'edition-chapters', { language: locale, folder: `${edition.folder}/${locale}` })
}
