/** Reports unit codes that are unknown. A misspelled code would be treated as a unit of its own and printed as written. */

import { problem } from '../../problems/diagnostics.ts'
import { didYouMean, isSlip, type NameSuggestion, nearest } from '../../problems/suggest.ts'
import type { MetricSpec } from '../spec.ts'
import type { Place } from '../types.ts'
import { codeOf, isSpelling, type UnitCodes, unknownCode } from './unit-codes.ts'

/** `place` is the place of the unit, `locales` are the report's languages. */
export function checkUnitCode(
  id: string,
  { unit, kind }: MetricSpec,
  units: UnitCodes,
  locales: readonly string[],
  place: Place,
): void {
  // The unit of money is checked as a currency.
  if (typeof unit !== 'string' || kind === 'monetary') return
  const code = unknownCode(unit, units)
  if (code === undefined) return
  const words = (locales.length > 0 ? locales : ['en'])
    .map((locale, i) => `${locale}: ${i === 0 ? unit : '…'}`)
    .join(', ')
  problem(
    place.file,
    'unit-known',
    { unit: code, metric: id, words },
    { place: place.position, severity: 'warning', ...suggestUnit(code, units) },
  )
}

function suggestUnit(code: string, units: UnitCodes): NameSuggestion | undefined {
  const known = codeOf(code, units)
  if (known !== undefined) return didYouMean(code, known, !isSpelling(code, known))
  const codes = [...units.codes].filter(candidate => candidate.length > 2)
  const similar = nearest(code, codes)
  return similar !== undefined && isSlip(code, similar, codes) ? didYouMean(code, similar, true) : undefined
}
