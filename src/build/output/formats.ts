/** What an edition is built as, in each language, and where it lies in the edition's folder. */
import type { Locale } from '../../stages/1-read/types.ts'

export type Format = 'pdf' | 'web'

export const FORMATS: readonly Format[] = ['pdf', 'web']

/** The file that a reader opens. */
export const outputOf = (locale: Locale, format: Format): string =>
  format === 'pdf' ? `${locale}/report.pdf` : `${locale}/web/index.html`

/** All that belongs to it: one file, or a folder. */
export const placeOf = (locale: Locale, format: Format): string =>
  format === 'pdf' ? outputOf(locale, 'pdf') : `${locale}/web`
