/** Resolves citations: the metric and the observation that a directive names. */
import type { Position } from 'unist'
import { problem } from '../../../problems/diagnostics.ts'
import type { NameSpec } from '../../../problems/fixes/types.ts'
import { allOf, code, listed, message } from '../../../problems/messages/message.ts'
import type { Message } from '../../../problems/messages/types.ts'
import { didYouMean, nearest, type Suggestion, suggest } from '../../../problems/suggest.ts'
import { findMissingInputs } from '../../../registry/derive/missing-inputs.ts'
import { partKey } from '../../../registry/lock/key.ts'
import { partOf } from '../../../registry/lookup.ts'
import { reportEmptyFile } from '../../../registry/mistakes/report-empty-file.ts'
import type { Metric, Observation } from '../../../registry/types.ts'
import type { Directive, RenderContext } from '../context.ts'
import { checkPartNames, readDimensions, reportMissingPart } from './metric-part.ts'

export interface CitedValue {
  metric: Metric
  observation: Observation
}

/** Returns the cited observation, or undefined with a problem reported. */
export function cite(
  node: Directive,
  context: RenderContext,
  id: string,
  period: string,
): CitedValue | undefined {
  const whole = knownMetric(id, node, context)
  const where = whole && readDimensions(whole, node, context)
  if (!where) return undefined
  const metric = partOf(whole, where)
  const observation = metric.observations.get(period)
  if (!observation) {
    if (metric.broken.has(period)) return undefined
    context.expected.push({ metric: id, period })
    const isPart = Object.keys(where).length > 0
    const hasParts = !metric.derive && whole.breakdown.some(part => part.period === period)
    if (isPart || hasParts) {
      reportMissingPart(whole, where, period, node, context)
      return undefined
    }
    reportMissing(metric, period, node, context)
    return undefined
  }
  return { metric, observation }
}

/** For a computed value, reports the missing inputs; in the edition's own period each at its definition, and once. */
function reportMissing(metric: Metric, period: string, node: Directive, context: RenderContext): void {
  const { edition, report, file } = context
  const { parts, isReported } = findMissingInputs(metric, period, report.registry)
  if (isReported) return
  const isComputed = !edition.lock && parts.some(({ from }) => from !== metric)
  if (isComputed && period === edition.config.period) {
    for (const { from, at, where } of parts)
      problem(
        from.place.file,
        'observation-known/input',
        { metric: from.id, part: partKey(at, where), period: at, computed: metric.id },
        { place: from.place.position },
      )
    return
  }
  const { path } = metric.place.file
  // Do not suggest another period: last year's value in place of this year's would go unnoticed.
  if (!edition.lock && period === edition.config.period) {
    problem(file, 'observation-known/own-period', { metric: metric.id, period, path }, { place: node })
    return
  }
  const periods = [...metric.observations.keys()].sort()
  const other = periods.find(later => later > period) ?? periods.at(-1) ?? '2021'
  const note = edition.lock ? message('cite/locked') : undefined
  const values = { metric: metric.id, period, other }
  const [first] = parts
  if (isComputed && first) {
    const inputs = allOf(parts.map(({ from, at, where }) => `\`${from.id}\` (${partKey(at, where)})`))
    const { path } = first.from.place.file
    problem(file, 'observation-known/computed', { ...values, inputs, path }, { place: node, note })
  } else if (periods.length === 0)
    problem(file, 'observation-known/no-values', { metric: metric.id, period, path }, { place: node, note })
  else {
    const known = listed(periods.map(code))
    problem(file, 'observation-known/period', { ...values, known, path }, { place: node, note })
  }
}

/** Returns the metric, or undefined with a problem reported. */
export function knownMetric(
  id: string,
  place: Directive | Position,
  context: RenderContext,
): Metric | undefined {
  const { metrics } = context.report.registry
  const metric = metrics.get(id)
  // A missing name was already reported by `remarkDirectiveGuard`.
  if (metric || id === '' || isBroken(id, context)) return metric
  if (context.report.registry.targets.has(id)) {
    const isCited = 'name' in place && place.name === 'metric'
    const fix = isCited ? otherKind(place, 'target') : undefined
    problem(context.file, 'metric-known/target', { id }, { place, fix })
    return undefined
  }
  if (reportEmptyFile(context.report.registry, 'metric', context.file)) return undefined
  const { note, fix } = suggestMetric(id, metrics)
  const locked = context.edition.lock ? [message('cite/locked')] : []
  problem(context.file, 'metric-known', { id }, { place, note: [note, ...locked], fix })
  return undefined
}

/** The fix for a metric cited as a target or the reverse; a guess, because the words may not fit the sentence. */
export const otherKind = ({ name }: Directive, right: string): NameSpec => ({
  kind: 'name',
  wrong: `:${name}`,
  right: `:${right}`,
  isGuess: true,
})

/** Suggests an id by similar ids and by titles, which authors sometimes write instead. */
function suggestMetric(id: string, metrics: ReadonlyMap<string, Metric>): Suggestion & { note: Message } {
  const byId = suggest(id, metrics.keys())
  if (byId.fix) return byId
  const titles = new Map(
    [...metrics.values()].flatMap(metric => Object.values(metric.title).map(title => [title, metric.id])),
  )
  const title = nearest(id, titles.keys())
  const named = title === undefined ? undefined : titles.get(title)
  return named === undefined ? byId : didYouMean(id, named, title !== id)
}

/** True if the entry exists and cannot be read, which was reported at its definition. */
export function isBroken(id: string, { report }: RenderContext): boolean {
  const { broken } = report.registry
  return broken.has(id) || broken.has('*')
}

/** The period of a citation: its own, else the edition's, else the metric's only one. */
export function periodOf(node: Directive, context: RenderContext, id: string): string {
  const metric = context.report.registry.metrics.get(id)
  // First, because it joins the words of values such as `period=last year`.
  if (metric) checkPartNames(metric, node, context)
  const named = node.attributes?.['period']
  if (named) return named
  const { period } = context.edition.config
  // The parts of a metric may have this period even if the total does not.
  if (metric?.breakdown.some(part => part.period === period)) return period
  if (!metric || metric.observations.has(period) || metric.observations.size !== 1) return period
  return metric.observations.keys().next().value ?? period
}
