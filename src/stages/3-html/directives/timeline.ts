/** Renders `:::timeline`: dated items as growth rings, one arc per year, with the events listed below. */
import { h } from 'hastscript'
import type { List, ListItem } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { ringTimeline } from '../../../artwork/ring-timeline.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { blocks, type DirectiveHandler, sourcePlace } from '../context.ts'
import { inlineLines, render } from '../inline-lines.ts'
import { timelineDate } from '../timeline-date.ts'
import { trimStart } from './blocks.ts'
import { checkYear, reportDate, yearsOf } from './timeline-years.ts'

export const timeline: DirectiveHandler = (state, node, context) => {
  const lists = blocks(node).filter((child): child is List => child.type === 'list')
  const majors = lists.length > 1 ? lists[0] : undefined
  const events = lists.at(-1)
  const { id, title } = node.attributes ?? {}
  const years = yearsOf(node, context)
  if (!events || !years) {
    if (years) problem(context.file, 'timeline-list', {}, { place: node })
    return h('div')
  }
  const { from, until, published } = years
  const dated = (item: ListItem) => {
    const [line = [], ...rest] = inlineLines(item)
    const words = line[0]?.type === 'strong' ? textOf(line[0]).trim() : ''
    const date = timelineDate(words)
    if (!date) reportDate(words, item, context)
    return { year: date?.year ?? from, shown: date?.shown ?? words, line: line.slice(1), rest, item, words }
  }
  const heavy = (majors?.children ?? []).map(dated)
  const light = events.children.map(dated)
  // Turning points are drawn as arcs within the span; other events may lie after its end.
  for (const item of heavy) checkYear(item, from, until ?? published, context)
  for (const item of light) checkYear(item, from, until ?? Math.max(item.year, published), context)
  const drawing = ringTimeline({
    from,
    to: published,
    majors: heavy.map(item => ({ year: item.year, label: item.shown })),
    today: Number(context.edition.config.period),
    until: until ?? published,
  })
  drawing.properties['role'] = 'img'
  // The caption follows, so the alternative text names only the years that are drawn.
  drawing.properties['ariaLabel'] = [
    `${from}–${until ?? published}`,
    ...(heavy.length > 0 ? [heavy.map(item => item.shown).join(context.labels('comma'))] : []),
  ].join(context.labels('colon'))
  return h(
    'figure',
    { className: ['timeline', 'full'], ...(id ? { id } : {}), ...sourcePlace(node, context) },
    [
      drawing,
      h('figcaption', [h('b', { className: ['number'] }), title ?? '']),
      ...(heavy.length > 0
        ? [
            h(
              'ol',
              { className: ['ups'] },
              heavy.map(item => {
                const line = item.line.filter(child => child.type !== 'text' || child.value.trim() !== '')
                const head = line[0]?.type === 'strong' ? line[0] : undefined
                return h('li', [
                  h('span', { className: ['y'] }, item.shown),
                  ...(head ? [h('p', { className: ['h'] }, render(state, head.children))] : []),
                  ...[head ? line.slice(1) : line, ...item.rest]
                    .filter(l => l.length > 0)
                    .map(l => h('p', trimStart(render(state, l)))),
                ])
              }),
            ),
          ]
        : []),
      h(
        'ol',
        { className: ['mile'] },
        light.map(item =>
          h('li', [
            h('b', item.shown),
            h('span', trimStart(render(state, [...item.line, ...item.rest.flat()]))),
          ]),
        ),
      ),
    ],
  )
}
