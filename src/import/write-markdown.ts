/** Writes a converted page as the text of a chapter, with the new addresses of its links and pictures. */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { fileWords, type PageWriter, replacementOf } from './place-figures.ts'
import type { Block, ConvertedPage, Verbatim, Written } from './types.ts'
import { plain, sourceOfBlock } from './verbatim-block.ts'

interface State {
  stack: readonly string[]
  containerFlow(node: unknown, info: unknown): string
}

export function writeMarkdown(page: ConvertedPage, writer: PageWriter): string {
  const { tree } = page
  readdress(tree, page, writer)
  flattenBlocks(tree)
  const text = unified()
    .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
    .use(remarkCjkFriendly)
    .use(remarkStringify, {
      bullet: '-',
      rule: '-',
      listItemIndent: 'one',
      join: [joinLists],
      handlers: {
        verbatim: (node: Verbatim, _: unknown, state: State) => {
          const text = sourceOfBlock(node, page, writer)
          // A heading must be on one line.
          return state.stack.includes('headingAtx') ? text.trim().replace(/[ \t]*\\?\n[ \t]*/g, ' ') : text
        },
        block: blockHandler,
        written: (node: Written) => node.value,
      } as never,
    })
    .stringify(tree)
  return String(text)
}

/** Keeps two lists with the same marker apart if something between them was left out. */
function joinLists(left: Nodes, right: Nodes): false | undefined {
  const sign = (node: Nodes): string | undefined => {
    const inner = (node as RootContent).type === 'verbatim' ? (node as unknown as Verbatim).node : node
    return inner.type === 'list' ? (inner.ordered ? '1' : '-') : undefined
  }
  const isWritten = [left, right].some(node => (node as RootContent).type === 'verbatim')
  return isWritten && sign(left) !== undefined && sign(left) === sign(right) && !isTogether(left, right)
    ? false
    : undefined
}

/** Returns true if the source has no blank line between the two, so that their different markers keep them apart. */
function isTogether(left: Nodes, right: Nodes): boolean {
  const positionOf = (list: Nodes) => (list as unknown as Verbatim).node?.position
  const [end, start] = [positionOf(left)?.end.line, positionOf(right)?.start.line]
  return end !== undefined && start !== undefined && start - end <= 2
}

function blockHandler(node: Block, _: unknown, state: State, info: unknown): string {
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}="${quoted(value)}"`)
  const inner = state.containerFlow(node, info)
  const longest = Math.max(
    2,
    ...(inner.match(/^[\s>]*:{3,}/gm) ?? []).map(run => run.trim().replace(/^[>\s]+/, '').length),
  )
  const colons = ':'.repeat(longest + 1)
  return `${colons}${node.name}${attributes.length > 0 ? `{${attributes.join(' ')}}` : ''}\n${inner}${inner ? '\n' : ''}${colons}`
}

const quoted = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/[{}]/g, brace => (brace === '{' ? '&#123;' : '&#125;'))
    .replace(/\s+/g, ' ')

/** Changes the addresses of links and pictures that were HTML. */
function readdress(tree: Root, page: ConvertedPage, { addresses, place }: PageWriter): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const siblings = parent.children as RootContent[]
    const at = place(node.position?.start)
    if (node.type === 'link') {
      const target = addresses.link(node.url, page, at)
      const isEmpty = textOf(node).trim() === '' && !node.children.some(child => child.type === 'image')
      if (!target) {
        siblings.splice(
          index,
          1,
          ...(isEmpty ? [{ type: 'text', value: plain(node.url) } as const] : node.children),
        )
        return index
      }
      if (isEmpty && target.isNumbered) {
        siblings[index] = { type: 'written', value: `:ref[${target.url.slice(1)}]` }
        return index + 1
      }
      node.url = target.url
      if (isEmpty) node.children = [{ type: 'text', value: target.title }]
      return
    }
    if (node.type !== 'image' || node.data?.isPlaced) return
    const target = addresses.image(node.url, page, at)
    if (target && 'src' in target) {
      node.alt = node.alt?.trim() || fileWords(node.url)
      node.url = target.src
    } else siblings.splice(index, 1, replacementOf(node, target?.link))
    return index + 1
  })
}

const PHRASING = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'])

/** Turns remaining centred text into paragraphs, and blocks in places for inline content into their words. */
function flattenBlocks(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const siblings = parent.children as RootContent[]
    if (node.type === 'caption') {
      if (PHRASING.has(parent.type)) siblings.splice(index, 1, ...node.children)
      else siblings[index] = { type: 'paragraph', children: node.children as PhrasingContent[] }
      return index
    }
    if (node.type === 'block' && PHRASING.has(parent.type)) {
      const { title } = node.attributes
      const words: PhrasingContent[] = title
        ? [
            { type: 'strong', children: [{ type: 'text', value: title }] },
            { type: 'text', value: ' ' },
          ]
        : []
      siblings.splice(index, 1, ...words, ...node.children)
      return index
    }
    if (node.type === 'paragraph' && PHRASING.has(parent.type)) {
      siblings.splice(index, 1, ...node.children)
      return index
    }
    return
  })
}
