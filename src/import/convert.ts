/**
 * A page's Markdown in our dialect: what Markdown says stays as it was written, and what raw HTML says becomes Markdown.
 *
 * HTML opens in one block and closes in another, so a page is read as a browser would read it. Blocks without HTML go
 * through that as one element each, and come out as their own source.
 */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeRemark from 'rehype-remark'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { problem } from '../diagnostics.ts'
import { isAllowedHtml, PAIRED } from '../markdown/remark-html-allowed.ts'
import { span } from './blocks.ts'
import { rehypeClean } from './clean-html.ts'
import { readDialects } from './dialects/index.ts'
import type { Tool } from './dialects/lines.ts'
import type { Block, PlacedPage, Verbatim } from './types.ts'

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze()

export interface ConvertedText {
  lines: readonly number[]
  text: string
  tree: Root
}

/** `tools` are those that the folder is written for. */
export function convert(page: PlacedPage, tools: ReadonlySet<Tool>): ConvertedText {
  const { text, lines } = dialectsAsElements(page, tools)
  const parsed = parser.parse(text)
  inlineReferences(parsed)
  reportHtml(parsed, page, lines)
  const plain: RootContent[] = []
  const keep = (node: RootContent): Element => {
    plain.push(node)
    return h('md-block', { dataIndex: String(plain.length - 1) })
  }
  const kept = (element: Element): Verbatim => ({
    type: 'verbatim',
    node: plain[Number(element.properties['dataIndex'])] as RootContent,
  })
  const tree = unified()
    .use(remarkRehype, { allowDangerousHtml: true, handlers: toElements(keep) as never })
    .use(rehypeRaw)
    .use(rehypeClean)
    .use(rehypeRemark, { document: true, handlers: toMarkdown(kept) as never })
    .runSync(parsed) as unknown as Root
  return { text, tree, lines }
}

/** Text in which marks of other tools are elements; each of them is reported. */
function dialectsAsElements(page: PlacedPage, tools: ReadonlySet<Tool>): { text: string; lines: number[] } {
  const read = readDialects(page.text, {
    path: page.path,
    tools: toolsOf(page, tools),
    report: (tool, mark, line, made) => {
      const became =
        made === undefined ? 'left out' : made === '' ? 'its words were kept' : `became \`${made}\``
      problem(page.file, 'markdown-written', `Unexpected mark of ${tool} \`${mark}\`, ${became}`, {
        place: { line: page.lines[line] ?? 1, column: 1 },
        severity: 'warning',
      })
    },
  })
  return {
    text: read.map(line => line.text).join('\n'),
    lines: read.map(({ source }) => page.lines[source] ?? 1),
  }
}

function toolsOf({ path }: PlacedPage, tools: ReadonlySet<Tool>): Set<Tool> {
  const own = new Set(tools)
  if (/\.[qr]md$/i.test(path)) own.add('quarto')
  if (/\.mdx$/i.test(path)) own.add('mdx')
  if (/\.ipynb$/i.test(path)) own.add('myst')
  return own
}

const KEPT = ['paragraph', 'list', 'table', 'code', 'blockquote', 'thematicBreak', 'footnoteDefinition']

type ToHast = (
  state: { all(node: Nodes): Element[] },
  node: RootContent,
  parent: Nodes | undefined,
) => unknown

function toElements(keep: (node: RootContent) => Element): Record<string, ToHast> {
  const block: ToHast = (state, node, parent) =>
    (node.type === 'footnoteDefinition' || parent?.type === 'root') && isPlain(node)
      ? keep(node)
      : fallback(state, node)
  return {
    ...Object.fromEntries(KEPT.map(type => [type, block])),
    footnoteReference: (_, node) => keep(node),
    heading: (state, node) =>
      node.type === 'heading' &&
      h(
        `h${node.depth}`,
        isPlain(node) && node.children.length > 0
          ? [keep({ type: 'paragraph', children: node.children, ...span(node.children) })]
          : state.all(node),
      ),
  }
}

/** Blocks with HTML in them, as elements. */
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

/** `[words][name]` and `![words][name]` with the addresses of their definitions, which then are not needed. */
function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const { url, title } = definitions.get(node.identifier) ?? {}
    if (url === undefined) return
    const { position, data } = node
    const common = {
      url,
      title: title ?? null,
      ...(position ? { position } : {}),
      data: { ...data, isReference: true },
    }
    parent.children[index] =
      node.type === 'imageReference'
        ? { type: 'image', alt: node.alt ?? '', ...common }
        : { type: 'link', children: node.children, ...common }
  })
  visit(tree, 'definition', (_, index, parent) => {
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
}

declare module 'mdast' {
  interface Data {
    /** Written with the name of a definition. */
    isReference?: boolean
  }
}

interface FromHast {
  all(node: Element): RootContent[]
}

/** Elements that pass the dialect as they are. Text that is struck through has signs of its own. */
const PASSED = PAIRED.filter(name => name !== 'del' && name !== 's')

function toMarkdown(
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
    // Of line breaks in cells only the element survives.
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

/** Ends of elements, and those that stand for marks, which were reported. */
const OWN = /^<\/|^<md-|^<aside data-note=|^<(?:div|blockquote|mark|u|kbd)>$/

/** HTML is no part of the dialect: each opening tag is reported, and what is made of it is Markdown. */
function reportHtml(tree: Root, page: PlacedPage, lines: readonly number[]): void {
  visit(tree, 'html', node => {
    const point = node.position?.start
    if (!point || isAllowedHtml(node.value) || OWN.test(node.value.trim())) return
    const dropped = /^<(?:script|style|iframe|video|audio|embed|object|svg)\b/i.exec(node.value.trim())
    problem(
      page.file,
      'html-allowed',
      `Unexpected HTML \`${node.value.trim().split('\n')[0]?.slice(0, 60)}\`, ${dropped ? 'left out' : 'became Markdown'}`,
      {
        place: { line: lines[point.line - 1] ?? 1, column: point.column },
        severity: 'warning',
      },
    )
  })
}
