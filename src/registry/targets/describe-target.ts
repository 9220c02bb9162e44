import type { Language } from '../locales/language.ts'
import { inLocale } from '../locales/number-formats.ts'
import type { Target } from '../types.ts'

/**
 * The commitment's wording with its year and status, to stand in a sentence: "… no later than 2030 (due 2030; started)".
 *
 * The full stop of the commitment goes: the sentence around it has its own.
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
