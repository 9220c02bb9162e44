/** A page of another size is a section of its own: `:::landscape` cuts its chapter in runs. Headings directly before it turn too. */
import type { Element, ElementContent, Root } from 'hast'
import type { ChapterLayout } from '../1-read/types.ts'

export interface PageRun {
  layout: ChapterLayout
  content: ElementContent[]
}

/** At least one run, for the chapter's title. */
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
      const headings = before.splice(before.findLastIndex(node => !goesAlong(node)) + 1)
      close()
      runs.push({ layout: 'landscape', content: [...headings, ...(child as Element).children] })
    } else before.push(child)
  }
  close()
  return runs.length > 0 ? runs : [{ layout, content: [] }]
}

const goesAlong = (node: ElementContent): boolean =>
  (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) || printsNothing(node)

const PRINTS = new Set(['svg', 'img', 'hr'])

/** Spaces, and anchors without words: no page for them. */
const printsNothing = (node: ElementContent): boolean =>
  node.type === 'element'
    ? !PRINTS.has(node.tagName) && node.children.every(printsNothing)
    : node.type !== 'text' || node.value.trim() === ''

const isTurned = (node: ElementContent): boolean =>
  node.type === 'element' &&
  Array.isArray(node.properties['className']) &&
  node.properties['className'].includes('turned')
