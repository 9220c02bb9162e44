/** The slots that every file of a template can use. */

import type { Language } from '../../registry/locales/language.ts'
import type { Labels } from '../1-read/languages/labels.ts'
import type { Slots } from './template.ts'
import type { Book } from './types.ts'

export function bookSlots(book: Book, labels: Labels): Slots {
  const { config } = book.edition
  const { locale, language } = book
  return {
    title: book.title,
    'report-title': book.title,
    'site-title': book.title,
    theme: book.theme,
    strapline: config.strapline?.[locale] ?? '',
    'edition-label': config.edition?.[locale] ?? '',
    published: labels('published', { date: longDate(config.published, language) }),
    year: config.period,
    organisation: book.report.config.organisation.name[locale] ?? '',
    disclaimer: config.disclaimer?.[locale] ?? '',
    language: labels('language'),
  }
}

/** Formats a date: 16 May 2022, 2022年5月16日. */
function longDate(day: string, { intl }: Language): string {
  return formatter(intl).format(new Date(`${day}T00:00:00Z`))
}

/** Cached, because creating a formatter takes longer than formatting all dates of a book. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(intl: string): Intl.DateTimeFormat {
  const known = formatters.get(intl)
  if (known) return known
  const created = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' })
  formatters.set(intl, created)
  return created
}
