/** Handlers of remark-rehype that convert blocks with HTML in them, and replace all other blocks by placeholders. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { isAllowedHtml, PAIRED } from '../stages/2-markdown/remark-html-allowed.ts'
import { span } from './blocks.ts'

const BLOCKS = ['paragraph', 'list', 'table', 'code', 'blockquote', 'thematicBreak', 'footnoteDefinition']

export type ToHast = (
  state: { all(node: Nodes): Element[] },
  node: RootContent,
  parent: Nodes | undefined,
) => unknown

/** Returns the mdast-to-hast handlers of an import. `toPlaceholder` stores a block and returns the element that stands for it. */
export function toElements(toPlaceholder: (node: RootContent) => Element): Record<string, ToHast> {
  const block: ToHast = (state, node, parent) =>
    (node.type === 'footnoteDefinition' || parent?.type === 'root') && isPlain(node)
      ? toPlaceholder(node)
      : fallback(state, node)
  return {
    ...Object.fromEntries(BLOCKS.map(type => [type, block])),
    footnoteReference: (_, node) => toPlaceholder(node),
    heading: (state, node) =>
      node.type === 'heading' &&
      h(
        `h${node.depth}`,
        isPlain(node) && node.children.length > 0
          ? [toPlaceholder({ type: 'paragraph', children: node.children, ...span(node.children) })]
          : state.all(node),
      ),
  }
}

/** Converts blocks with HTML in them to elements. */
function fallback(state: { all(node: Nodes): Element[] }, node: RootContent): unknown {
  switch (node.type) {
    case 'paragraph':
      return h('p', state.all(node))
    case 'blockquote':
      return h('blockquote', state.all(node))
    case 'list':
      return h(
        node.ordered ? 'ol' : 'ul',
        node.ordered && node.start !== 1 ? { start: node.start } : {},
        state.all(node),
      )
    case 'table':
      return h(
        'table',
        node.children.map((row, i) =>
          h(
            'tr',
            row.children.map((cell, j) =>
              h(i === 0 ? 'th' : 'td', node.align?.[j] ? { align: node.align[j] } : {}, state.all(cell)),
            ),
          ),
        ),
      )
    case 'code':
      return h('pre', [
        h('code', node.lang ? { className: [`language-${node.lang}`] } : {}, `${node.value}\n`),
      ])
    case 'footnoteDefinition':
      return h('md-note', { dataLabel: node.label ?? node.identifier }, state.all(node))
    case 'thematicBreak':
      return h('hr')
    default:
      return undefined
  }
}

/** Returns true if the node contains nothing that Perennial refuses: only allowed elements, each closed among its siblings. */
function isPlain(node: RootContent): boolean {
  let plain = true
  visit(node, child => {
    if (child.type === 'html' && !isAllowedHtml(child.value)) plain = false
    if (!('children' in child)) return
    const open: string[] = []
    for (const sibling of child.children) {
      if (sibling.type !== 'html' || sibling.value.startsWith('<!--')) continue
      const [, slash, name = ''] = /^<(\/?)([a-z]+)/i.exec(sibling.value.trim()) ?? []
      const tag = name.toLowerCase()
      if (PAIRED.includes(tag) ? slash && open.pop() !== tag : slash) plain = false
      if (PAIRED.includes(tag) && !slash) open.push(tag)
    }
    if (open.length > 0) plain = false
  })
  return plain
}
