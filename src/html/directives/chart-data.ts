/** From the registry to what a chart draws: lengths in one unit, words in the locale's own way, and the table of its data. */

import type { ChartKind, Point, Series } from '../../charts/types.ts'
import { problem, suggest } from '../../diagnostics.ts'
import { columnExponent, columnNumber, columnUnit } from '../../figures/column.ts'
import { Exact } from '../../figures/exact.ts'
import { localeData } from '../../figures/locales.ts'
import { observationWithin } from '../../figures/lookup.ts'
import { periodLabel } from '../../figures/periods.ts'
import { progressOf } from '../../figures/target-progress.ts'
import type { Metric, Observation, PublishedValue } from '../../figures/types.ts'
import { conversion, measureOf, nameOfUnit } from '../../figures/units.ts'
import type { Directive, RenderContext } from '../context.ts'
import type { Cited } from './figures.ts'
import { knownMetric, selectPeriods } from './selection.ts'

export interface ChartData {
  series: readonly Series[]
  /** Labels of the periods on the axis. */
  periods: readonly string[]
  unit: string
  columns: readonly string[]
  rows: readonly {
    name: string
    cells: readonly ({ text: string; cited: Cited | undefined } | undefined)[]
  }[]
  sources: readonly string[]
  axes?: readonly [string, string] | undefined
  elapsed?: readonly (number | undefined)[] | undefined
}

/** Undefined when it cannot be drawn, with the problem reported. */
export function chartData(kind: ChartKind, node: Directive, context: RenderContext): ChartData | undefined {
  if (kind === 'progress') return progressData(node, context)
  const metrics = (node.attributes?.['metrics'] ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(id => knownMetric(id, node, context))
  const known = metrics.filter(metric => metric !== undefined)
  if (known.length < metrics.length) return undefined
  if (known.length === 0)
    return refuse(node, context, 'without metrics', 'Name them: `metrics="rd-spend, revenue"`.')
  const fallback =
    kind === 'bar' && known.length > 1 ? '1' : kind === 'scope' || kind === 'scatter' ? '1' : '3'
  const periods = selectPeriods(node, context, fallback)
  if (periods.length === 0) return undefined
  if (kind === 'scatter') return scatterData(known, periods, node, context)
  if (kind === 'waterfall') return waterfallData(known, periods, node, context)
  return seriesData(known, periods, node, context)
}

function seriesData(
  metrics: readonly Metric[],
  periods: readonly string[],
  node: Directive,
  context: RenderContext,
): ChartData | undefined {
  const [first] = metrics
  const odd = metrics.find(metric => first && !conversion(measureOf(metric), measureOf(first)))
  if (!first) return undefined
  if (odd)
    return refuse(
      node,
      context,
      `of \`${first.id}\` in ${nameOfUnit(first)} and \`${odd.id}\` in ${nameOfUnit(odd)}`,
      'What is drawn in one chart has one unit; make two charts.',
    )
  const words = metrics.find(({ kind }) => kind === 'text' || kind === 'date')
  if (words)
    return refuse(
      node,
      context,
      `of \`${words.id}\` of kind ${words.kind}, expected numbers`,
      'Only numbers have a length.',
    )
  const shown = metrics.map(metric => shownOf(metric, periods, context))
  const values = shown.flatMap(({ observed }) => observed.flatMap(observation => observation?.value ?? []))
  if (values.every(value => value.low.isNaN()))
    return refuse(
      node,
      context,
      `without a figure for ${periods.join(', ')}`,
      `Known periods of \`${first.id}\`: ${[...first.observations.keys()].join(', ') || 'none'}.`,
    )
  const kind = node.attributes?.['type']
  if (
    (kind === 'stacked' || kind === 'scope') &&
    values.some(value => value.low.isNegative() && !value.low.isZero())
  )
    return refuse(
      node,
      context,
      `of type ${kind} with a negative figure, expected parts of a whole`,
      'Draw them as `bar` or `grouped`.',
    )
  const exponent = columnExponent(first, values, context.locale)
  const unit = columnUnit(first, values, context.locale)
  const onePeriod = periods.length === 1
  return {
    series: shown.map(({ metric, name, observed }) => ({
      name,
      unit,
      points: observed.flatMap(observation =>
        observation && !observation.value.low.isNaN()
          ? [point(metric, observation, exponent, conversionTo(metric, first), context)]
          : [],
      ),
    })),
    periods: periods.map(periodLabel),
    unit: onePeriod
      ? [unit, periodLabel(periods[0] ?? '')].filter(Boolean).join(context.labels('dot'))
      : unit,
    columns: periods.map(periodLabel),
    rows: shown.map(({ metric, name, observed }) => ({
      name,
      cells: observed.map(
        observation =>
          observation && {
            text: word(metric, observation.value, exponent, context),
            cited: { metric, observation },
          },
      ),
    })),
    sources: shown.flatMap(({ observed }) => observed.flatMap(observation => observation?.source ?? [])),
  }
}

/** Among metrics of one period, one that was only observed in another stands with that period after its name. */
function shownOf(
  metric: Metric,
  periods: readonly string[],
  context: RenderContext,
): { metric: Metric; name: string; observed: (Observation | undefined)[] } {
  const name = nameOf(metric, context)
  const observed = periods.map(period => observationWithin(metric, period))
  const [only, ...others] = [...metric.observations.values()]
  if (periods.length > 1 || observed[0] || !only || others.length > 0) return { metric, name, observed }
  return {
    metric,
    name: context.labels('name-of-period', { name, period: periodLabel(only.period) }),
    observed: [only],
  }
}

/** The first metric is the total; its parts follow, or are those of its sum. */
function waterfallData(
  metrics: readonly Metric[],
  periods: readonly string[],
  node: Directive,
  context: RenderContext,
): ChartData | undefined {
  const [total, ...named] = metrics
  const [from, to] = [periods[0], periods.at(-1)]
  if (!total || from === undefined || to === undefined || from === to)
    return refuse(node, context, 'of type waterfall with one period', 'Name two: `periods="2020, 2021"`.')
  const fromRule = total.derive?.operation === 'sum' ? total.derive.terms : []
  const { metrics: known } = context.report.registry
  const parts = named.length > 0 ? named : fromRule.flatMap(id => known.get(id) ?? [])
  const missing = [from, to].find(period => !total.observations.has(period))
  if (missing !== undefined)
    return refuse(
      node,
      context,
      `of type waterfall in which \`${total.id}\` has no figure for ${missing}`,
      'Name two periods that it has: `periods="2020, 2021"`.',
    )
  const whole = seriesData([total], [from, to], node, context)
  if (!whole) return undefined
  const exponent = columnExponent(
    total,
    [...total.observations.values()].map(({ value }) => value),
    context.locale,
  )
  const changes: Series[] = []
  for (const part of parts) {
    const [a, b] = [part.observations.get(from), part.observations.get(to)]
    if (!a || !b)
      return refuse(
        node,
        context,
        `in which \`${part.id}\` has no figure for ${a ? to : from}`,
        'A waterfall needs every part in both years.',
      )
    const value = b.value.low.minus(a.value.low)
    const change = { ...b.value, text: '', low: value, qualifier: undefined, signed: true }
    changes.push({
      name: nameOf(part, context),
      unit: whole.unit,
      points: [
        {
          ...point(part, b, exponent, 1, context),
          value: scaled(value, exponent),
          label: word(part, change, exponent, context),
        },
      ],
    })
  }
  const moved = changes.reduce((sum, one) => sum + (one.points[0]?.value ?? 0), 0)
  const ends = whole.series[0]?.points ?? []
  const expected = (ends[1]?.value ?? 0) - (ends[0]?.value ?? 0)
  const tolerance = Math.max(...ends.map(end => Math.abs(end.value))) * 0.005
  if (parts.length === 0 || Math.abs(moved - expected) > tolerance)
    return refuse(
      node,
      context,
      `in which the changes of the parts (${moved.toFixed(2)}) are not the change of \`${total.id}\` (${expected.toFixed(2)})`,
      'Name all parts of the total after it, or derive the total as their sum.',
    )
  const parted = seriesData(parts, [from, to], node, context)
  return {
    ...whole,
    series: [...whole.series, ...changes],
    rows: [...(parted?.rows ?? []), ...whole.rows],
    sources: [...whole.sources, ...(parted?.sources ?? [])],
  }
}

/** Metrics in pairs: across and up, one pair a topic. */
function scatterData(
  metrics: readonly Metric[],
  periods: readonly string[],
  node: Directive,
  context: RenderContext,
): ChartData | undefined {
  const period = periods.at(-1) ?? ''
  const axes = (node.attributes?.['axes'] ?? '').split('|').map(text => text.trim())
  const [across, up] = axes
  if (metrics.length % 2 !== 0 || !across || !up)
    return refuse(
      node,
      context,
      'of type scatter without pairs of metrics and two axes',
      'Write `metrics="a-impact a-finance b-impact b-finance" axes="Impact | Finance"`.',
    )
  const pairs = Array.from({ length: metrics.length / 2 }, (_, i) => metrics.slice(2 * i, 2 * i + 2))
  const rows = pairs.flatMap(pair => {
    const observed = pair.map(metric => metric.observations.get(period))
    return observed.every(one => one !== undefined) ? [{ pair, observed }] : []
  })
  if (rows.length === 0)
    return refuse(
      node,
      context,
      `without a figure for ${period}`,
      'Both scores of a topic are observed in one period.',
    )
  return {
    series: rows.map(({ pair, observed }) => ({
      name: nameOf(pair[0] as Metric, context),
      unit: '',
      points: pair.map((metric, i) => point(metric, observed[i] as Observation, 0, 1, context)),
    })),
    periods: [period],
    unit: '',
    columns: [across, up],
    rows: rows.map(({ pair, observed }) => ({
      name: nameOf(pair[0] as Metric, context),
      cells: pair.map((metric, i) => {
        const observation = observed[i] as Observation
        return { text: word(metric, observation.value, 0, context), cited: { metric, observation } }
      }),
    })),
    sources: sourcesOf(metrics, [period]),
    axes: [across, up],
  }
}

/** `targets="a, b"`: how far each is, computed from the metric it names. */
function progressData(node: Directive, context: RenderContext): ChartData | undefined {
  const { targets, metrics } = context.report.registry
  const ids = (node.attributes?.['targets'] ?? '').split(/[\s,]+/).filter(Boolean)
  const unknown = ids.find(id => !targets.has(id))
  if (unknown !== undefined || ids.length === 0)
    return refuse(
      node,
      context,
      unknown === undefined ? 'of type progress without targets' : `of the unknown target \`${unknown}\``,
      unknown === undefined
        ? 'Name them: `targets="net-zero, green-power"`.'
        : suggest(unknown, targets.keys()),
    )
  const { locale, labels, edition } = context
  const all = ids.flatMap(id => {
    const target = targets.get(id)
    const metric = target?.metric === undefined ? undefined : metrics.get(target.metric)
    return target ? [{ target, metric, progress: progressOf(target, metrics, edition.config.period) }] : []
  })
  const shown = (metric: Metric | undefined, value: PublishedValue | undefined) =>
    metric && value
      ? [
          word(metric, value, columnExponent(metric, [value], locale), context),
          unitAfter(metric, value, locale),
        ].join('')
      : ''
  return {
    series: all.map(({ target, metric, progress }) => ({
      name: target.title[locale] ?? target.id,
      unit: '',
      points: [
        {
          period: [shown(metric, progress.goal), target.year].filter(Boolean).join(labels('dot')),
          now: true,
          value: progress.done?.toNumber() ?? 0,
          high: undefined,
          label: shown(metric, progress.current?.value),
          open: false,
        },
      ],
    })),
    periods: [edition.config.period],
    unit: '',
    columns: [edition.config.period, labels('due')],
    rows: all.map(({ target, metric, progress }) => ({
      name: target.title[locale] ?? target.id,
      cells: [
        metric && progress.current
          ? { text: shown(metric, progress.current.value), cited: { metric, observation: progress.current } }
          : undefined,
        {
          text: [shown(metric, progress.goal), target.year].filter(Boolean).join(labels('dot')),
          cited: undefined,
        },
      ],
    })),
    sources: all.map(({ target }) => target.source),
    elapsed: all.map(({ progress }) => progress.elapsed),
  }
}

function unitAfter(metric: Metric, value: PublishedValue, locale: string): string {
  const unit = columnUnit(metric, [value], locale)
  return value.percent || unit === '' ? '' : `${localeData(locale).space}${unit}`
}

function point(
  metric: Metric,
  { period, value }: Observation,
  exponent: number,
  factor: number,
  context: RenderContext,
): Point {
  return {
    period: periodLabel(period),
    now: period === context.edition.config.period,
    value: scaled(value.low, exponent) * factor,
    high: value.high && scaled(value.high, exponent) * factor,
    label: word(metric, value, exponent, context),
    open: value.qualifier === 'over',
  }
}

const scaled = (value: PublishedValue['low'], exponent: number): number =>
  new Exact(value).div(`1e${exponent}`).toNumber()
const conversionTo = (metric: Metric, first: Metric): number =>
  conversion(measureOf(metric), measureOf(first))?.toNumber() ?? 1

/** A percentage keeps its sign; other numbers stand alone, since their unit is said once. */
function word(metric: Metric, value: PublishedValue, exponent: number, { locale }: RenderContext): string {
  const number = columnNumber(metric, value, locale, exponent)
  return value.percent ? `${number}%` : number
}

function nameOf(metric: Metric, { locale }: RenderContext): string {
  return metric.short?.[locale] ?? metric.title[locale] ?? metric.id
}

function sourcesOf(metrics: readonly Metric[], periods: readonly string[]): string[] {
  return metrics.flatMap(metric => periods.flatMap(period => metric.observations.get(period)?.source ?? []))
}

function refuse(node: Directive, context: RenderContext, reason: string, note: string): undefined {
  problem(context.file, 'chart-data', `Unexpected chart ${reason}`, { place: node, note })
  return undefined
}
