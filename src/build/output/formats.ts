/** Formats in which each language of an edition is built, and their paths in the edition's folder. */
import type { Locale } from '../../stages/1-read/types.ts'

export const FORMATS = ['pdf', 'web'] as const
export type Format = (typeof FORMATS)[number]

export const isFormat = (name: string): name is Format => FORMATS.some(format => format === name)

interface FormatPaths {
  /** The file that a reader opens. */
  output: string
  /** Everything that belongs to the format: a file, or a folder. */
  place: string
}

/** Paths in the folder of a language. */
const PATHS: Readonly<Record<Format, FormatPaths>> = {
  pdf: { output: 'report.pdf', place: 'report.pdf' },
  web: { output: 'web/index.html', place: 'web' },
}

/** Path of the file that a reader opens. */
export const outputOf = (locale: Locale, format: Format): string => `${locale}/${PATHS[format].output}`

/** Path of everything that belongs to the format: a file, or a folder. */
export const placeOf = (locale: Locale, format: Format): string => `${locale}/${PATHS[format].place}`
