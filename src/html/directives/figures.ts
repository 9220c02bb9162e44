/**
 * Citations of the registry: `:metric`, `:change`, `:target`, `:plain`.
 *
 * Editors cite a figure and never retype it, so one correction reaches every chapter and language.
 */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Position } from 'unist'
import { problem } from '../../diagnostics.ts'
import { directionOfChange, formatChange, isGrowth } from '../../figures/change.ts'
import { lackingFor } from '../../figures/derive/lacking.ts'
import { formatFigure } from '../../figures/format.ts'
import { partKey } from '../../figures/lock/key.ts'
import { blameEmpty } from '../../figures/report-empty.ts'
import { SCALE_NAMES, scaleExponent } from '../../figures/scales.ts'
import { describeTarget } from '../../figures/target.ts'
import type { Metric, Observation, Phrase, ScaleName } from '../../figures/types.ts'
import type { NameSpec } from '../../mends/types.ts'
import { meant, nearest, type Suggestion, suggest } from '../../suggest.ts'
import { type Directive, type DirectiveHandler, labelText, type RenderContext } from '../context.ts'
import { restatedMark } from './restated-mark.ts'

export interface Cited {
  metric: Metric
  observation: Observation
}

/** The observation a directive names, or undefined with the problem reported. */
export function cite(node: Directive, context: RenderContext, id: string, period: string): Cited | undefined {
  const metric = knownMetric(id, node, context)
  if (!metric) return undefined
  const observation = metric.observations.get(period)
  if (!observation) {
    if (metric.broken.has(period)) return undefined
    context.expected.push({ metric: id, period })
    reportMissing(metric, period, node, context)
    return undefined
  }
  return { metric, observation }
}

/** Of a computed figure its parts are asked for: those of the edition's own year where they are to be given, each once. */
function reportMissing(metric: Metric, period: string, node: Directive, context: RenderContext): void {
  const { edition, report, file } = context
  const { parts, isReported } = lackingFor(metric, period, report.registry)
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
  // Last year's figure in the place of this year's would be a mistake that nobody sees.
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
  const known = periods.find(one => one > period) ?? periods.at(-1) ?? '2021'
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

/** The metric, or undefined with the problem reported. */
export function knownMetric(
  id: string,
  place: Directive | Position,
  context: RenderContext,
): Metric | undefined {
  const { metrics } = context.report.registry
  const metric = metrics.get(id)
  // Without a name: the guard of directives has said so.
  if (metric || id === '' || isBroken(id, context)) return metric
  if (context.report.registry.targets.has(id)) {
    const isCited = 'name' in place && place.name === 'metric'
    problem(context.file, 'metric-known', `Unexpected target \`${id}\`, expected a metric`, {
      place,
      note: `A target is cited as \`:target[${id}]\`.`,
      mend: isCited ? otherKind(place, 'target') : undefined,
    })
    return undefined
  }
  const { note, mend } = suggestMetric(id, metrics)
  if (!mend && blameEmpty(context.report.registry, 'metric')) return undefined
  problem(context.file, 'metric-known', `Unexpected metric \`${id}\``, {
    place,
    note: [note, ...(context.edition.lock ? [LOCKED] : [])].join(' '),
    mend,
  })
  return undefined
}

/** Cited as what it is not. The words of the one may not fit where the other was to stand. */
const otherKind = ({ name }: Directive, right: string): NameSpec => ({
  kind: 'name',
  wrong: `:${name}`,
  right: `:${right}`,
  isGuess: true,
})

/** Somebody may have written the title. */
function suggestMetric(id: string, metrics: ReadonlyMap<string, Metric>): Suggestion {
  const byId = suggest(id, metrics.keys())
  if (byId.mend) return byId
  const titles = new Map(
    [...metrics.values()].flatMap(metric => Object.values(metric.title).map(title => [title, metric.id])),
  )
  const title = nearest(id, titles.keys())
  const named = title === undefined ? undefined : titles.get(title)
  return named === undefined ? byId : meant(id, named, title !== id)
}

const LOCKED =
  'The edition is locked: it has the figures of its figures.lock.yaml, until it is locked anew with `--force`.'

/** Written, but not readable: that has been said once, where it is written. */
function isBroken(id: string, { report }: RenderContext): boolean {
  const { broken } = report.registry
  return broken.has(id) || broken.has('*')
}

/** The period a citation means: its own, else the edition's, else the metric's only one. */
export function periodOf(node: Directive, context: RenderContext, id: string): string {
  const named = node.attributes?.['period']
  if (named) return named
  const metric = context.report.registry.metrics.get(id)
  const { period } = context.edition.config
  if (!metric || metric.observations.has(period) || metric.observations.size !== 1) return period
  return metric.observations.keys().next().value ?? period
}

/** The element that carries a figure, known to the book by its id. */
export function citation(
  cited: Cited,
  content: (string | ElementContent)[],
  context: RenderContext,
  className = 'metric',
): Element {
  const anchor = `${context.chapter.slug}-m${context.citations.length + 1}`
  context.citations.push({ metric: cited.metric.id, period: cited.observation.period, anchor })
  return h(
    'span',
    {
      className: className.split(' '),
      id: anchor,
      dataMetric: cited.metric.id,
      dataPeriod: cited.observation.period,
      dataSource: cited.observation.source,
    },
    content,
  )
}

/** A number never parts from its unit; from the words before it (more than, up) it may. */
function phraseContent({ parts }: Phrase, after: Element[] = []): (string | ElementContent)[] {
  const start = parts.findIndex(part => part.kind !== 'qualifier' && part.kind !== 'text')
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(part => part.text)
      .join('')
  const kept = (words: string) => h('span', { className: ['nb'] }, [words, ...after])
  return start < 1 ? [kept(text(0))] : [text(0, start), kept(text(start))]
}

export function options(node: Directive): {
  as?: 'number' | 'unit' | 'value'
  scale?: ScaleName
  decimals?: number
} {
  const { as, scale, decimals } = node.attributes ?? {}
  return {
    ...(as ? { as: as as 'value' } : {}),
    ...(scale ? { scale: scale as ScaleName } : {}),
    ...(decimals ? { decimals: Number(decimals) } : {}),
  }
}

const oneOf = (node: Directive, context: RenderContext, name: string, values: readonly string[]): boolean => {
  const value = node.attributes?.[name]
  if (!value || values.includes(value)) return true
  problem(
    context.file,
    'directive-attributes',
    `Unexpected \`${name}=${value}\`, expected ${values.map(v => `\`${v}\``).join(', ')}`,
    { place: node },
  )
  return false
}

/** How many decimals, and of which scale: what cannot be is not passed over. */
export function holdOptions(node: Directive, context: RenderContext): void {
  const { scale, decimals } = node.attributes ?? {}
  if (decimals && !/^\d$/.test(decimals))
    problem(
      context.file,
      'directive-attributes',
      `Unexpected \`decimals=${decimals}\`, expected a number from 0 to 9`,
      {
        place: node,
      },
    )
  if (scale && scaleExponent(scale) === undefined)
    problem(context.file, 'directive-attributes', `Unexpected \`scale=${scale}\`, expected a scale`, {
      place: node,
      ...suggest(scale, SCALE_NAMES),
    })
}

export const metric: DirectiveHandler = (_, node, context) => {
  const id = labelText(node)
  holdOptions(node, context)
  if (!oneOf(node, context, 'as', ['number', 'unit', 'value'])) return h('span')
  const cited = cite(node, context, id, periodOf(node, context, id))
  if (!cited) return h('span', { className: ['missing'] })
  const words = phraseContent(
    formatFigure(cited.metric, cited.observation.value, context.language, options(node)),
    restatedMark(cited, context),
  )
  return citation(cited, words, context)
}

export const change: DirectiveHandler = (_, node, context) => {
  const id = labelText(node)
  if (!oneOf(node, context, 'as', ['sign', 'words'])) return h('span')
  const to = cite(node, context, id, periodOf(node, context, id))
  if (!to) return h('span', { className: ['missing'] })
  // A growth says its base itself; of anything else the year before is meant.
  const base =
    node.attributes?.['from'] ??
    (isGrowth(to.observation.value) ? undefined : yearBefore(to.observation.period))
  if (base === undefined) holdToGrowth(to, node, context)
  const from = base ? cite(node, context, id, base) : undefined
  if (base && !from) return h('span', { className: ['missing'] })
  // Where the period's own figure could not be read, another stands for it.
  const asked = node.attributes?.['period'] ?? context.edition.config.period
  if (base && base >= to.observation.period && base >= asked)
    problem(
      context.file,
      'directive-attributes',
      `Unexpected \`from=${base}\` of a change to ${to.observation.period}, expected an earlier period`,
      { place: node },
    )
  const as = (node.attributes?.['as'] ?? 'words') as 'sign' | 'words'
  const phrase: Phrase = formatChange(
    to.metric,
    from?.observation.value,
    to.observation.value,
    context.language,
    { as },
  )
  const made = citation(to, phraseContent(phrase, restatedMark(to, context, from)), context, 'metric change')
  if (from) made.properties['dataFrom'] = from.observation.period
  const direction = directionOfChange(from?.observation.value, to.observation.value)
  if (direction) made.properties['dataDirection'] = direction
  return made
}

/** A percentage of two years may be a share, whose change is in points: of those nobody knows which is meant. */
function holdToGrowth({ metric, observation }: Cited, node: Directive, context: RenderContext): void {
  const before = yearBefore(observation.period)
  if (observation.value.signed || before === undefined || !metric.observations.has(before)) return
  problem(
    context.file,
    'change-base',
    `Unexpected change of the percentage \`${metric.id}\` without \`from\`: it is taken for a growth`,
    {
      place: node,
      severity: 'warning',
      note: `For a change in percentage points write \`:change[${metric.id}]{from=${before}}\`; a growth has its sign in the registry, as \`+5%\`.`,
    },
  )
}

const yearBefore = (period: string): string | undefined =>
  /^\d{4}$/.test(period) ? String(Number(period) - 1) : undefined

export const target: DirectiveHandler = (_, node, context) => {
  const id = labelText(node)
  const { targets } = context.report.registry
  const found = targets.get(id)
  if (!found && (id === '' || isBroken(id, context))) return h('span', { className: ['missing'] })
  if (!found && context.report.registry.metrics.has(id)) {
    problem(context.file, 'target-known', `Unexpected metric \`${id}\`, expected a target`, {
      place: node,
      note: `A figure is cited as \`:metric[${id}]\`.`,
      mend: otherKind(node, 'metric'),
    })
    return h('span', { className: ['missing'] })
  }
  if (!found) {
    if (blameEmpty(context.report.registry, 'target')) return h('span', { className: ['missing'] })
    problem(context.file, 'target-known', `Unexpected target \`${id}\``, {
      place: node,
      ...suggest(id, targets.keys()),
    })
    return h('span', { className: ['missing'] })
  }
  return h('span', { className: ['target'], dataTarget: id }, describeTarget(found, context.language))
}

/** A number that is not a metric. The reason stays in the source, for whoever checks. */
export const plain: DirectiveHandler = (state, node) =>
  h('span', { className: ['nb'] }, state.all(node as never) as ElementContent[])
