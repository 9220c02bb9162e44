/**
 * A page's Markdown in our dialect: what Markdown says stays as it was written, and what raw HTML says becomes Markdown.
 *
 * HTML opens in one block and closes in another, so a page is read as a browser would read it. Blocks without HTML go
 * through that as one element each, and come out as their own source.
 */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeRemark from 'rehype-remark'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { problem } from '../diagnostics.ts'
import { isAllowedHtml, PAIRED } from '../markdown/remark-html-allowed.ts'
import { rehypeClean } from './clean-html.ts'
import { containersToElements } from './containers.ts'
import type { PlacedPage, Verbatim } from './types.ts'

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

export function convert(page: PlacedPage): ConvertedText {
  const { text, lines } = containersToElements(page.text, page.file, page.offset)
  const parsed = parser.parse(text)
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

const KEPT = [
  'paragraph',
  'list',
  'table',
  'code',
  'blockquote',
  'thematicBreak',
  'definition',
  'footnoteDefinition',
]

type ToHast = (
  state: { all(node: Nodes): Element[] },
  node: RootContent,
  parent: Nodes | undefined,
) => unknown

function toElements(keep: (node: RootContent) => Element): Record<string, ToHast> {
  const block: ToHast = (state, node, parent) =>
    node.type === 'definition' ||
    node.type === 'footnoteDefinition' ||
    (parent?.type === 'root' && isPlain(node))
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
    case 'thematicBreak':
      return h('hr')
    default:
      return undefined
  }
}

/** Where nodes stand together, from the first to the last. */
export function span(nodes: readonly RootContent[]): { position?: Position } {
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position]
  return first && last ? { position: { start: { ...first.start }, end: { ...last.end } } } : {}
}

/** Nothing in it that the dialect refuses. */
function isPlain(node: RootContent): boolean {
  let plain = true
  visit(node, 'html', html => {
    if (!isAllowedHtml(html.value)) plain = false
  })
  return plain
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

const INLINE = new Set([
  'text',
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
    if (INLINE.has(node.type)) run.push(node as PhrasingContent)
    else {
      end()
      out.push(node)
    }
  }
  end()
  return out
}

/** HTML is no part of the dialect: each opening tag is reported, and what is made of it is Markdown. */
function reportHtml(tree: Root, page: PlacedPage, lines: readonly number[]): void {
  visit(tree, 'html', node => {
    const point = node.position?.start
    if (!point || isAllowedHtml(node.value) || /^<\/|^<(?:aside|div) data-note=/.test(node.value.trim()))
      return
    const dropped = /^<(?:script|style|iframe|video|audio|embed|object|svg)\b/i.exec(node.value.trim())
    problem(
      page.file,
      'html-allowed',
      `Unexpected HTML \`${node.value.trim().split('\n')[0]?.slice(0, 60)}\`, ${dropped ? 'left out' : 'became Markdown'}`,
      {
        place: { line: (lines[point.line - 1] ?? 0) + page.offset + 1, column: point.column },
        severity: 'warning',
      },
    )
  })
}
