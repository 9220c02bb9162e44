/** A page of another size is a section of its own: `:::landscape` cuts its chapter in runs. */
import type { Element, ElementContent, Root } from 'hast'
import type { ChapterLayout } from '../source/types.ts'

export interface PageRun {
  layout: ChapterLayout
  content: ElementContent[]
}

/** At least one run, for the chapter's title. */
export function runsOf({ children }: Root, layout: ChapterLayout): PageRun[] {
  const runs: PageRun[] = []
  let open: PageRun | undefined
  for (const child of children as ElementContent[]) {
    if (isTurned(child)) {
      runs.push({ layout: 'landscape', content: (child as Element).children })
      open = undefined
    } else if (open) open.content.push(child)
    else if (child.type === 'element') {
      open = { layout, content: [child] }
      runs.push(open)
    }
  }
  return runs.length > 0 ? runs : [{ layout, content: [] }]
}

const isTurned = (node: ElementContent): boolean =>
  node.type === 'element' &&
  Array.isArray(node.properties['className']) &&
  node.properties['className'].includes('turned')
