import type { Language } from '../locales/language.ts'
import { inLocale } from '../locales/tag-lookup.ts'
import type { Target } from '../types.ts'

/**
 * Writes a commitment with its year and status for use in a sentence: "… no later than 2030 (due 2030; started)".
 *
 * The commitment's full stop is removed, because the surrounding sentence has its own.
 */
export function describeTarget(target: Target, language: Language): string {
  const { target: patterns } = language
  const pattern = target.year === undefined ? patterns.withoutYear : patterns.withYear
  const words: Readonly<Record<string, string>> = {
    commitment: (inLocale(target.commitment, language.tag) ?? '').trim().replace(/[.。]$/u, ''),
    year: target.year ?? '',
    status: patterns.status[target.status],
  }
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(words, name) ? (words[name] ?? '') : '',
  )
}
