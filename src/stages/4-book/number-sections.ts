/** Numbers the sections of a chapter in order. */
import type { Element } from 'hast'
import { titleWords } from '../../base/tree/title-words.ts'
import type { NumberingStyle } from '../1-read/types.ts'
import { sectionLabel } from './numbering.ts'

export interface SectionHead {
  /** Empty if not numbered. */
  label: string
  title: string
  /** 2 for a section, 3 for a subsection … */
  level: number
}

export class SectionNumbers {
  #chapter: string
  #style: NumberingStyle
  #section = 0
  #sub = 0

  /** `chapter` is the chapter's number, `3` or `A`; if empty, its sections are not numbered. */
  constructor(chapter: string, style: NumberingStyle) {
    this.#chapter = chapter
    this.#style = style
  }

  /** Counts a heading and writes its number into it. */
  next(heading: Element): SectionHead {
    const level = Number(heading.tagName.slice(1))
    const title = titleWords(heading)
    if (level > 3) return { label: '', title, level }
    const slot = heading.children.find(isNumber)
    if (heading.properties['dataUnnumbered'] !== undefined) {
      delete heading.properties['dataUnnumbered']
      return { label: '', title, level }
    }
    if (level === 2) {
      this.#section += 1
      this.#sub = 0
    } else if (slot) this.#sub += 1
    const label = slot && this.#isNumbered(level) ? this.#label(level) : ''
    if (slot && label) (slot as Element).children = [{ type: 'text', value: label }]
    else heading.children = heading.children.filter(child => child !== slot)
    return { label, title, level }
  }

  #isNumbered(level: number): boolean {
    return this.#chapter !== '' && (level === 2 || this.#style !== 'decimal')
  }

  #label(level: number): string {
    return sectionLabel(this.#chapter, this.#section, level === 3 ? this.#sub : undefined, this.#style)
  }
}

const isNumber = (child: Element['children'][number]): boolean =>
  child.type === 'element' && String(child.properties['className']) === 'no'
