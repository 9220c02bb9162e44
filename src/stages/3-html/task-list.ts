/** Task lists: moves the box of each item out of its text, so that all lines of the text begin at the same edge. */
import type { Element } from 'hast'
import { h } from 'hastscript'

/** Moves the box from the first paragraph to the item. Items without a box keep their bullets. */
export function placeBoxes(list: Element): Element {
  for (const item of list.children) {
    if (item.type !== 'element' || !isTask(item)) continue
    const box = takeBox(item)
    if (box) item.children.unshift(box)
  }
  // A numbered list keeps its numbers before the boxes.
  if (list.tagName === 'ol') delete list.properties['className']
  return list
}

/**
 * Replaces a checkbox with a drawing for print, because the PDF would tag it as a form field that cannot be filled in. The
 * alternative text is a ballot box character, which assistive technology names in the reader's language.
 */
export function drawBox(box: Element): Element {
  const isDone = Boolean(box.properties['checked'])
  return h('svg', { className: ['task'], viewBox: '0 0 10 10', role: 'img', ariaLabel: isDone ? '☑' : '☐' }, [
    h('path', { d: 'M.5.5h9v9h-9z' }),
    ...(isDone ? [h('path', { d: 'm2.3 5.2 2 2 3.4-4.2' })] : []),
  ])
}

export const isBox = ({ tagName, properties }: Element): boolean =>
  tagName === 'input' && properties['type'] === 'checkbox'

const isTask = ({ properties }: Element): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes('task-list-item')

function takeBox(parent: Element): Element | undefined {
  const at = parent.children.findIndex(child => child.type === 'element')
  const child = parent.children[at]
  if (child?.type !== 'element') return undefined
  if (!isBox(child)) return child.tagName === 'p' ? takeBox(child) : undefined
  parent.children.splice(at, 1)
  const next = parent.children[at]
  if (next?.type === 'text') next.value = next.value.trimStart()
  return child
}
