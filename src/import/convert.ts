/**
 * Converts a page to our dialect: Markdown stays as it was written, raw HTML becomes Markdown.
 *
 * HTML may open in one block and close in another, so the page is parsed as a browser would parse it. Each block without HTML is
 * replaced by one placeholder element meanwhile, and its source text is put back afterwards.
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

/** `tools` are the tools that the folder is written for. */
export function convert(page: PlacedPage, tools: ReadonlySet<Tool>): ConvertedText {
  const { text, lines } = dialectsAsElements(page, tools)
  const parsed = parser.parse(text)
  inlineReferences(parsed)
  reportHtml(parsed, page, lines)
  const plain: RootContent[] = []
  const toPlaceholder = (node: RootContent): Element => {
    plain.push(node)
    return h('md-block', { dataIndex: String(plain.length - 1) })
  }
  const fromPlaceholder = (element: Element): Verbatim => ({
    type: 'verbatim',
    node: plain[Number(element.properties['dataIndex'])] as RootContent,
  })
  const tree = unified()
    .use(remarkRehype, { allowDangerousHtml: true, handlers: toElements(toPlaceholder) as never })
    .use(rehypeRaw)
    .use(rehypeClean)
    .use(rehypeRemark, { document: true, handlers: toMarkdown(fromPlaceholder) as never })
    .runSync(parsed) as unknown as Root
  return { text, tree, lines }
}

/** Replaces the marks of other tools with elements, and reports each of them. */
function dialectsAsElements(page: PlacedPage, tools: ReadonlySet<Tool>): { text: string; lines: number[] } {
  const read = readDialects(page.text, {
    path: page.path,
    tools: toolsOf(page, tools),
    report: (tool, mark, line, replacement) => {
      const place = { line: page.lines[line] ?? 1, column: 1 }
      const options = { place, severity: 'warning' } as const
      if (replacement) problem(page.file, 'markdown-written/replaced', { tool, mark, replacement }, options)
      else {
        const id = replacement === '' ? 'markdown-written/unwrapped' : 'markdown-written/removed'
        problem(page.file, id, { tool, mark }, options)
      }
    },
  })
  return {
    text: read.map(line => line.text).join('\n'),
    lines: read.map(({ source }) => page.lines[source] ?? 1),
  }
}

function toolsOf({ path }: PlacedPage, tools: ReadonlySet<Tool>): Set<Tool> {
  const ofPage = new Set(tools)
  if (/\.[qr]md$/i.test(path)) ofPage.add('quarto')
  if (/\.mdx$/i.test(path)) ofPage.add('mdx')
  if (/\.ipynb$/i.test(path)) ofPage.add('myst')
  return ofPage
}

/** Closing tags, and elements that replaced marks of other tools, which were already reported. */
const NOT_REPORTED = /^<\/|^<md-|^<aside data-note=|^<(?:div|blockquote|mark|u|kbd)>$/

/** Reports each opening tag, because the dialect has no HTML and it becomes Markdown. */
function reportHtml(tree: Root, page: PlacedPage, lines: readonly number[]): void {
  visit(tree, 'html', node => {
    const point = node.position?.start
    if (!point || isAllowedHtml(node.value) || NOT_REPORTED.test(node.value.trim())) return
    const isRemoved = /^<(?:script|style|iframe|video|audio|embed|object|svg)\b/i.test(node.value.trim())
    problem(
      page.file,
      isRemoved ? 'html-allowed/removed' : 'html-allowed/converted',
      { html: node.value.trim().split('\n')[0]?.slice(0, 60) ?? '' },
      {
        place: { line: lines[point.line - 1] ?? 1, column: point.column },
        severity: 'warning',
      },
    )
  })
}
