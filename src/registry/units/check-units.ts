/** Reports unit codes that are unknown. A misspelled code would be treated as a unit of its own and printed as written. */

import { problem } from '../../problems/diagnostics.ts'
import { plain } from '../../problems/messages/message.ts'
import { didYouMean, isSlip, nearest, type Suggestion } from '../../problems/suggest.ts'
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
  problem(
    place.file,
    'unit-known',
    `Unexpected unit \`${code}\` of \`${id}\`, expected a code that is known, or words by language`,
    { place: place.position, severity: 'warning', ...suggestUnit(code, unit, units, locales) },
  )
}

function suggestUnit(code: string, unit: string, units: UnitCodes, locales: readonly string[]): Suggestion {
  const known = codeOf(code, units)
  if (known !== undefined) return didYouMean(code, known, !isSpelling(code, known))
  const codes = [...units.codes].filter(candidate => candidate.length > 2)
  const similar = nearest(code, codes)
  if (similar !== undefined && isSlip(code, similar, codes)) return didYouMean(code, similar, true)
  const words = (locales.length > 0 ? locales : ['en']).map(
    (locale, i) => `${locale}: ${i === 0 ? unit : '…'}`,
  )
  return {
    note: plain(
      `Write what is counted in each language, as \`unit: { ${words.join(', ')} }\`. A code of your own gets its words in the template: \`units\` of labels/<language>.yaml.`,
    ),
  }
}
