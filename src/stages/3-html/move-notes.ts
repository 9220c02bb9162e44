/**
 * Moves notes away from marks beside which they cannot be set.
 *
 * Templates float notes out of a paragraph into the margin. In a heading, a caption, a cell or a card, a floated note would push
 * the words aside, so notes move: from a heading to the text after it; from a table, cards or a timeline to a list below; from a
 * caption to its end.
 */
import type { Element, ElementContent, Parents } from 'hast'
import { h } from 'hastscript'
import type { Labels } from '../1-read/languages/labels.ts'

/** Grids and lists of short entries. */
const ENTRIES = ['cards', 'learn', 'ups', 'mile', 'tiles']

export function moveNotes(parent: Parents, labels: Labels): void {
  const children: ElementContent[] = []
  /** Notes of headings that still have to be placed in the text below. */
  let waiting: Element[] = []
  for (const child of parent.children as ElementContent[]) {
    if (child.type !== 'element') {
      children.push(child)
      continue
    }
    moveNotes(child, labels)
    if (isHeading(child)) waiting.push(...take(child))
    else if (!hasClass(child, 'disclosure') && waiting.length > 0) {
      const notes = waiting.map(note => withClass(note, 'of-heading'))
      // Inside a paragraph, notes move with it to the next page; before other blocks, they stand alone.
      if (child.tagName === 'p') child.children.unshift(...notes)
      else children.push(...notes)
      waiting = []
    }
    children.push(child)
    if (isNote(child)) children.push(...take(child))
    else if (child.tagName === 'figcaption') {
      const notes = take(child).map(note => withClass(note, 'below'))
      child.children.push(...notes)
    } else if (child.tagName === 'table' || ENTRIES.some(name => hasClass(child, name))) {
      const notes = take(child)
      if (notes.length > 0) children.push(listOf(notes, labels))
    }
  }
  parent.children = joinLists([...children, ...waiting.map(note => withClass(note, 'of-heading'))])
}

/** Takes all notes out of an element, in their order. */
function take(element: Element): Element[] {
  const notes: Element[] = []
  element.children = element.children.filter(child => {
    if (child.type !== 'element') return true
    if (isNote(child)) notes.push(child)
    else notes.push(...take(child))
    return !isNote(child)
  })
  return notes
}

const withClass = (note: Element, name: string): Element => ({
  ...note,
  properties: { ...note.properties, className: ['note', name] },
})

function listOf(notes: readonly Element[], labels: Labels): Element {
  const items = notes.map(note => h('li', [withClass(note, 'below')]))
  return h('ul', { className: ['table-notes', 'moved'], ariaLabel: labels('notes') }, items)
}

/** Merges moved notes into the table's own list of notes. */
function joinLists(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const child of children) {
    const last = joined.findLast(node => node.type !== 'text' || node.value.trim() !== '')
    if (isList(last) && isList(child) && (hasClass(last, 'moved') || hasClass(child, 'moved'))) {
      last.children.push(...child.children)
      if (!hasClass(child, 'moved')) last.properties = { ...child.properties }
    } else joined.push(child)
  }
  return joined
}

const isList = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && hasClass(node, 'table-notes')

const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName)

const isNote = (element: Element): boolean => hasClass(element, 'note')

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name)
}
