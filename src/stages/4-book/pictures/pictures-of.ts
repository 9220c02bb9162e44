/** Collects the pictures of a book's chapters, each with the size of the block around it. */
import type { Element, ElementContent } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import type { Book, BookChapter } from '../types.ts'
import type { PictureSize } from './printed-width.ts'

export interface Picture {
  element: Element
  parent: { children: unknown[] }
  /** Name in the output. */
  output: string
  /** Absolute path of the file. */
  source: string
  width: number
  height: number
  size: PictureSize
  chapter: BookChapter
  line: number | undefined
}

export function picturesOf(book: Book): Picture[] {
  return book.chapters.flatMap(chapter => {
    const found: Picture[] = []
    visitParents(chapter.tree, 'element', (element, ancestors) => {
      const output = String(element.properties['src'] ?? '')
      const source = chapter.file.data.assets?.get(output)
      const parent = ancestors.at(-1)
      if (element.tagName !== 'img' || source === undefined || !parent) return
      const blocks = ancestors.filter((node): node is Element => node.type === 'element')
      found.push({
        element,
        parent,
        output,
        source,
        width: Number(element.properties['width']),
        height: Number(element.properties['height']),
        size: sizeOf(blocks),
        chapter,
        line: blocks.map(lineOf).findLast(line => line !== undefined),
      })
    })
    return found
  })
}

function sizeOf(blocks: readonly Element[]): PictureSize {
  const has = (name: string) => blocks.some(block => classesOf(block).includes(name))
  return has('fig-bleed') ? 'bleed' : has('fig-wide') ? 'wide' : 'column'
}

const classesOf = ({ properties }: Element): unknown[] =>
  Array.isArray(properties['className']) ? properties['className'] : []

function lineOf({ properties }: Element): number | undefined {
  const line = Number(properties['dataLine'])
  return Number.isInteger(line) && line > 0 ? line : undefined
}

/** Replaces a child element. */
export function replaceIn(parent: { children: unknown[] }, old: Element, fresh: ElementContent): void {
  const index = parent.children.indexOf(old)
  if (index >= 0) parent.children[index] = fresh
}
