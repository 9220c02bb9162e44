/** Renders `:::figure` and images alone in a paragraph: a numbered drawing or picture with caption and source. */

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { FIGURE_SIZES } from '../../../directives/choices.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { code, message, oneOf } from '../../../problems/messages/message.ts'
import { suggest } from '../../../problems/suggest.ts'
import { reportEmptyFile } from '../../../registry/mistakes/report-empty-file.ts'
import { shownTitle } from '../../1-read/shown-words.ts'
import { checkAltText } from '../check-alt-text.ts'
import { blocks, type DirectiveHandler, type RenderContext, sourcePlace } from '../context.ts'
import { picture } from '../picture.ts'

export const figure: DirectiveHandler = (state, node, context) => {
  const { alt, id, size = 'column', source } = node.attributes ?? {}
  const src = node.attributes?.['src'] ?? ''
  // A missing `alt` attribute was already reported by `remarkDirectiveGuard`.
  if (alt !== undefined) checkAltText(src, alt ?? '', node, context)
  if (!FIGURE_SIZES.includes(size as (typeof FIGURE_SIZES)[number])) {
    problem(
      context.file,
      'directive-attributes/choice',
      { attribute: `size=${size}`, choices: oneOf(FIGURE_SIZES.map(code)) },
      { place: node, ...suggest(size ?? '', FIGURE_SIZES) },
    )
  }
  const drawing = src ? picture(src, alt ?? '', node, context) : undefined
  const caption = state.all({ type: 'root', children: blocks(node) } as never) as ElementContent[]
  return h(
    'figure',
    {
      className: ['fig', 'full', ...(size === 'column' ? [] : [`fig-${size}`])],
      ...(id ? { id } : {}),
      ...sourcePlace(node, context),
    },
    [
      ...(drawing ? [drawing] : []),
      h('figcaption', [h('b', { className: ['number'] }), ...unwrapParagraphs(caption)]),
      ...(source ? [sourceLine(source, node, context)] : []),
    ],
  )
}

/** Joins the paragraphs of a caption, which may only contain phrasing content. */
function unwrapParagraphs(nodes: ElementContent[]): ElementContent[] {
  return nodes
    .filter(node => node.type !== 'text' || node.value.trim() !== '')
    .flatMap((node, i) =>
      node.type === 'element' && node.tagName === 'p'
        ? [...(i > 0 ? [{ type: 'text' as const, value: '\n' }] : []), ...node.children]
        : [node],
    )
}

/** Text in the form of an id is taken as one: `ledger` and `press-2022`, not “Photograph by A. Smith”. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

function sourceLine(source: string, node: Parameters<DirectiveHandler>[1], context: RenderContext): Element {
  const { labels, report } = context
  const { sources, broken } = report.registry
  const known = sources.get(source)
  const isSaid = broken.has(source) || broken.has('*')
  if (!known && !isSaid && ID.test(source) && !reportEmptyFile(report.registry, 'source', context.file)) {
    const { note, fix } = suggest(source, sources.keys())
    problem(
      context.file,
      'source-known/figure',
      { source },
      { place: node, fix, note: [note, message('figure/source-text')] },
    )
  }
  return h(
    'p',
    { className: ['src'], ...(known ? { dataSource: source } : {}) },
    `${labels('source')}${labels('colon')}${known ? shownTitle(known, context) : source}`,
  )
}
