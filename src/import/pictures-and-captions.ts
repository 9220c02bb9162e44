/** Joins pictures with the captions below them to figures, and tables with their captions to numbered tables. */
import type { Image, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { block, figureOf, imagesOnly, span } from './blocks.ts'
import { linesOfPictures } from './pictures.ts'
import type { Block, Verbatim } from './types.ts'

/** Text that begins with a number of its own (`Figure 3`) is a caption, above or below a table. */
const NUMBERED = /^(?:图|圖|表|Figure|Fig\.|Table|Chart|Exhibit)\s*[\d一二三四五六七八九十]/i
/** Text of this length or longer is not taken for a caption. */
const MAX_CAPTION = 300

/** `source` is the text to which the positions of the tree refer. */
export function findFigures(tree: Root, source: string): void {
  tree.children = withFigures(tree.children, source)
  visit(tree, node => {
    if (node.type === 'block' && !isComplete(node)) node.children = withFigures(node.children, source)
    if (node.type === 'blockquote' || node.type === 'listItem')
      node.children = withFigures(node.children, source) as typeof node.children
  })
}

/** Recognises blocks in which nothing is joined, because figures and tables are complete. */
const isComplete = ({ name }: Block) => name === 'figure' || name === 'table' || name === 'anchor'

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
      if (asTable && NUMBERED.test(words) && words.length < MAX_CAPTION) {
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

/** Converts a figure or table that the source declares: words in it become the caption, and other content follows it. */
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
  const others = inner.filter((_, i) => i !== at && (last <= at || i !== last || node.attributes['title']))
  if (!table || !title) {
    const words = node.attributes['title']
    return [...anchor, ...(words ? [paragraph([{ type: 'text', value: words }])] : []), ...inner]
  }
  const numbered = block('table', { title: plainTitle(title), ...(label ? { label } : {}) }, table)
  return [...others.slice(0, at), numbered, ...others.slice(at)]
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
      const caption = last.children
      last.children =
        caption.length > 0 && textOfAll(caption) !== textOfAll(words) ? [...caption, ...words] : words
    }
  }
  // The label of a group belongs to its first picture.
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

/** Makes a paragraph without line breaks, which only added space around a caption. */
function paragraph(children: readonly RootContent[]): RootContent {
  const words = children.filter(child => child.type !== 'html' || !/^<br>$/.test(child.value))
  return { type: 'paragraph', children: words as PhrasingContent[] }
}

const unwrapped = (node: RootContent): RootContent => (node.type === 'verbatim' ? node.node : node)

function tableOf(node: RootContent): Table | undefined {
  const inner = unwrapped(node)
  return inner.type === 'table' ? inner : undefined
}

interface Pictures {
  images: Image[]
  /** Text in the other cells of a table that is only used as layout. */
  words: RootContent[]
}

/** Returns the pictures of a block that contains nothing else, or of a one-column table used as layout. */
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
    const cellImages = imagesOnly(cell.children)
    if (cellImages) images.push(...cellImages)
    else if (textOf(cell).trim()) {
      if (words.length > 0) words.push({ type: 'text', value: ' ' })
      words.push(...cellWords(node, cell.children))
    }
  }
  return images.length > 0 ? { images, words } : undefined
}

/** Keeps the source text of words if the source text of their table is kept. */
function cellWords(table: RootContent, children: readonly PhrasingContent[]): RootContent[] {
  if (table.type !== 'verbatim') return [...children]
  const verbatim: Verbatim = {
    type: 'verbatim',
    node: { type: 'paragraph', children: [...children], ...span(children) },
  }
  return [verbatim]
}
