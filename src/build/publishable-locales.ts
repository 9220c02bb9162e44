/** Decides which languages of an edition can be published: those without problems so far. */
import type { VFile } from 'vfile'
import { hasErrors, hasWarnings } from '../problems/diagnostics.ts'
import type { Locale } from '../stages/1-read/types.ts'
import type { Template } from '../stages/4-book/template.ts'
import { concerns } from './output/inputs.ts'
import type { BuildOptions, EditionJob } from './types.ts'

export interface Verdict {
  /** Files of all languages of the build, with the template's files that were used. */
  files(): VFile[]
  filesOf(locale: Locale): VFile[]
  /** Filters items by language. Call it after each step. If languages are published together, one bad language excludes all. */
  good<T extends { locale: Locale }>(items: readonly T[]): T[]
}

export function verdictOn(
  { edition, report, locales, apart }: EditionJob,
  template: Template,
  { strict }: Pick<BuildOptions, 'strict'>,
): Verdict {
  const filesOf = (locale: Locale) => [
    ...report.files.filter(({ path }) => concerns(path, edition, locale, report)),
    ...template.files.values(),
  ]
  const isGood = (locale: Locale) => !hasErrors(filesOf(locale)) && !(strict && hasWarnings(filesOf(locale)))
  return {
    files: () => [...new Set(locales.flatMap(({ locale }) => filesOf(locale)))],
    filesOf,
    good: items =>
      apart || locales.every(({ locale }) => isGood(locale))
        ? items.filter(({ locale }) => isGood(locale))
        : [],
  }
}
