/** What a build leaves of the one before: languages it is not about, and the other format while it is made from the same. */
import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '../../stages/1-read/types.ts'
import { FORMATS, type Format, outputOf, placeOf } from './formats.ts'

/** Returns true if an earlier build left a web edition in this language. */
export const isPublished = (locale: Locale, target: string): boolean =>
  existsSync(join(target, outputOf(locale, 'web')))

/** A build of one language leaves the others as they are. */
export async function keepLanguage(locale: Locale, target: string, staging: string): Promise<void> {
  const old = join(target, locale)
  await rm(join(staging, locale), { recursive: true, force: true })
  if (existsSync(old)) await cp(old, join(staging, locale), { recursive: true })
}

export async function keepFormats(
  locale: Locale,
  kept: readonly Format[],
  target: string,
  staging: string,
): Promise<void> {
  for (const format of kept) {
    const place = placeOf(locale, format)
    await cp(join(target, place), join(staging, place), { recursive: true })
  }
}

/** Outputs of a language that were there and will not be: a build of one format never leaves an older other one beside it. */
export function lostFormats(locale: Locale, target: string, staging: string): string[] {
  return FORMATS.map(format => outputOf(locale, format)).filter(
    path => existsSync(join(target, path)) && !existsSync(join(staging, path)),
  )
}
