/** Names of powers of ten in the registry, with their exponents. */
import type { ScaleName } from '../types.ts'

export const SCALE_NAMES: readonly ScaleName[] = [
  'none',
  'thousand',
  'million',
  'billion',
  'trillion',
  '万',
  '亿',
  '萬',
  '億',
]

const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ['none', 0],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
  ['万亿', 12],
  ['萬億', 12],
])

/** The exponent of a scale name. Undefined for any other word. */
export function scaleExponent(name: string): number | undefined {
  return EXPONENTS.get(name)
}

/** Scale words that may follow a number in the registry, longest first so that 万亿 is not read as 万. */
export const SCALE_WORDS: readonly string[] = [...EXPONENTS.keys()]
  .filter(word => word !== 'none')
  .sort((a, b) => b.length - a.length)
