/** `:::figure` and images alone in a paragraph: a drawing or picture, numbered, with its caption. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Nodes } from 'mdast'
import { problem } from '../../diagnostics.ts'
import { readAsset } from '../../source/assets.ts'
import { blocks, type DirectiveHandler, type RenderContext, sourcePlace } from '../context.ts'
import { inlineSvg } from '../inline-svg.ts'

export const figure: DirectiveHandler = (state, node, context) => {
  const { alt, id } = node.attributes ?? {}
  const src = node.attributes?.['src'] ?? ''
  // Without the attributes altogether the guard has spoken.
  if (alt === '') {
    problem(context.file, 'image-alt', `Unexpected figure \`${src}\` without alternative text`, {
      place: node,
      note: 'Say in a sentence what is to be seen: `alt="…"`.',
    })
  }
  const drawing = src ? picture(src, alt ?? '', node, context) : undefined
  const caption = state.all({ type: 'root', children: blocks(node) } as never) as ElementContent[]
  return h('figure', { className: ['fig', 'full'], ...(id ? { id } : {}), ...sourcePlace(node, context) }, [
    ...(drawing ? [drawing] : []),
    h('figcaption', [h('b', { className: ['number'] }), ...unwrapParagraphs(caption)]),
  ])
}

/** A caption is phrasing: its paragraphs follow one another. */
function unwrapParagraphs(nodes: ElementContent[]): ElementContent[] {
  return nodes
    .filter(node => node.type !== 'text' || node.value.trim() !== '')
    .flatMap((node, i) =>
      node.type === 'element' && node.tagName === 'p'
        ? [...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...node.children]
        : [node],
    )
}

/** The image or drawing itself, known to the book; undefined with the problem reported. */
export function picture(
  src: string,
  alt: string,
  node: Nodes,
  context: RenderContext,
): ElementContent | undefined {
  const asset = readAsset(context.report.root, context.edition.folder, src)
  if ('problem' in asset) {
    problem(context.file, asset.rule, asset.problem, { place: node, note: asset.note })
    return undefined
  }
  if (asset.kind === 'svg') return inlineSvg(asset.text, alt, context.file, node)
  context.assets.set(asset.output, asset.path)
  return h('img', { src: asset.output, alt, width: asset.width, height: asset.height })
}
