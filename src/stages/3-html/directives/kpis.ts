/** Renders `:::kpis`, a list of citations as tiles: label, value, change, remark. */

import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { List, ListItem, PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { State } from 'mdast-util-to-hast'
import { problem } from '../../../problems/diagnostics.ts'
import { formatTile } from '../../../registry/formatting/format.ts'
import type { Phrase } from '../../../registry/types.ts'
import { blocks, type DirectiveHandler, labelText, type RenderContext, sourcePlace } from '../context.ts'
import { hasUnknownDirective } from '../has-unknown-directive.ts'
import { inlineLines, isDirective, render } from '../inline-lines.ts'
import { boundedItems } from './bounded-items.ts'
import { citation } from './citation.ts'
import { cite, periodOf } from './cite.ts'
import { namedDimensions, namesSamePart, nameWithPart } from './metric-part.ts'
import { restatedMark, restatedNotes } from './restated-mark.ts'
import { checkValueOptions, options } from './value-options.ts'

export const kpis: DirectiveHandler = (state, node, context) => {
  const lists = blocks(node).filter((child): child is List => child.type === 'list')
  if (lists.length !== 1) {
    problem(context.file, 'kpis-list', {}, { place: node })
  }
  const { letter, title, note, hero, id } = node.attributes ?? {}
  const tiles = lists.flatMap(list =>
    boundedItems(list, node.name, context).map((item, i) =>
      tile(state, item, context, hero !== undefined && i === 0),
    ),
  )
  const header =
    letter || title
      ? h('header', [
          letter ? h('span', { className: ['L'], ariaHidden: 'true' }, letter) : '',
          h('b', title ?? ''),
          note ? h('small', note) : '',
        ])
      : undefined
  return h(
    'section',
    {
      className: ['kpis', 'full', ...(header ? ['band'] : [])],
      ...(id ? { id } : {}),
      ...sourcePlace(node, context),
    },
    [...(header ? [header] : []), h('ul', { className: ['tiles'] }, tiles), ...restatedNotes(tiles, context)],
  )
}

function tile(state: State, item: ListItem, context: RenderContext, hero: boolean): Element {
  const [first = [], ...rest] = inlineLines(item)
  const at = first.findIndex(child => isDirective(child, 'metric'))
  const directive = first[at] as TextDirective | undefined
  if (!directive) {
    if (!hasUnknownDirective(item, context.file)) problem(context.file, 'kpis-list/item', {}, { place: item })
    return h('li')
  }
  const id = labelText(directive)
  checkValueOptions(directive, context)
  const cited = cite(directive, context, id, periodOf(directive, context, id))
  if (!cited) return h('li')
  const before = first.slice(0, at)
  const after = first.slice(at + 1)
  const named = hasText(before) ? '' : nameWithPart(cited.metric, cited.observation.dimensions, context)
  const isOwn = (line: readonly PhrasingContent[]) => {
    if (!isDirective(line[0], 'change')) return false
    const change = line[0] as TextDirective
    const changed = labelText(change)
    return (changed === id && namesSamePart(cited.metric, directive, change)) || changed === `${id}-growth`
  }
  const changes = rest.filter(isOwn)
  const remarks = [after, ...rest.filter(line => !isOwn(line))].filter(line => hasText(line))
  const value = formatTile(cited.metric, cited.observation.value, context.language, options(directive))
  return h('li', { className: ['kpi', ...(hero ? ['hero'] : [])] }, [
    h(
      'span',
      { className: ['k'] },
      hasText(before) ? render(state, before) : [{ type: 'text', value: named }],
    ),
    citation(
      cited,
      numberAndUnit(valueParts(value), restatedMark(cited, context)),
      context,
      isLong(value) ? 'v long' : 'v',
    ),
    ...changes.map(line => {
      const rendered = render(state, line)
      return h('span', { className: ['d'] }, [...triangle(rendered), ...rendered])
    }),
    ...remarks.map(line =>
      h('span', { className: ['x'] }, [...nameOfOther(line, context), ...render(state, line)]),
    ),
  ])
}

/** The name of the metric if a change is not of the tile's own value. */
function nameOfOther(line: readonly PhrasingContent[], context: RenderContext): string[] {
  if (!isDirective(line[0], 'change')) return []
  const change = line[0] as TextDirective
  const other = context.report.registry.metrics.get(labelText(change))
  if (!other) return []
  return [`${nameWithPart(other, namedDimensions(other, change), context)}${context.labels('colon')}`]
}

/** Keeps the unit beside the number; a long unit breaks within itself first. */
function numberAndUnit(parts: readonly ElementContent[], mark: readonly ElementContent[]): ElementContent[] {
  const isUnit = (part: ElementContent) =>
    part.type === 'element' && String(part.properties['className']) === 'un'
  const number = parts.filter(part => !isUnit(part))
  const units = parts.filter(isUnit)
  const last = units.at(-1)
  if (last?.type !== 'element') return [h('span', { className: ['n'] }, [...number, ...mark])]
  last.children.push(...mark)
  return [h('span', { className: ['n'] }, number), ...units]
}

/** True for a number that does not fit its tile at full size. */
function isLong({ parts }: Phrase): boolean {
  const size = parts
    .filter(part => part.kind !== 'unit' && part.kind !== 'scale')
    .reduce((length, part) => length + part.text.length, 0)
  return size > 8
}

const hasText = (line: readonly PhrasingContent[]): boolean =>
  line.some(child => child.type !== 'text' || child.value.trim() !== '')

/** Wraps the parts of a value in the template's classes: number large, unit small. */
export function valueParts(phrase: Phrase): ElementContent[] {
  const CLASS = {
    qualifier: 'pre',
    currency: 'pre',
    sign: '',
    number: '',
    plus: 'plus',
    percent: 'pct',
    scale: 'un',
    unit: 'un',
    text: '',
  } as const
  const out: ElementContent[] = []
  for (const part of phrase.parts) {
    const className = CLASS[part.kind]
    const trimmed = part.text.trim()
    // In a tile a unit may break, because it is set beside its number.
    const words = className === 'un' ? trimmed.replaceAll('\u00a0', ' ') : trimmed
    const text: ElementContent = { type: 'text', value: className === '' ? part.text : words }
    const last = out.at(-1)
    if (className === '') out.push(text)
    else if (
      className === 'un' &&
      last?.type === 'element' &&
      String(last.properties['className']) === 'un'
    ) {
      // Join scale and unit: `亿` and `元`, `million` and `users`.
      const joint = /^\s/.test(part.text) ? ' ' : ''
      last.children.push({ type: 'text', value: joint + words })
    } else out.push(h('span', { className: [className] }, [text]))
  }
  return out
}

/** A triangle pointing up or down with the change; none if the direction is unknown. */
function triangle(change: readonly ElementContent[]): Element[] {
  const direction = change.flatMap(node =>
    node.type === 'element' && node.properties['dataDirection'] ? [node.properties['dataDirection']] : [],
  )[0]
  if (direction === undefined) return []
  const d = direction === 'up' ? 'M4 .6 7.8 7.4H.2z' : 'M4 7.4 7.8 .6H.2z'
  return [s('svg', { viewBox: '0 0 8 8', ariaHidden: 'true' }, [s('path', { d })]) as Element]
}
