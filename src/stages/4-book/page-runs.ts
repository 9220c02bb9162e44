/** Splits a chapter at `:::landscape` into runs of pages of one size. Headings directly before it move to the landscape page. */
import type { Element, ElementContent, Root } from 'hast'
import type { ChapterLayout } from '../1-read/types.ts'

export interface PageRun {
  layout: ChapterLayout
  content: ElementContent[]
}

/** Returns at least one run, for the chapter's title. */
export function runsOf({ children }: Root, layout: ChapterLayout): PageRun[] {
  const runs: PageRun[] = []
  let before: ElementContent[] = []
  const close = () => {
    if (before.every(printsNothing)) runs.at(-1)?.content.push(...before)
    else runs.push({ layout, content: before })
    before = []
  }
  for (const child of children as ElementContent[]) {
    if (isTurned(child)) {
      const headings = before.splice(before.findLastIndex(node => !movesAlong(node)) + 1)
      close()
      runs.push({ layout: 'landscape', content: [...headings, ...(child as Element).children] })
    } else before.push(child)
  }
  close()
  return runs.length > 0 ? runs : [{ layout, content: [] }]
}

const movesAlong = (node: ElementContent): boolean =>
  (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) || printsNothing(node)

const PRINTS = new Set(['svg', 'img', 'hr'])

/** True for white space and anchors without words, which need no page. */
const printsNothing = (node: ElementContent): boolean =>
  node.type === 'element'
    ? !PRINTS.has(node.tagName) && node.children.every(printsNothing)
    : node.type !== 'text' || node.value.trim() === ''

const isTurned = (node: ElementContent): boolean =>
  node.type === 'element' &&
  Array.isArray(node.properties['className']) &&
  node.properties['className'].includes('turned')
