/** A chapter with its number, those of its sections, figures and tables, and what it offers to others. Lists and references are open. */
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { Language } from '../figures/locales/language.ts'
import type { RenderedChapter } from '../html/to-html.ts'
import type { Labels } from '../source/labels.ts'
import type { NumberingStyle, PartConfig } from '../source/types.ts'
import { appendixLetter, captionNumber, chapterLabel, sectionLabel } from './numbering.ts'
import { dropSoftBreaks } from './soft-breaks.ts'
import type { Anchor, BookChapter, Citation, Format } from './types.ts'

/** What its place in the book decides. */
export interface ChapterPlace {
  part: PartConfig | undefined
  matter: BookChapter['matter']
  /** Among the chapters of the main matter, or among the appendices, from 1; undefined when not numbered. */
  ordinal: number | undefined
}

export interface NumberedChapter {
  /** Its tree is whole but for lists and references. */
  chapter: BookChapter
  anchors: readonly { anchor: Anchor; place: Element | undefined }[]
  citations: readonly Citation[]
  /** Places where a list of the whole book goes. */
  hasLists: boolean
}

export function numberChapter(
  { chapter, tree }: RenderedChapter,
  { part, matter, ordinal }: ChapterPlace,
  language: Language,
  format: Format,
  style: NumberingStyle,
  labels: Labels,
): NumberedChapter {
  const anchors: { anchor: Anchor; place: Element | undefined }[] = []
  const citations: Citation[] = []
  let hasLists = false
  const appendix = matter === 'appendix' && ordinal !== undefined ? appendixLetter(ordinal) : undefined
  const number = appendix ?? (ordinal === undefined ? '' : String(ordinal))
  const copy = forFormat(tree, format)
  // Before titles and captions are read.
  dropSoftBreaks(copy, language.tag)
  const id = chapter.slug
  const label = appendix
    ? labels('appendix', { n: appendix })
    : ordinal === undefined
      ? ''
      : chapterLabel(ordinal, style)
  // Letters take decimals after them in every language: A.1, never A一、.
  const sectionStyle = appendix ? 'decimal' : style
  const offer = (anchor: Anchor, place?: Element) => anchors.push({ anchor, place })
  offer({ id, kind: 'chapter', label, title: chapter.matter.title, level: 1, chapter: id })

  let section = 0
  let sub = 0
  const counts = { figure: 0, table: 0 }
  const sections: Anchor[] = []
  const places = new Set([id])
  visit(copy, 'element', element => {
    const { tagName } = element
    const elementId = typeof element.properties['id'] === 'string' ? element.properties['id'] : undefined
    if (elementId) places.add(elementId)
    if (typeof element.properties['dataList'] === 'string') hasLists = true
    if (tagName === 'h2' || tagName === 'h3') {
      if (tagName === 'h2') {
        section += 1
        sub = 0
      } else if (hasNumber(element)) sub += 1
      const slot = element.children.find(
        (c): c is Element => c.type === 'element' && String(c.properties['className']) === 'no',
      )
      const shown =
        number === '' || !slot || (tagName === 'h3' && sectionStyle === 'decimal')
          ? ''
          : sectionLabel(number, section, tagName === 'h3' ? sub : undefined, sectionStyle)
      const title = textOf(element).trim()
      if (slot) {
        if (shown) slot.children = [{ type: 'text', value: shown }]
        else element.children = element.children.filter(c => c !== slot)
      }
      if (elementId) {
        const anchor: Anchor = {
          id: elementId,
          kind: 'section',
          label: shown,
          title,
          level: tagName === 'h2' ? 2 : 3,
          chapter: id,
        }
        offer(anchor, element)
        sections.push(anchor)
      }
    } else if (/^h[4-6]$/.test(tagName) && elementId) {
      const anchor: Anchor = {
        id: elementId,
        kind: 'section',
        label: '',
        title: textOf(element).trim(),
        level: Number(tagName.slice(1)),
        chapter: id,
      }
      offer(anchor, element)
      sections.push(anchor)
    } else if (isFigure(element) || isTable(element)) {
      const kind = isFigure(element) ? 'figure' : 'table'
      counts[kind] += 1
      const label =
        style === 'written' ? '' : labels(kind, { n: captionNumber(number, counts[kind], language) })
      const caption = element.children.find(
        (c): c is Element => c.type === 'element' && (c.tagName === 'figcaption' || c.tagName === 'caption'),
      )
      const title = caption ? textOf(caption).trim() : ''
      const slot = caption?.children.find(
        (c): c is Element => c.type === 'element' && String(c.properties['className']) === 'number',
      )
      if (slot && label) slot.children = [{ type: 'text', value: `${label}${language.gap}` }]
      element.properties['id'] ??= `${id}-${kind}${counts[kind]}`
      offer({ id: String(element.properties['id']), kind, label, title, level: 0, chapter: id }, element)
    } else if (elementId && element.properties['dataRestatement'] !== undefined) {
      const title = String(element.properties['dataRestatement'])
      delete element.properties['dataRestatement']
      offer({ id: elementId, kind: 'note', label: '', title, level: 0, chapter: id }, element)
    } else if (elementId && element.properties['dataMetric'] !== undefined) {
      citations.push({
        metric: String(element.properties['dataMetric']),
        period: String(element.properties['dataPeriod']),
        chapter: id,
        anchor: elementId,
      })
    }
  })
  if (chapter.derived) copy.children.unshift(h('p', { className: ['unreviewed'] }, labels('unreviewed')))
  return {
    chapter: {
      chapter,
      id,
      part,
      matter,
      ordinal: appendix ? undefined : ordinal,
      number,
      label,
      title: chapter.matter.title,
      summary: chapter.matter.summary ?? '',
      sections,
      disclosed: (chapter.file.data.discloses ?? []).filter(({ anchor }) => places.has(anchor)),
      places,
      tree: copy,
      file: chapter.file,
    },
    anchors,
    citations,
    hasLists,
  }
}

/** A copy without what is meant for the other format. */
function forFormat(tree: Root, format: Format): Root {
  const copy = structuredClone(tree)
  visit(copy, 'element', (element, index, parent) => {
    const only = element.properties['dataFormat']
    if (only === undefined || !parent || index === undefined) return
    const kept = only === format ? element.children : []
    parent.children.splice(index, 1, ...kept)
    return [SKIP, index]
  })
  return copy
}

const classes = (element: Element): unknown[] =>
  Array.isArray(element.properties['className']) ? element.properties['className'] : []
const isFigure = (element: Element) =>
  element.tagName === 'figure' && ['fig', 'chart', 'timeline'].some(name => classes(element).includes(name))
const isTable = (element: Element) => element.tagName === 'table' && classes(element).includes('numbered')
const hasNumber = (element: Element) =>
  element.children.some(c => c.type === 'element' && String(c.properties['className']) === 'no')
