/** Copies outputs of the previous build that stay valid: languages not built now, and the other format if its inputs are the same. */
import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '../../stages/1-read/types.ts'
import { FORMATS, type Format, outputOf, placeOf } from './formats.ts'

/** True if an earlier build left a web edition in this language. */
export const hasWebEdition = (locale: Locale, target: string): boolean =>
  existsSync(join(target, outputOf(locale, 'web')))

/** Copies a language that is not built now from the previous build. */
export async function copyLanguage(locale: Locale, target: string, staging: string): Promise<void> {
  const old = join(target, locale)
  await rm(join(staging, locale), { recursive: true, force: true })
  if (existsSync(old)) await cp(old, join(staging, locale), { recursive: true })
}

export async function copyFormats(
  locale: Locale,
  unchanged: readonly Format[],
  target: string,
  staging: string,
): Promise<void> {
  for (const format of unchanged) {
    const place = placeOf(locale, format)
    await cp(join(target, place), join(staging, place), { recursive: true })
  }
}

/** Paths of earlier outputs that will be removed: building one format never leaves an outdated other one beside it. */
export function droppedFormats(locale: Locale, target: string, staging: string): string[] {
  return FORMATS.map(format => outputOf(locale, format)).filter(
    path => existsSync(join(target, path)) && !existsSync(join(staging, path)),
  )
}
