/**
 * A table scrolls in a frame of its own where the screen is narrow, so that it stays a table to a screen reader. The frame
 * takes the keyboard; a script lets it go where nothing scrolls.
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
      // The words stay in view while the columns pass under them.
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
