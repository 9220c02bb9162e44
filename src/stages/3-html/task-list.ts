/** Lists of tasks: the box of an item stands before its words, which begin at one edge on all their lines. */
import type { Element } from 'hast'
import { h } from 'hastscript'

/** Take the box out of the first paragraph, and make it a child of the item. Other items keep their bullets. */
export function placeBoxes(list: Element): Element {
  for (const item of list.children) {
    if (item.type !== 'element' || !isTask(item)) continue
    const box = takeBox(item)
    if (box) item.children.unshift(box)
  }
  // A list with numbers keeps them, before its boxes.
  if (list.tagName === 'ol') delete list.properties['className']
  return list
}

/**
 * In print, a box is a drawing: a control of a form would be tagged as one, and could not be filled in. Its alternative text is the
 * sign for it, which assistive technology names in the reader's language.
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
