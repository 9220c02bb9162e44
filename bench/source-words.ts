/** What a page of ordinary Markdown says, by a reader of its own: blocks of words and headings, in order. */

import { toString as textOf } from 'mdast-util-to-string'
import rehypeParse from 'rehype-parse'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { plainIdeograph } from '#perennial/import/characters.js'

export interface SaidWords {
  blocks: string[]
  headings: string[]
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const html = unified().use(rehypeParse, { fragment: true }).freeze()
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'code'])
const words = (node: Parameters<typeof textOf>[0]) =>
  textOf(node, { includeHtml: false, includeImageAlt: false })

export function saidWords(text: string): SaidWords {
  const said: SaidWords = { blocks: [], headings: [] }
  visit(markdown.parse(text), node => {
    if (node.type === 'html') {
      const tree = html.parse(node.value)
      visit(tree, (child, _, parent) => {
        if (child.type === 'element' && ['script', 'style'].includes(child.tagName)) return 'skip'
        if (child.type === 'element' && child.content)
          visit(child.content, 'text', inner => said.blocks.push(inner.value))
        if (child.type === 'text' && parent) said.blocks.push(child.value)
        return
      })
    }
    if (!BLOCKS.has(node.type)) return
    const value = words(node)
    said.blocks.push(...value.split(/\n(?=:{3,})|(?<=^:{3,}.*)\n/m))
    if (node.type === 'heading' && value.trim()) said.headings.push(value)
    return 'skip'
  })
  said.blocks = said.blocks.map(withoutMarks).filter(block => squashed(block) !== '')
  return said
}

/** Of what a site generator reads, only its words are to be conserved; of sub- and superscripts only the letters. */
function withoutMarks(text: string): string {
  return text
    .replace(/^\s*:{3,}[ \t]*(?:tip|info|warning|danger|note|details)?/gim, '')
    .replace(/\{::?\/?\w*[^}]*\}/g, '')
    .replace(/~([^~\s^]{1,40})~|\^([^~\s^]{1,40})\^/g, '$1$2')
}

/** Letters and digits alone: spaces, marks and hyphens fall differently in print. */
export function squashed(text: string): string {
  return [...text.normalize('NFKC')]
    .map(plainIdeograph)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
