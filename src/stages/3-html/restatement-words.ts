/** Words for restatements: metric, reason, old and new value, difference, and consequences (GRI 2-4, IFRS S1 B50). */

import { problem } from '../../problems/diagnostics.ts'
import { periodLabel } from '../../registry/periods.ts'
import { goalWords, type Restated, rebased, restatedWords } from '../../registry/restatements.ts'
import { shownTitle } from '../1-read/shown-words.ts'
import type { RenderContext } from './context.ts'

export function restatementNote(restated: Restated, context: RenderContext): string {
  const { labels, language } = context
  const { metric, observation, restatement } = restated
  const words = restatedWords(restated, language)
  const why = whyWords(restated, context)
  return labels(words.difference === '' ? 'restated-note-plain' : 'restated-note', {
    metric: shownTitle(metric, context),
    period: periodName(observation.period, labels),
    reason: labels(`reason-${restatement.revision.reason}`),
    ...words,
    note: why && labels('sentence-after', { sentence: why }),
  }).trim()
}

/** The editor’s note, the restated metrics that caused it, and the targets whose base it is. */
export function whyWords(restated: Restated, context: RenderContext): string {
  const { report, labels, locale, language } = context
  const { metric, restatement } = restated
  const { revision, follows } = restatement
  const note = revision.note?.[locale]
  if (note === undefined && follows === undefined) {
    problem(
      revision.place.file,
      'revision-note',
      { metric: metric.id, language: locale },
      { place: revision.place.position },
    )
  }
  const names = (follows ?? []).map(id => {
    const followed = report.registry.metrics.get(id)
    return followed ? shownTitle(followed, context) : id
  })
  const sentences = [
    note,
    names.length > 0 ? labels('restated-follows', { metrics: names.join(labels('list-comma')) }) : undefined,
    ...rebased(restated, report.registry).map(({ target, goal }) =>
      labels(goal ? 'restated-goal' : 'restated-base', {
        target: shownTitle(target, context),
        ...(goal && goalWords(metric, goal, language)),
      }),
    ),
  ]
  return sentences
    .filter(sentence => sentence !== undefined)
    .reduce((text, sentence) => (text === '' ? sentence : text + labels('sentence-after', { sentence })), '')
}

/** The anchor that marks in the text link to. */
export function restatementId({ metric, observation }: Pick<Restated, 'metric' | 'observation'>): string {
  const parts = Object.values(observation.dimensions).map(value => `-${value}`)
  return `restated-${metric.id}-${observation.period.replace('..', '-')}${parts.join('')}`
}

/** A year in words of the language, `2030年`; days and months as written. */
export function periodName(period: string, labels: RenderContext['labels']): string {
  const shown = periodLabel(period)
  return /^\d{4}(\.\.\d{4})?$/.test(period) ? labels('year', { year: shown }) : shown
}
