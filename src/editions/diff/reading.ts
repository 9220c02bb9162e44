/** Converts a book for a comparison: its chapters as blocks of text, and the values that they cite. */
import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { formatValue } from '../../registry/formatting/format.ts'
import { observationKey } from '../../registry/lock/key.ts'
import { observationCited, partFrom } from '../../registry/lookup.ts'
import { periodLabel } from '../../registry/periods.ts'
import type { Book, PageMap } from '../../stages/4-book/types.ts'
import type { BlockKind, ReadBlock, ReadChapter, Reading, ReadValue } from './types.ts'

export function readingOf(name: string, book: Book, pages: PageMap | undefined): Reading {
  return {
    name,
    locale: book.locale,
    title: book.title,
    chapters: book.chapters.map(
      ({ id, label, title, tree, file }): ReadChapter => ({
        id,
        title: [label, title].filter(Boolean).join(' '),
        blocks: blocksOf(tree, file.path),
      }),
    ),
    values: citedValuesOf(book, pages),
    printed: undefined,
  }
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  p: 'text',
  li: 'item',
  dt: 'text',
  dd: 'text',
  tr: 'row',
  caption: 'caption',
  figcaption: 'caption',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
}

function blocksOf(tree: Root, file: string): ReadBlock[] {
  const blocks: ReadBlock[] = []
  let line: number | undefined
  const push = (element: Element, kind: BlockKind) => {
    const text = wordsOf(element, kind === 'row' ? ' | ' : '')
    const level = Number(/^h(\d)$/.exec(element.tagName)?.[1] ?? 0)
    if (text !== '') blocks.push({ kind, level, text, cites: citesOf(element), file, line })
    visit(element, 'element', note => {
      if (!hasClass(note, 'note')) return
      // Leave out the note's number.
      const [, ...content] = note.children
      push({ ...note, children: content, properties: {} }, 'text')
    })
  }
  const walk = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName === 'svg') continue
      line = Number(child.properties['dataLine']) || line
      const kind = KINDS[child.tagName]
      const inner = containsBlock(child)
      if (kind !== undefined && (kind !== 'item' || !inner)) push(child, kind)
      else if (inner) walk(child)
      else push(child, child.properties['dataChart'] === undefined ? 'text' : 'chart')
    }
  }
  walk(tree)
  return blocks
}

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name)

const containsBlock = (element: Element): boolean =>
  element.children.some(child => child.type === 'element' && (child.tagName in KINDS || containsBlock(child)))

/** Classes left out of the text: generated signs and numbers, words for screen readers only, and notes, which are own blocks. */
const LEFT_OUT = new Set(['note', 'vh', 'pn', 'no', 'number', 'mk', 'tn', 'rs', 'noteref'])
/** Inline elements; all others are separated from their neighbours by spaces. */
const WITHIN = new Set(['a', 'b', 'em', 'i', 'strong', 'sub', 'sup', 'code', 'del'])
const WITHIN_CLASSES = new Set(['nb', 'metric', 'target', 'ref', 'pct', 'plus', 'cell', 'disclosure'])

/** Visible text of an element, without drawings; `between` separates its children. */
function wordsOf(element: Element, between: string): string {
  return element.children
    .map(words)
    .join(between)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:)])/g, '')
    .trim()
}

function words(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === 'svg') return ''
  const classes = Array.isArray(node.properties['className']) ? node.properties['className'].map(String) : []
  if (classes.some(name => LEFT_OUT.has(name))) return ''
  const text = node.children.map(words).join('')
  const within = WITHIN.has(node.tagName) || classes.some(name => WITHIN_CLASSES.has(name))
  return within ? text : ` ${text} `
}

function citesOf(element: Element): string[] {
  const cites: string[] = []
  visit(element, 'element', child => {
    const { dataMetric, dataPeriod } = child.properties
    if (hasClass(child, 'note')) return SKIP
    if (dataMetric !== undefined)
      cites.push(observationKey({ metric: String(dataMetric), period: String(dataPeriod), dimensions: {} }))
    return undefined
  })
  return cites
}

function citedValuesOf(book: Book, pages: PageMap | undefined): ReadonlyMap<string, ReadValue> {
  const values = new Map<string, ReadValue & { chapters: string[]; pages: number[] }>()
  for (const { metric: id, period, part, chapter, anchor } of book.citations) {
    const metric = book.report.registry.metrics.get(id)
    const observation = observationCited(metric, { period, part })
    if (!metric || !observation) continue
    const key = observationKey({ metric: id, period, dimensions: partFrom(part) })
    const value = values.get(key) ?? {
      key,
      title: metric.title[book.locale] ?? id,
      period: periodLabel(period),
      shown: formatValue(metric, observation.value, book.language).text,
      value: observation.value,
      restated: observation.restatement?.revision.reason,
      chapters: [],
      pages: [],
    }
    values.set(key, value)
    if (!value.chapters.includes(chapter)) value.chapters.push(chapter)
    const page = pages?.of.get(anchor)
    if (page !== undefined && !value.pages.includes(page)) value.pages.push(page)
  }
  return values
}
