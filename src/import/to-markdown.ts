/** Handlers of rehype-remark that convert elements to Markdown and to our blocks. */
import type { Element } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import { PAIRED } from '../stages/2-markdown/remark-html-allowed.ts'
import type { Block, Verbatim } from './types.ts'

export interface FromHast {
  all(node: Element): RootContent[]
}

/** Elements that the dialect allows; struck-through text is written with `~~` instead. */
const ALLOWED = PAIRED.filter(name => name !== 'del' && name !== 's')

export function toMarkdown(
  fromPlaceholder: (element: Element) => Verbatim,
): Record<string, (state: FromHast, node: Element) => unknown> {
  const asHtml = (state: FromHast, node: Element): RootContent[] => {
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
    ...Object.fromEntries(ALLOWED.map(name => [name, asHtml])),
    'md-block': (_, node) => fromPlaceholder(node),
    'md-caption': (state, node) => ({ type: 'caption', children: state.all(node) }),
    'md-figure': (state, node) => toBlock('figure', ['src', 'alt', 'label', 'caption'], state, node),
    'md-table': (state, node) => toBlock('table', ['title', 'label', 'caption'], state, node),
    'md-note': (state, node) => {
      const label = String(node.properties['dataLabel'])
      return {
        type: 'footnoteDefinition',
        label,
        identifier: label.toLowerCase(),
        children: flow(state.all(node)),
      }
    },
    'md-anchor': (state, node) => toBlock('anchor', ['label'], state, node),
    aside: (state, node) => ({
      type: 'block',
      name: 'note',
      attributes: node.properties['dataNote'] ? { title: String(node.properties['dataNote']) } : {},
      children: flow(state.all(node)),
    }),
    // In a table cell only `<br>` makes a line break.
    br: () => ({ type: 'html', value: '<br>' }),
  }
}

/** Makes a block with the attributes among `keys` that the element has. */
function toBlock(name: string, keys: readonly string[], state: FromHast, node: Element): Block {
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

/** Wraps runs of inline nodes in paragraphs. */
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
