/**
 * Places printed notes after their paragraph on pages without a margin for notes: inside it, a note would split the sentence.
 *
 * Data and landscape pages use the whole width, and so do columns and cases. On the web, notes have a margin everywhere.
 */
import type { Element, ElementContent, Parents } from 'hast'
import type { ChapterLayout } from '../1-read/types.ts'

const WITHOUT_MARGIN = ['columns', 'case', 'turned', 'quote']
/** Phrasing elements and paragraphs, which a note must not split. */
const CONTINUOUS = /^(?:a|abbr|b|code|em|h[1-6]|i|mark|p|s|small|span|strong|sub|sup)$/

export function placeNotesBelow(tree: Parents, layout: ChapterLayout): void {
  place(tree, layout === 'data' || layout === 'landscape')
}

/** Returns the notes that have to go below the container of `parent`. */
function place(parent: Parents, isWithoutMargin: boolean): Element[] {
  const children: ElementContent[] = []
  const late: Element[] = []
  for (const child of parent.children as ElementContent[]) {
    if (child.type !== 'element') {
      children.push(child)
      continue
    }
    const notes = place(child, isWithoutMargin || WITHOUT_MARGIN.some(name => hasClass(child, name)))
    if (isWithoutMargin && hasClass(child, 'note') && !hasClass(child, 'below')) {
      const isOfHeading = hasClass(child, 'of-heading')
      child.properties['className'] = ['note', 'below', ...(isOfHeading ? ['of-heading'] : [])]
      // A note between a heading and a table is already in place.
      if (isOfHeading && !isContinuous(parent)) children.push(child, ...notes)
      else late.push(child, ...notes)
      continue
    }
    children.push(child)
    // A tight list item contains its text directly, so its notes follow that text.
    if (isContinuous(parent)) late.push(...notes)
    else if (child.tagName === 'p') children.push(...notes)
    else late.push(...notes)
  }
  const goesUp = isContinuous(parent)
  parent.children = goesUp ? children : [...children, ...late]
  return goesUp ? late : []
}

const isContinuous = (parent: Parents): boolean =>
  parent.type === 'element' && CONTINUOUS.test(parent.tagName) && !hasClass(parent, 'note')

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name)
