/** Reads the text of ordinary Markdown, without the code of the import: blocks and headings, in order. */

import { toString as textOf } from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { plainIdeograph } from '#perennial/import/characters.js'

export interface SourceWords {
  blocks: string[]
  headings: string[]
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const html = unified().use(rehypeParse, { fragment: true }).freeze()
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'code'])
const words = (node: Parameters<typeof textOf>[0]) =>
  textOf(node, { includeHtml: false, includeImageAlt: false })

export function sourceWords(text: string): SourceWords {
  const source: SourceWords = { blocks: [], headings: [] }
  visit(markdown.parse(text), node => {
    if (node.type === 'html') {
      const tree = html.parse(node.value)
      visit(tree, (child, _, parent) => {
        if (child.type === 'element' && ['script', 'style'].includes(child.tagName)) return 'skip'
        if (child.type === 'element' && child.content)
          visit(child.content, 'text', inner => source.blocks.push(inner.value))
        if (child.type === 'text' && parent) source.blocks.push(child.value)
        return
      })
    }
    if (!BLOCKS.has(node.type)) return
    const value = words(node)
    source.blocks.push(...value.split(/\n(?=:{3,})|(?<=^:{3,}.*)\n/m))
    if (node.type === 'heading' && value.trim()) source.headings.push(value)
    return 'skip'
  })
  source.blocks = source.blocks.map(withoutMarks).filter(block => squashed(block) !== '')
  return source
}

/** Removes the marks of site generators and of sub- and superscripts, which only their words need to survive. */
function withoutMarks(text: string): string {
  return text
    .replace(/^\s*:{3,}[ \t]*(?:tip|info|warning|danger|note|details)?/gim, '')
    .replace(/\{::?\/?\w*[^}]*\}/g, '')
    .replace(/~([^~\s^]{1,40})~|\^([^~\s^]{1,40})\^/g, '$1$2')
}

/** Reduces a text to letters and digits, because spaces, marks and hyphens differ in print. */
export function squashed(text: string): string {
  return [...text.normalize('NFKC')]
    .map(plainIdeograph)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
