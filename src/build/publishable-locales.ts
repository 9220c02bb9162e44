import type { VFile } from 'vfile'
import { hasErrors, hasWarnings } from '../problems/diagnostics.ts'
import type { Locale } from '../stages/1-read/types.ts'
import type { Template } from '../stages/4-book/template.ts'
import { concerns } from './output/inputs.ts'
import type { BuildOptions, EditionJob } from './types.ts'

/** The languages of an edition without a problem that prevents publishing, as far as the steps so far have found any. */
export interface PublishableLocales {
  /** Files of all languages that are built, and the files of the template that were used. */
  files(): VFile[]
  filesOf(locale: Locale): VFile[]
  /** The items whose language is still publishable; none if one language fails where all are published together. */
  select<T extends { locale: Locale }>(items: readonly T[]): T[]
}

export function publishableLocales(
  { edition, report, locales, apart }: EditionJob,
  template: Template,
  { strict }: Pick<BuildOptions, 'strict'>,
): PublishableLocales {
  const filesOf = (locale: Locale) => [
    ...report.files.filter(({ path }) => concerns(path, edition, locale, report)),
    ...template.files.values(),
  ]
  const isPublishable = (locale: Locale) =>
    !hasErrors(filesOf(locale)) && !(strict && hasWarnings(filesOf(locale)))
  return {
    files: () => [...new Set(locales.flatMap(({ locale }) => filesOf(locale)))],
    filesOf,
    select: items =>
      apart || locales.every(({ locale }) => isPublishable(locale))
        ? items.filter(({ locale }) => isPublishable(locale))
        : [],
  }
}
