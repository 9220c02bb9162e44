/** Extracts the text of a heading or caption, without notes and note marks, for lists, running heads and bookmarks. */
import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

export function titleWords(element: Element): string {
  return textOf(withoutNotes(element)).trim()
}

function withoutNotes(element: Element): Element {
  return {
    ...element,
    children: element.children
      .filter(child => !isNotePart(child))
      .map(child => (child.type === 'element' ? withoutNotes(child) : child)),
  }
}

function isNotePart(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  const { className } = node.properties
  return Array.isArray(className) && (className.includes('note') || className.includes('noteref'))
}
