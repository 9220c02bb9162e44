/**
 * Puts a no-break space into empty table cells: Chromium (143) does not tag a cell in which nothing is painted, and the tagged row
 * would be too short (PDF/UA-1, 7.2).
 */
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

const CONTENT = new Set(['img', 'svg', 'br'])

export function fillEmptyCells(tree: Root): void {
  visit(tree, 'element', element => {
    if (element.tagName !== 'td' && element.tagName !== 'th') return
    let empty = true
    visit(element, node => {
      if (node.type === 'text' && node.value.trim() !== '') empty = false
      else if (node.type === 'element' && CONTENT.has(node.tagName)) empty = false
    })
    if (empty) element.children.push({ type: 'text', value: '\u00a0' })
  })
}
