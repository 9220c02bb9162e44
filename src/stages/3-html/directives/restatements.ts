/** Renders `::restatements`: every value of an earlier edition that changed, with the reason (GRI 2-4). */

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { periodLabel } from '../../../registry/periods.ts'
import { type Restated, restatedWords, restatementsOf } from '../../../registry/restatements.ts'
import { shownTitle } from '../../1-read/shown-words.ts'
import { type DirectiveHandler, type RenderContext, sourcePlace } from '../context.ts'
import { periodName, restatementId, whyWords } from '../restatement-words.ts'
import { citation } from './citation.ts'
import { partNames } from './metric-part.ts'
import { noValue } from './table-notes.ts'

const COLUMNS = ['metric', 'period', 'before', 'now', 'difference', 'why'] as const
const NUMBERS: ReadonlySet<string> = new Set(['before', 'now', 'difference'])

export const restatements: DirectiveHandler = (_, node, context) => {
  const { labels } = context
  const all = restatementsOf(context.report.registry)
  const place = sourcePlace(node, context)
  if (all.length === 0) return h('p', { className: ['restatements'], ...place }, labels('restated-none'))
  const head = COLUMNS.map(name =>
    h('th', { scope: 'col', className: NUMBERS.has(name) ? ['r'] : [] }, labels(name)),
  )
  return h('table', { className: ['data', 'restatements', 'full'], tabIndex: 0, ...place }, [
    h('thead', [h('tr', head)]),
    h(
      'tbody',
      all.map(restated => row(restated, context)),
    ),
  ])
}

function row(restated: Restated, context: RenderContext): Element {
  const { labels, language } = context
  const { metric, observation, restatement } = restated
  const words = restatedWords(restated, language)
  const parts = partNames(metric, observation.dimensions, context)
  const why = whyWords(restated, context)
  return h('tr', { id: restatementId(restated), dataNamed: restatedName(restated, context) }, [
    h('th', { scope: 'row' }, [
      shownTitle(metric, context),
      ...(parts.length > 0 ? [`${labels('dot')}${parts.join(labels('comma'))}`] : []),
    ]),
    h('td', { className: ['nb'] }, periodLabel(observation.period)),
    h('td', { className: ['r'] }, words.old),
    h('td', { className: ['r', 'now'] }, [newValue(restated, words.new, context)]),
    h('td', { className: ['r'] }, words.difference || noValue(labels)),
    h('td', { className: ['why'] }, [
      h('b', capital(labels(`reason-${restatement.revision.reason}`))),
      ...(why === '' ? [] : [h('span', why)]),
    ]),
  ])
}

/** The total is a citation like any other; a part is only marked with its dimensions. */
function newValue({ metric, observation }: Restated, text: string, context: RenderContext): ElementContent {
  const parts = Object.entries(observation.dimensions)
  if (parts.length === 0) return citation({ metric, observation }, [text], context, 'cell')
  const part = parts.map(([name, value]) => `${name}=${value}`).join(' ')
  return h('span', { dataMetric: metric.id, dataPeriod: observation.period, dataPart: part }, text)
}

/** The title for links to this row. */
const restatedName = ({ metric, observation }: Restated, context: RenderContext): string => {
  const { labels } = context
  return `${labels('restated')}${labels('colon')}${shownTitle(metric, context)}${labels('comma')}${periodName(observation.period, labels)}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
