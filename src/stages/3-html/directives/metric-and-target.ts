/**
 * Renders citations of the registry, `:metric` and `:target`, and `:plain`, a number that is not cited.
 *
 * Editors cite a value and never retype it, so one correction reaches every chapter and language.
 */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { problem } from '../../../problems/diagnostics.ts'
import { suggest } from '../../../problems/suggest.ts'
import { formatValue } from '../../../registry/formatting/format.ts'
import { reportEmptyFile } from '../../../registry/mistakes/report-empty-file.ts'
import { describeTarget } from '../../../registry/targets/describe-target.ts'
import { type DirectiveHandler, labelText } from '../context.ts'
import { citation, phraseContent } from './citation.ts'
import { cite, isBroken, otherKind, periodOf } from './cite.ts'
import { restatedMark } from './restated-mark.ts'
import { checkOneOf, checkValueOptions, options } from './value-options.ts'

export const metric: DirectiveHandler = (_, node, context) => {
  const id = labelText(node)
  checkValueOptions(node, context)
  if (!checkOneOf(node, context, 'as')) return h('span')
  const cited = cite(node, context, id, periodOf(node, context, id))
  if (!cited) return h('span', { className: ['missing'] })
  const words = phraseContent(
    formatValue(cited.metric, cited.observation.value, context.language, options(node)),
    restatedMark(cited, context),
  )
  return citation(cited, words, context)
}

export const target: DirectiveHandler = (_, node, context) => {
  const id = labelText(node)
  const { targets } = context.report.registry
  const found = targets.get(id)
  if (!found && (id === '' || isBroken(id, context))) return h('span', { className: ['missing'] })
  if (!found && context.report.registry.metrics.has(id)) {
    problem(context.file, 'target-known/metric', { id }, { place: node, fix: otherKind(node, 'metric') })
    return h('span', { className: ['missing'] })
  }
  if (!found) {
    if (reportEmptyFile(context.report.registry, 'target', context.file))
      return h('span', { className: ['missing'] })
    problem(context.file, 'target-known', { id }, { place: node, ...suggest(id, targets.keys()) })
    return h('span', { className: ['missing'] })
  }
  return h('span', { className: ['target'], dataTarget: id }, describeTarget(found, context.language))
}

/** A number that is not a metric. The reason stays in the source, for reviewers. */
export const plain: DirectiveHandler = (state, node) =>
  h('span', { className: ['nb'] }, state.all(node as never) as ElementContent[])
