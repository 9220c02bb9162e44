/** Handlers that turn elements into Markdown and our blocks. */
import type { Element } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import { PAIRED } from '../stages/2-markdown/remark-html-allowed.ts'
import type { Block, Verbatim } from './types.ts'

export interface FromHast {
  all(node: Element): RootContent[]
}

/** Elements that pass the dialect as they are. Text that is struck through has signs of its own. */
const PASSED = PAIRED.filter(name => name !== 'del' && name !== 's')

export function toMarkdown(
  kept: (element: Element) => Verbatim,
): Record<string, (state: FromHast, node: Element) => unknown> {
  const passed = (state: FromHast, node: Element): RootContent[] => {
    const inner = state.all(node)
    return inner.length === 0
      ? []
      : [
          { type: 'html', value: `<${node.tagName}>` },
          ...inner,
          { type: 'html', value: `</${node.tagName}>` },
        ]
  }
  return {
    ...Object.fromEntries(PASSED.map(name => [name, passed])),
    'md-block': (_, node) => kept(node),
    'md-caption': (state, node) => ({ type: 'caption', children: state.all(node) }),
    'md-figure': (state, node) => around('figure', ['src', 'alt', 'label', 'caption'], state, node),
    'md-table': (state, node) => around('table', ['title', 'label', 'caption'], state, node),
    'md-note': (state, node) => {
      const label = String(node.properties['dataLabel'])
      return {
        type: 'footnoteDefinition',
        label,
        identifier: label.toLowerCase(),
        children: flow(state.all(node)),
      }
    },
    'md-anchor': (state, node) => around('anchor', ['label'], state, node),
    aside: (state, node) => ({
      type: 'block',
      name: 'note',
      attributes: node.properties['dataNote'] ? { title: String(node.properties['dataNote']) } : {},
      children: flow(state.all(node)),
    }),
    // Only the element keeps a line break in a table cell.
    br: () => ({ type: 'html', value: '<br>' }),
  }
}

/** A block with those of its attributes that are there. */
function around(name: string, keys: readonly string[], state: FromHast, node: Element): Block {
  const values = keys.map(key => {
    const value = node.properties[`data${key.charAt(0).toUpperCase()}${key.slice(1)}`]
    return [key, typeof value === 'string' ? value : ''] as const
  })
  return {
    type: 'block',
    name,
    attributes: Object.fromEntries(values.filter(([, value]) => value !== '')),
    children: flow(state.all(node)),
    ...(node.position ? { position: node.position } : {}),
  }
}

const INLINE = new Set([
  'text',
  'written',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'image',
  'html',
  'break',
])

/** Runs of inline nodes are paragraphs. */
function flow(nodes: RootContent[]): RootContent[] {
  const out: RootContent[] = []
  let run: PhrasingContent[] = []
  const end = () => {
    if (run.some(node => node.type !== 'text' || node.value.trim()))
      out.push({ type: 'paragraph', children: run })
    run = []
  }
  for (const node of nodes) {
    const isMark = node.type === 'verbatim' && node.node.type === 'footnoteReference'
    if (isMark || INLINE.has(node.type)) run.push(node as PhrasingContent)
    else {
      end()
      out.push(node)
    }
  }
  end()
  return out
}
