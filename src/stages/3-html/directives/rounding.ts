/** Checks whether the rounded parts of a sum add up to the rounded total. */
import { columnExponent } from '../../../registry/formatting/column.ts'
import { Exact } from '../../../registry/formatting/exact.ts'
import { scaleAt, sharedDecimals } from '../../../registry/formatting/number-scale.ts'
import type { Language } from '../../../registry/locales/language.ts'
import type { Metric, PublishedValue } from '../../../registry/types.ts'
import { conversion, measureOf } from '../../../registry/units/units.ts'

/** True if any total in the table differs from the sum of its rounded parts; the table then explains rounding. */
export function roundingDiffers(
  metrics: readonly Metric[],
  periods: readonly string[],
  language: Language,
): boolean {
  const shown = new Set(metrics.map(metric => metric.id))
  return metrics.some(metric =>
    periods.some(period => {
      const total = metric.observations.get(period)
      const { derivation } = total ?? {}
      if (!total || derivation?.operation !== 'sum') return false
      const parts = derivation.inputs.map(input => metrics.find(({ id }) => id === input.metric))
      // Readers cannot add parts without a row, or parts in another unit.
      const isSeen = (part: Metric | undefined, i: number) =>
        part !== undefined &&
        shown.has(part.id) &&
        part.id !== metric.id &&
        Object.keys(derivation.inputs[i]?.dimensions ?? {}).length === 0 &&
        conversion(measureOf(part), measureOf(metric))?.eq(1)
      if (!parts.every(isSeen)) return false
      const rounded = (of: Metric, value: PublishedValue) => asShown(of, value, periods, language)
      const sum = parts.reduce((add, part, i) => {
        const at = derivation.inputs[i]?.period ?? period
        const value = part?.observations.get(at)?.value
        return part && value ? add.plus(rounded(part, value)) : add
      }, new Exact(0))
      return !sum.eq(rounded(metric, total.value))
    }),
  )
}

function asShown(metric: Metric, value: PublishedValue, periods: readonly string[], language: Language) {
  const values = periods.flatMap(period => metric.observations.get(period)?.value ?? [])
  const exponent = columnExponent(metric, values, language)
  const { digit } = scaleAt(metric, value, language, exponent, sharedDecimals(values, exponent))
  return value.low.div(`1e${digit}`).round().mul(`1e${digit}`)
}
