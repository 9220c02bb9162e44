/** Keys of observations in a lock: `anvils@2030`, `people@2030 gender=female`. */
import type { Dimensions, ObservationRef } from '../types.ts'

export function observationKey({ metric, period, dimensions }: ObservationRef): string {
  return `${metric}@${partKey(period, dimensions)}`
}

/** The key without the metric: `2030 gender=female`. */
export function partKey(period: string, dimensions: Dimensions): string {
  const parts = Object.entries(dimensions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${value}`)
  return `${period}${parts.join('')}`
}

export function parseObservationKey(key: string): ObservationRef {
  const [head = '', ...parts] = key.split(' ')
  const [metric = '', period = ''] = head.split('@')
  const dimensions: Dimensions = Object.fromEntries(
    parts.map(part => {
      const at = part.indexOf('=')
      return [part.slice(0, at), part.slice(at + 1)]
    }),
  )
  return { metric, period, dimensions }
}
