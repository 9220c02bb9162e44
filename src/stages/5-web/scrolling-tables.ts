/**
 * Puts each table into a frame that scrolls on narrow screens, so that the table stays a table for screen readers. The frame can
 * be focused with the keyboard; a script removes that if nothing scrolls.
 */
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { eachElement } from '../../base/tree/each-element.ts'
import type { Labels } from '../1-read/languages/labels.ts'

export function frameTables(tree: Root, labels: Labels): void {
  let unnamed = 0
  eachElement(tree, (element, index, parent) => {
    if (element.tagName !== 'table') return undefined
    delete element.properties['tabIndex']
    eachElement(element, group => {
      if (group.tagName === 'th' && group.properties['scope'] === 'rowgroup')
        group.children = [h('span', { className: ['stay'] }, group.children)]
      return undefined
    })
    const caption = element.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'caption',
    )
    if (caption) {
      const id = `${element.properties['id'] ?? `table-${++unnamed}`}-title`
      // Sticky, so that the caption stays in view while the columns scroll.
      caption.children = [h('span', { className: ['stay'], id }, caption.children)]
      parent.children[index] = frame(element, { ariaLabelledBy: id })
    } else parent.children[index] = frame(element, { ariaLabel: labels('plain-table') })
    return index + 1
  })
}

function frame(table: Element, name: Record<string, string>): Element {
  const classes = table.properties['className']
  const wide = Array.isArray(classes) && classes.includes('full')
  return h('div', { className: ['scroll', ...(wide ? ['full'] : [])], role: 'group', tabIndex: 0, ...name }, [
    table,
  ])
}
