/** Resolves citations: the metric and the observation that a directive names. */
import type { Position } from 'unist'
import { problem } from '../../../problems/diagnostics.ts'
import type { NameSpec } from '../../../problems/fixes/types.ts'
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
        'observation-known',
        `Unexpected metric \`${from.id}\` without \`${partKey(at, where)}\`, expected an observation: a figure that is cited is computed from it`,
        {
          place: from.place.position,
          note: `Add \`${at}: {value: …, source: …}\` to its \`observations\`: \`${metric.id}\` follows from it.`,
        },
      )
    return
  }
  const { path } = metric.place.file
  // Do not suggest another period: last year's value in place of this year's would go unnoticed.
  if (!edition.lock && period === edition.config.period) {
    problem(
      file,
      'observation-known',
      `Unexpected metric \`${metric.id}\` without \`${period}\`, expected an observation of the edition’s period`,
      {
        place: node,
        note: `Add \`${period}: {value: …, source: …}\` to its \`observations\` in ${path}.`,
      },
    )
    return
  }
  const periods = [...metric.observations.keys()].sort()
  const known = periods.find(later => later > period) ?? periods.at(-1) ?? '2021'
  const [first] = parts
  problem(
    file,
    'observation-known',
    `Unexpected period \`${period}\` of metric \`${metric.id}\`, expected ${periods.join(', ') || 'none: it has no observation'}`,
    {
      place: node,
      note: edition.lock
        ? LOCKED
        : isComputed && first
          ? `It is computed: add ${parts.map(({ from, at, where }) => `\`${from.id}\` (${partKey(at, where)})`).join(', ')} in ${first.from.place.file.path}, or name a period: \`:metric[${metric.id}]{period=${known}}\`.`
          : `Add the observation in ${path}, or name a period: \`:metric[${metric.id}]{period=${known}}\`.`,
    },
  )
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
    problem(context.file, 'metric-known', `Unexpected target \`${id}\`, expected a metric`, {
      place,
      note: `A target is cited as \`:target[${id}]\`.`,
      fix: isCited ? otherKind(place, 'target') : undefined,
    })
    return undefined
  }
  if (reportEmptyFile(context.report.registry, 'metric', context.file)) return undefined
  const { note, fix } = suggestMetric(id, metrics)
  problem(context.file, 'metric-known', `Unexpected metric \`${id}\``, {
    place,
    note: [note, ...(context.edition.lock ? [LOCKED] : [])].join(' '),
    fix,
  })
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
function suggestMetric(id: string, metrics: ReadonlyMap<string, Metric>): Suggestion {
  const byId = suggest(id, metrics.keys())
  if (byId.fix) return byId
  const titles = new Map(
    [...metrics.values()].flatMap(metric => Object.values(metric.title).map(title => [title, metric.id])),
  )
  const title = nearest(id, titles.keys())
  const named = title === undefined ? undefined : titles.get(title)
  return named === undefined ? byId : didYouMean(id, named, title !== id)
}

const LOCKED =
  'The edition is locked: it has the figures of its figures.lock.yaml, until it is locked anew with `--force`.'

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
