/** Whether the parts of a sum, as they are shown, add up to their total, as it is shown. */
import { columnExponent } from '../../../registry/formatting/column.ts'
import { Exact } from '../../../registry/formatting/exact.ts'
import { scaleAt, sharedDecimals } from '../../../registry/formatting/number-scale.ts'
import type { Language } from '../../../registry/locales/language.ts'
import type { Metric, PublishedValue } from '../../../registry/types.ts'
import { conversion, measureOf } from '../../../registry/units/units.ts'

/** True when some total in the table is not the sum of its rounded parts: the table then says why. */
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
      // A part of a metric has no row here, and no parts of another unit can be added by eye.
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
