/** Formats in which each language of an edition is built, and their paths in the edition's folder. */
import type { Locale } from '../../stages/1-read/types.ts'

export type Format = 'pdf' | 'web'

export const FORMATS: readonly Format[] = ['pdf', 'web']

/** Path of the file that a reader opens. */
export const outputOf = (locale: Locale, format: Format): string =>
  format === 'pdf' ? `${locale}/report.pdf` : `${locale}/web/index.html`

/** Path of everything that belongs to the format: a file, or a folder. */
export const placeOf = (locale: Locale, format: Format): string =>
  format === 'pdf' ? outputOf(locale, 'pdf') : `${locale}/web`
