/** Renders `:change`, the change of a metric between two periods. */
import { h } from 'hastscript'
import { problem } from '../../../problems/diagnostics.ts'
import { directionOfChange, formatChange, isGrowth } from '../../../registry/formatting/change.ts'
import type { Phrase } from '../../../registry/types.ts'
import { type Directive, type DirectiveHandler, labelText, type RenderContext } from '../context.ts'
import { citation, phraseContent } from './citation.ts'
import { type CitedValue, cite, periodOf } from './cite.ts'
import { restatedMark } from './restated-mark.ts'
import { checkOneOf } from './value-options.ts'

export const change: DirectiveHandler = (_, node, context) => {
  const id = labelText(node)
  if (!checkOneOf(node, context, 'as')) return h('span')
  const to = cite(node, context, id, periodOf(node, context, id))
  if (!to) return h('span', { className: ['missing'] })
  // A growth rate includes its base; for other values the default is the year before.
  const base =
    node.attributes?.['from'] ??
    (isGrowth(to.observation.value) ? undefined : yearBefore(to.observation.period))
  if (base === undefined) checkGrowth(to, node, context)
  const from = base ? cite(node, context, id, base) : undefined
  if (base && !from) return h('span', { className: ['missing'] })
  // If the value of the requested period could not be read, `to` may be of another period.
  const requested = node.attributes?.['period'] ?? context.edition.config.period
  if (base && base >= to.observation.period && base >= requested)
    problem(
      context.file,
      'directive-attributes/change',
      { from: base, to: to.observation.period },
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
  const element = citation(
    to,
    phraseContent(phrase, restatedMark(to, context, from)),
    context,
    'metric change',
  )
  if (from) element.properties['dataFrom'] = from.observation.period
  const direction = directionOfChange(from?.observation.value, to.observation.value)
  if (direction) element.properties['dataDirection'] = direction
  return element
}

/** Reports an ambiguous percentage: it may be a growth rate, or a share whose change is in percentage points. */
function checkGrowth({ metric, observation }: CitedValue, node: Directive, context: RenderContext): void {
  const before = yearBefore(observation.period)
  if (observation.value.signed || before === undefined || !metric.observations.has(before)) return
  problem(context.file, 'change-base', { metric: metric.id, before }, { place: node, severity: 'warning' })
}

const yearBefore = (period: string): string | undefined =>
  /^\d{4}$/.test(period) ? String(Number(period) - 1) : undefined
