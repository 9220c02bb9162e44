/** Pictures with the words below them become figures, tables with theirs numbered tables. */
import type { Image, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { span } from './convert.ts'
import type { Block, Verbatim } from './types.ts'

/** Words that number themselves are a caption wherever they stand beside a table. */
const NUMBERED = /^(?:图|圖|表|Figure|Fig\.|Table|Chart|Exhibit)\s*[\d一二三四五六七八九十]/i
/** The longest text that is taken for a caption. */
const LONGEST = 300

export function findFigures(tree: Root): void {
  tree.children = withFigures(tree.children)
  visit(tree, 'block', block => {
    if (block.name === 'note') block.children = withFigures(block.children)
  })
}

function withFigures(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = []
  nodes.forEach((node, i) => {
    if (node.type === 'caption') {
      const words = textOf({ type: 'root', children: node.children } as Nodes).trim()
      if (words === '') return
      const before = out.at(-1)
      if (before?.type === 'block' && before.name === 'figure' && before.children.length === 0) {
        before.children = [paragraph(node.children)]
        return
      }
      const asTable = before && tableOf(before)
      if (asTable && NUMBERED.test(words) && words.length < LONGEST) {
        out[out.length - 1] = block('table', { title: words }, before)
        return
      }
      const next = nodes[i + 1]
      if (next && tableOf(next) && !picturesOf(next) && /^(?:表|Table)/i.test(words)) {
        out.push(block('table', { title: words }))
        return
      }
      out.push(paragraph(node.children))
      return
    }
    const waiting = out.at(-1)
    if (waiting?.type === 'block' && waiting.name === 'table' && waiting.children.length === 0) {
      waiting.children = [node]
      return
    }
    const pictures = picturesOf(node)
    if (!pictures) out.push(node)
    else {
      const figures = pictures.images.map(image => ({
        ...block('figure', { src: image.url, alt: image.alt ?? '' }),
        ...span([image]),
      }))
      const last = figures.at(-1)
      if (last && pictures.words.length > 0) last.children = [paragraph(pictures.words)]
      out.push(...figures)
    }
  })
  return out
}

const block = (name: string, attributes: Record<string, string>, ...children: RootContent[]): Block => ({
  type: 'block',
  name,
  attributes,
  children,
})

/** Space at the ends of a caption is none of its words. */
function paragraph(children: readonly RootContent[]): RootContent {
  const kept = children.filter(child => child.type !== 'html' || !/^<br>$/.test(child.value))
  return { type: 'paragraph', children: kept as PhrasingContent[] }
}

const unwrapped = (node: RootContent): RootContent => (node.type === 'verbatim' ? node.node : node)

function tableOf(node: RootContent): Table | undefined {
  const inner = unwrapped(node)
  return inner.type === 'table' ? inner : undefined
}

interface Pictures {
  images: Image[]
  /** Other cells of a table that only lays out a picture and its words. */
  words: RootContent[]
}

/** The pictures of a block that is nothing else. */
function picturesOf(node: RootContent): Pictures | undefined {
  const inner = unwrapped(node)
  if (inner.type === 'paragraph') {
    const images = imagesOnly(inner.children)
    return images && { images, words: [] }
  }
  if (inner.type !== 'table' || inner.children.some(row => row.children.length > 1)) return undefined
  const images: Image[] = []
  const words: RootContent[] = []
  for (const cell of inner.children.flatMap(row => row.children)) {
    const found = imagesOnly(cell.children)
    if (found) images.push(...found)
    else if (textOf(cell).trim()) {
      if (words.length > 0) words.push({ type: 'text', value: ' ' })
      words.push(...cellWords(node, cell.children))
    }
  }
  return images.length > 0 ? { images, words } : undefined
}

/** Words out of a table that is kept as it was written are kept as they were written. */
function cellWords(table: RootContent, children: readonly PhrasingContent[]): RootContent[] {
  if (table.type !== 'verbatim') return [...children]
  const verbatim: Verbatim = {
    type: 'verbatim',
    node: { type: 'paragraph', children: [...children], ...span(children) },
  }
  return [verbatim]
}

function imagesOnly(children: readonly PhrasingContent[]): Image[] | undefined {
  const images = children.filter((child): child is Image => child.type === 'image')
  const rest = children.filter(
    child =>
      child.type !== 'image' &&
      child.type !== 'break' &&
      !(child.type === 'html' && /^<br\s*\/?>$/i.test(child.value.trim())) &&
      !(child.type === 'text' && child.value.trim() === ''),
  )
  return images.length > 0 && rest.length === 0 ? images : undefined
}
