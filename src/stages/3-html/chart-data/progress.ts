/** Data of a progress chart. */

import { suggest } from '../../../problems/suggest.ts'
import { columnExponent, columnUnit } from '../../../registry/formatting/column.ts'
import type { Language } from '../../../registry/locales/language.ts'
import { progressOf } from '../../../registry/targets/target-progress.ts'
import type { Metric, PublishedValue } from '../../../registry/types.ts'
import { shownTitle } from '../../1-read/shown-words.ts'
import { attributeWords } from '../attribute-words.ts'
import type { Directive, RenderContext } from '../context.ts'
import { type ChartData, refuse, signOf, word } from './common.ts'

/** The progress of each target in `targets="a, b"`, computed from the metric that it names. */
export function progressData(node: Directive, context: RenderContext): ChartData | undefined {
  const { targets, metrics } = context.report.registry
  const words = attributeWords(node, 'targets', context)
  const unknown = words.find(({ text }) => !targets.has(text))
  if (unknown) {
    const { text, place } = unknown
    return refuse(place, context, 'chart-data/target', { target: text }, suggest(text, targets.keys()))
  }
  if (words.length === 0) return refuse(node, context, 'chart-data/no-targets', {})
  const { language, labels, edition } = context
  const all = words.flatMap(({ text }) => {
    const target = targets.get(text)
    const metric = target?.metric === undefined ? undefined : metrics.get(target.metric)
    return target ? [{ target, metric, progress: progressOf(target, metrics, edition.config.period) }] : []
  })
  const shown = (metric: Metric | undefined, value: PublishedValue | undefined) =>
    metric && value
      ? [
          word(metric, value, columnExponent(metric, [value], language), context),
          unitAfter(metric, value, language),
        ].join('')
      : ''
  return {
    series: all.map(({ target, metric, progress }) => ({
      name: shownTitle(target, context),
      unit: '',
      points: [
        {
          period: [shown(metric, progress.goal), target.year].filter(Boolean).join(labels('dot')),
          now: true,
          value: progress.done?.toNumber() ?? 0,
          high: undefined,
          label: shown(metric, progress.current?.value),
          open: false,
          sign: signOf(progress.current?.restatement, context),
          goalSign: signOf(progress.base?.restatement, context),
        },
      ],
    })),
    periods: [edition.config.period],
    unit: '',
    columns: [edition.config.period, labels('due')],
    rows: all.map(({ target, metric, progress }) => ({
      name: shownTitle(target, context),
      cells: [
        metric && progress.current
          ? { text: shown(metric, progress.current.value), cited: { metric, observation: progress.current } }
          : undefined,
        {
          text: [shown(metric, progress.goal), target.year].filter(Boolean).join(labels('dot')),
          cited: undefined,
          base: metric && progress.base && { metric, observation: progress.base },
        },
      ],
    })),
    sources: all.map(({ target }) => target.source),
    elapsed: all.map(({ progress }) => progress.elapsed),
  }
}

function unitAfter(metric: Metric, value: PublishedValue, language: Language): string {
  const unit = columnUnit(metric, [value], language)
  return value.percent || unit === '' ? '' : `${language.space}${unit}`
}
