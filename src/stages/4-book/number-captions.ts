/** Numbers the figures and tables of a chapter, each kind separately. */
import type { Element, ElementContent } from 'hast'
import { titleWords } from '../../base/tree/title-words.ts'
import { captionNumber, numberingStyle } from './numbering.ts'
import type { BookFrame } from './types.ts'

export type Captioned = 'figure' | 'table'

/** Returns undefined for elements that are not numbered. */
export function captionedKind(element: Element): Captioned | undefined {
  const { className } = element.properties
  const has = (name: string) => Array.isArray(className) && className.includes(name)
  if (element.tagName === 'figure' && ['fig', 'chart', 'timeline'].some(has)) return 'figure'
  return element.tagName === 'table' && has('numbered') ? 'table' : undefined
}

export class CaptionNumbers {
  #chapter: string
  #frame: BookFrame
  #counts = { figure: 0, table: 0 }

  /** `chapter` is the chapter's number, `3` or `A`. */
  constructor(chapter: string, frame: BookFrame) {
    this.#chapter = chapter
    this.#frame = frame
  }

  /** Counts a figure or table and writes its number into its caption. `nth` counts within the kind, from 1. */
  next(element: Element, kind: Captioned): { label: string; title: string; nth: number } {
    const { report, locale, labels } = this.#frame
    const language = report.languages(locale)
    const nth = ++this.#counts[kind]
    const label =
      numberingStyle(this.#frame) === 'written'
        ? ''
        : labels(kind, { n: captionNumber(this.#chapter, nth, language) })
    const caption = element.children.find(
      child => isElement(child) && (child.tagName === 'figcaption' || child.tagName === 'caption'),
    ) as Element | undefined
    const title = caption ? titleWords(caption) : ''
    const slot = caption?.children.find(
      child => isElement(child) && String(child.properties['className']) === 'number',
    ) as Element | undefined
    if (slot && label) slot.children = [{ type: 'text', value: `${label}${language.gap}` }]
    return { label, title, nth }
  }
}

const isElement = (child: ElementContent): child is Element => child.type === 'element'
