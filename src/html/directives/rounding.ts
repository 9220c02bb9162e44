/** Whether the parts of a sum, as they are shown, add up to their total, as it is shown. */
import { columnExponent } from '../../figures/column.ts'
import { Exact } from '../../figures/exact.ts'
import type { Language } from '../../figures/locales/language.ts'
import { settingAt, sharedDecimals } from '../../figures/setting.ts'
import type { Metric, PublishedValue } from '../../figures/types.ts'

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
      if (!derivation.inputs.every(input => shown.has(input.metric))) return false
      const rounded = (of: Metric, value: PublishedValue) => asShown(of, value, periods, language)
      const sum = parts.reduce((add, part) => {
        const value = part?.observations.get(period)?.value
        return part && value ? add.plus(rounded(part, value)) : add
      }, new Exact(0))
      return !sum.eq(rounded(metric, total.value))
    }),
  )
}

function asShown(metric: Metric, value: PublishedValue, periods: readonly string[], language: Language) {
  const values = periods.flatMap(period => metric.observations.get(period)?.value ?? [])
  const exponent = columnExponent(metric, values, language)
  const { digit } = settingAt(metric, value, language, exponent, sharedDecimals(values, exponent))
  return value.low.div(`1e${digit}`).round().mul(`1e${digit}`)
}
