/** Numbers a chapter and its sections, figures and tables, and collects its anchors. Lists and references are filled later. */
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { copyTree } from '../../base/tree/copy-tree.ts'
import { eachElement } from '../../base/tree/each-element.ts'
import type { Medium } from '../../directives/choices.ts'
import type { PartConfig } from '../1-read/types.ts'
import type { RenderedChapter } from '../3-html/to-html.ts'
import { placeNotesBelow } from './notes-after-paragraphs.ts'
import { CaptionNumbers, captionedKind } from './number-captions.ts'
import { SectionNumbers } from './number-sections.ts'
import { appendixLetter, chapterLabel, numberingStyle } from './numbering.ts'
import { dropSoftBreaks } from './soft-breaks.ts'
import type { Anchor, BookChapter, BookFrame, Citation } from './types.ts'

/** The position of a chapter in the book. */
export interface ChapterPlace {
  part: PartConfig | undefined
  matter: BookChapter['matter']
  /** Position among the chapters of the main matter, or among the appendices, from 1; undefined if not numbered. */
  ordinal: number | undefined
}

export interface NumberedChapter {
  /** The chapter, complete except for lists and references. */
  chapter: BookChapter
  anchors: readonly { anchor: Anchor; place: Element | undefined }[]
  citations: readonly Citation[]
  /** True if it contains a generated list of the whole book. */
  hasLists: boolean
}

export function numberChapter(
  { chapter, tree }: RenderedChapter,
  place: ChapterPlace,
  frame: BookFrame,
): NumberedChapter {
  const copy = forMedium(tree, frame.format)
  // Drop soft breaks before titles and captions are read.
  dropSoftBreaks(copy, frame.report.languages(frame.locale).tag)
  if (frame.format === 'print') placeNotesBelow(copy, chapter.matter.layout)
  const id = chapter.slug
  const { title, summary = '' } = chapter.matter
  const { number, label, ordinal, sectionStyle } = numberOf(place, frame)
  const sectionNumbers = new SectionNumbers(number, sectionStyle)
  const captions = new CaptionNumbers(number, frame)
  const anchors: NumberedChapter['anchors'][number][] = []
  const citations: Citation[] = []
  const sections: Anchor[] = []
  const places = new Set([id])
  let hasLists = false
  const offer = (anchor: Omit<Anchor, 'chapter'>, place?: Element): Anchor => {
    const whole = { ...anchor, chapter: id }
    anchors.push({ anchor: whole, place })
    return whole
  }
  offer({ id, kind: 'chapter', label, title, level: 1 })
  eachElement(copy, element => {
    const { properties } = element
    const elementId = typeof properties['id'] === 'string' ? properties['id'] : undefined
    if (elementId) places.add(elementId)
    if (typeof properties['dataList'] === 'string') hasLists = true
    const kind = captionedKind(element)
    if (/^h[2-6]$/.test(element.tagName)) {
      const head = sectionNumbers.next(element)
      if (elementId) sections.push(offer({ id: elementId, kind: 'section', ...head }, element))
    } else if (kind) {
      const { nth, ...caption } = captions.next(element, kind)
      properties['id'] ??= `${id}-${kind}${nth}`
      offer({ id: String(properties['id']), kind, ...caption, level: 0 }, element)
    } else if (elementId && properties['dataNamed'] !== undefined) {
      offer(
        { id: elementId, kind: 'block', label: '', title: String(properties['dataNamed']), level: 0 },
        element,
      )
      delete properties['dataNamed']
    } else if (elementId && properties['dataMetric'] !== undefined) {
      const [metric, period] = [String(properties['dataMetric']), String(properties['dataPeriod'])]
      const part = properties['dataPart'] === undefined ? undefined : String(properties['dataPart'])
      citations.push({ metric, period, ...(part ? { part } : {}), chapter: id, anchor: elementId })
    }
  })
  if (chapter.derived)
    copy.children.unshift(h('p', { className: ['unreviewed'] }, frame.labels('unreviewed')))
  const disclosed = (chapter.file.data.discloses ?? []).filter(({ anchor }) => places.has(anchor))
  const { part, matter } = place
  return {
    chapter: {
      ...{ chapter, id, part, matter, ordinal, number, label, title, summary },
      ...{ sections, disclosed, places, tree: copy, file: chapter.file },
    },
    anchors,
    citations,
    hasLists,
  }
}

/** Sections of appendices are numbered in decimals in every language: A.1, not A一、. */
function numberOf({ matter, ordinal }: ChapterPlace, frame: BookFrame) {
  const style = numberingStyle(frame)
  if (ordinal === undefined) return { number: '', label: '', ordinal, sectionStyle: style }
  if (matter !== 'appendix')
    return { number: String(ordinal), label: chapterLabel(ordinal, style), ordinal, sectionStyle: style }
  const number = appendixLetter(ordinal)
  return {
    number,
    label: frame.labels('appendix', { n: number }),
    ordinal: undefined,
    sectionStyle: 'decimal' as const,
  }
}

/** Copies the tree without the content for the other medium. */
function forMedium(tree: Root, medium: Medium): Root {
  const copy = copyTree(tree)
  eachElement(copy, (element, index, parent) => {
    const only = element.properties['dataFormat']
    if (only === undefined) return undefined
    const replacement = only === medium ? element.children : []
    parent.children.splice(index, 1, ...replacement)
    return index
  })
  return copy
}
