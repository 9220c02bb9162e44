/** A value has the magnitude of the values in the years beside it. */

import { problem } from '../../problems/diagnostics.ts'
import { didYouMean, type NameSuggestion } from '../../problems/suggest.ts'
import { type DatedValue, scaleSlips } from '../../registry/mistakes/scale-slips.ts'
import type { Metric, Observation, PublishedValue } from '../../registry/types.ts'
import type { CheckRule } from '../types.ts'

export const magnitudePlausible: CheckRule = {
  id: 'magnitude-plausible',
  severity: 'warning',
  check({ report, edition }) {
    // The values of a locked edition were published and cannot change.
    if (edition.lock) return
    for (const metric of report.registry.metrics.values())
      for (const series of seriesOf(metric))
        for (const { wrong, beside } of scaleSlips(series))
          problem(
            wrong.place.file,
            'magnitude-plausible',
            {
              value: wrong.value.text,
              metric: metric.id,
              period: wrong.period,
              otherValue: beside.value.text,
              otherPeriod: beside.period,
            },
            {
              place: wrong.place.position,
              severity: 'warning',
              ...suggestValueFix(wrong.value, beside.value),
            },
          )
  },
}

/** Groups observations into series: the total and each part, separately by length of period. */
function seriesOf({ observations, breakdown }: Metric): DatedValue[][] {
  const series = new Map<string, DatedValue[]>()
  for (const observation of [...observations.values(), ...breakdown]) {
    if (observation.derived || observation.period.includes('..')) continue
    const key = JSON.stringify([observation.period.length, Object.entries(observation.dimensions).sort()])
    const values = series.get(key) ?? []
    series.set(key, values)
    values.push(datedOf(observation))
  }
  return [...series.values()].map(values => values.sort((a, b) => (a.period < b.period ? -1 : 1)))
}

/** The value of an observation with its place, which is in the revision that set it, if any. */
function datedOf({ period, value, revisions, place, valuePlace }: Observation): DatedValue {
  const revised = revisions.find(revision => revision.value === value)
  return { period, value, place: revised ? (revised.valuePlace ?? revised.place) : (valuePlace ?? place) }
}

/** Suggests the scale of the neighbouring value if the digits are similar; else the note of the catalogue applies. */
function suggestValueFix(
  { text }: PublishedValue,
  beside: PublishedValue,
): NameSuggestion | Record<never, never> {
  const [number = '', scale = ''] = partsOf(text)
  const [otherNumber = '', otherScale = ''] = partsOf(beside.text)
  const factor = digitsIn(number) / digitsIn(otherNumber)
  if (scale === otherScale || !(factor > 0.5 && factor < 2)) return {}
  return didYouMean(text, number + otherScale, true)
}

const partsOf = (text: string): string[] => /^([^\s%\p{L}]+)(.*)$/u.exec(text)?.slice(1) ?? []
const digitsIn = (number: string): number => Number(number.replace(/[^\d.]/g, ''))
