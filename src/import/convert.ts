/**
 * A page's Markdown in our dialect: what Markdown says stays as it was written, and what raw HTML says becomes Markdown.
 *
 * HTML opens in one block and closes in another, so a page is read as a browser would read it. Blocks without HTML go
 * through that as one element each, and come out as their own source.
 */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Root, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeRemark from 'rehype-remark'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { problem } from '../problems/diagnostics.ts'
import { isAllowedHtml } from '../stages/2-markdown/remark-html-allowed.ts'
import { rehypeClean } from './clean-html.ts'
import { readDialects } from './dialects/index.ts'
import type { Tool } from './dialects/lines.ts'
import { inlineReferences } from './inline-references.ts'
import { toElements } from './to-elements.ts'
import { toMarkdown } from './to-markdown.ts'
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
