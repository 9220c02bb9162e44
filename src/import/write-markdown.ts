/** A converted page as the text of a chapter, with the addresses of its links and pictures. */
import type { Definition, Image, Link, Nodes, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import type { Addresses } from './addresses.ts'
import type { Block, ConvertedPage, Verbatim } from './types.ts'

export interface PageWriter {
  addresses: Addresses
  /** A node's place in the file of the page. */
  place(point: Point | undefined): Point | undefined
}

export function writeMarkdown(page: ConvertedPage, writer: PageWriter): string {
  const { tree } = page
  readdress(tree, page, writer)
  const text = unified()
    .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
    .use(remarkCjkFriendly)
    .use(remarkStringify, {
      bullet: '-',
      rule: '-',
      listItemIndent: 'one',
      handlers: {
        verbatim: (node: Verbatim) => sourceOf(node.node, page, writer),
        block: blockHandler,
      } as never,
    })
    .stringify(tree)
  return String(text)
}

function blockHandler(
  node: Block,
  _: unknown,
  state: { containerFlow(node: unknown, info: unknown): string },
  info: unknown,
): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => `${name}="${quoted(value)}"`)
  const inner = state.containerFlow(node, info)
  const colons = ':'.repeat(node.name === 'note' && /^\s*:{3}/m.test(inner) ? 4 : 3)
  return `${colons}${node.name}${attributes.length > 0 ? `{${attributes.join(' ')}}` : ''}\n${inner}${inner ? '\n' : ''}${colons}`
}

const quoted = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/[{}]/g, brace => (brace === '{' ? '&#123;' : '&#125;'))
    .replace(/\s+/g, ' ')

/** Links and pictures that were HTML, and figures, which are blocks by now. */
function readdress(tree: Root, page: ConvertedPage, { addresses, place }: PageWriter): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const siblings = parent.children as RootContent[]
    const at = place(node.position?.start)
    if (node.type === 'link') {
      const target = addresses.link(node.url, page, at)
      if (target) node.url = target.url
      else siblings.splice(index, 1, ...node.children)
      return target ? undefined : index
    }
    if (node.type === 'image') {
      const found = addresses.image(node.url, page, at)
      if (found && 'src' in found) {
        node.url = found.src
        return index + 1
      }
      siblings.splice(index, 1, inPlaceOf(node, found?.link))
      return index + 1
    }
    if (node.type === 'block' && node.name === 'figure') {
      const { src = '', alt = '' } = node.attributes
      const found = addresses.image(src, page, at ?? place(firstPoint(node)))
      const words = captionText(node)
      if (found && 'src' in found) {
        // Without words a figure needs no block.
        const described = alt.trim() || words || fileWords(src)
        siblings[index] =
          node.children.length === 0
            ? { type: 'paragraph', children: [{ type: 'image', url: found.src, alt: described }] }
            : { ...node, attributes: { src: found.src, alt: described } }
        return index + 1
      }
      const image: Image = { type: 'image', url: src, alt }
      siblings.splice(
        index,
        1,
        { type: 'paragraph', children: [inPlaceOf(image, found?.link)] },
        ...node.children,
      )
      return index + 1
    }
    return
  })
}

function inPlaceOf(image: Image, link: string | undefined): Link | { type: 'text'; value: string } {
  const words = image.alt?.trim() || fileWords(image.url)
  return link
    ? { type: 'link', url: link, children: [{ type: 'text', value: words }] }
    : { type: 'text', value: words }
}

const fileWords = (url: string) =>
  decodeURIComponent((url.split(/[?#]/)[0] ?? '').split('/').pop() ?? '').replace(/\.\w+$/, '') || 'image'

function captionText(node: Block): string {
  return node.children
    .map(child => textOf(child as Nodes))
    .join(' ')
    .trim()
}

function firstPoint(node: Block): Point | undefined {
  return node.children[0]?.position?.start
}

/** The source of a node, with the addresses in it changed and nothing else. */
function sourceOf(node: RootContent, page: ConvertedPage, writer: PageWriter): string {
  const { addresses, place } = writer
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (start === undefined || end === undefined) return textOf(node as Nodes)
  const source = page.converted
  const children = 'children' in node ? (node.children as RootContent[]) : []
  const between = (from: number, to: number): string => {
    let text = ''
    let done = from
    for (const child of children) {
      const [a, b] = [child.position?.start.offset, child.position?.end.offset]
      if (a === undefined || b === undefined || a < done) continue
      text += source.slice(done, a) + sourceOf(child, page, writer)
      done = b
    }
    return text + source.slice(done, to)
  }
  const at = place(node.position?.start)
  const inner = () =>
    children.length === 0
      ? ''
      : between(children[0]?.position?.start.offset ?? start, children.at(-1)?.position?.end.offset ?? end)
  switch (node.type) {
    case 'link': {
      const target = addresses.link(node.url, page, at)
      if (!target) return inner()
      return target.url === node.url ? between(start, end) : `[${inner()}](${target.url}${titled(node)})`
    }
    case 'image': {
      const found = addresses.image(node.url, page, at)
      if (found && 'src' in found) return `![${bracketed(node.alt ?? '')}](${found.src}${titled(node)})`
      const words = bracketed(node.alt?.trim() || fileWords(node.url))
      return found ? `[${words}](${found.link})` : words
    }
    case 'definition':
      return definition(node, page, writer) ?? ''
    default:
      return between(start, end)
  }
}

/** A definition may serve a link or a picture: its address tells. */
function definition(
  node: Definition,
  page: ConvertedPage,
  { addresses, place }: PageWriter,
): string | undefined {
  const at = place(node.position?.start)
  const isPicture = /\.(?:svg|png|jpe?g|webp|gif)(?:[?#]|$)/i.test(node.url)
  const found = isPicture ? addresses.image(node.url, page, at) : addresses.link(node.url, page, at)
  if (!found) return undefined
  const url = 'src' in found ? found.src : 'link' in found ? found.link : found.url
  return `[${node.label ?? node.identifier}]: ${url}${titled(node)}`
}

const titled = (node: { title?: string | null | undefined }) =>
  node.title ? ` "${node.title.replace(/"/g, '\\"')}"` : ''
const bracketed = (text: string) => text.replace(/[[\]]/g, '\\$&').replace(/\s+/g, ' ')
