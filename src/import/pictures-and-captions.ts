/** Pictures with the words below them become figures, tables with theirs numbered tables. */
import type { Image, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { block, figureOf, imagesOnly, span } from './blocks.ts'
import { linesOfPictures } from './pictures.ts'
import type { Block, Verbatim } from './types.ts'

/** Words that number themselves are a caption wherever they stand beside a table. */
const NUMBERED = /^(?:图|圖|表|Figure|Fig\.|Table|Chart|Exhibit)\s*[\d一二三四五六七八九十]/i
/** The longest text that is taken for a caption. */
const LONGEST = 300

/** `source` is the text that positions count in. */
export function findFigures(tree: Root, source: string): void {
  tree.children = withFigures(tree.children, source)
  visit(tree, node => {
    if (node.type === 'block' && !isOwn(node)) node.children = withFigures(node.children, source)
    if (node.type === 'blockquote' || node.type === 'listItem')
      node.children = withFigures(node.children, source) as typeof node.children
  })
}

/** Figures and tables contain everything that belongs to them. */
const isOwn = ({ name }: Block) => name === 'figure' || name === 'table' || name === 'anchor'

function withFigures(nodes: readonly RootContent[], source: string): RootContent[] {
  const out: RootContent[] = []
  const blocks = nodes.flatMap(node => (node.type === 'block' ? declared(node, source) : [node]))
  blocks.forEach((node, i) => {
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
      const next = blocks[i + 1]
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
    if (pictures) out.push(...figuresOf(pictures))
    else out.push(...(node.type === 'block' ? [node] : linesOfPictures(node, source, NUMBERED)))
  })
  return out
}

function figuresOf({ images, words }: Pictures): Block[] {
  const figures = images.map(figureOf)
  const last = figures.at(-1)
  if (last && words.length > 0) last.children = [paragraph(words)]
  return figures
}

/** A figure or table that its source declares: pictures and tables in it are it, words its caption, and the rest follows. */
function declared(node: Block, source: string): RootContent[] {
  if (node.name === 'figure') return declaredFigure(node, source)
  if (node.name !== 'table') return [node]
  const isTable = node.children.some(child => tableOf(child))
  const inner = isTable ? node.children : withFigures(node.children, source)
  const at = inner.findIndex(child => tableOf(child))
  const table = inner[at]
  const { label = '', caption } = node.attributes
  const anchor = label ? [block('anchor', { label })] : []
  const last = caption === 'last' ? inner.findLastIndex(child => wordsOf(child) !== '') : -1
  const title = node.attributes['title'] || (last > at ? wordsOf(inner[last] as RootContent) : '')
  const rest = inner.filter((_, i) => i !== at && (last <= at || i !== last || node.attributes['title']))
  if (!table || !title) {
    const words = node.attributes['title']
    return [...anchor, ...(words ? [paragraph([{ type: 'text', value: words }])] : []), ...inner]
  }
  const made = block('table', { title: plainTitle(title), ...(label ? { label } : {}) }, table)
  return [...rest.slice(0, at), made, ...rest.slice(at)]
}

function declaredFigure(node: Block, source: string): RootContent[] {
  const { src, alt = '', label = '' } = node.attributes
  const labelled = label ? { label } : {}
  const parts = withFigures(node.children, source)
  const isWords = (child: RootContent) => wordsOf(child) !== '' && !picturesOf(child)
  if (src) {
    const words = parts.filter(isWords)
    return [
      { ...node, attributes: { src, alt, ...labelled }, children: words },
      ...parts.filter(child => !isWords(child)),
    ]
  }
  const figures = parts.filter((child): child is Block => child.type === 'block' && child.name === 'figure')
  const last = figures.at(-1)
  const first = figures[0]
  if (!first || !last) return [...(label ? [block('anchor', { label })] : []), ...parts]
  const words = parts.filter(isWords)
  if (last.children.length === 0 || words.length > 0) {
    if (words.length > 0) {
      const own = last.children
      last.children = own.length > 0 && textOfAll(own) !== textOfAll(words) ? [...own, ...words] : words
    }
  }
  // A group goes by its first picture.
  if (label)
    first.attributes = {
      ...first.attributes,
      label: [first.attributes['label'], label].filter(Boolean).join('\n'),
    }
  return parts.filter(child => !isWords(child))
}

const textOfAll = (nodes: readonly RootContent[]) => nodes.map(wordsOf).join(' ')

const wordsOf = (node: RootContent): string => {
  const inner = unwrapped(node)
  return inner.type === 'paragraph' || inner.type === 'caption'
    ? textOf(inner as Nodes, { includeImageAlt: false }).trim()
    : ''
}

const plainTitle = (text: string) =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .trim()

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
