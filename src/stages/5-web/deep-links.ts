/**
 * Adds a link to every heading, figure, table and note, for readers who quote the report.
 *
 * The words of a heading, or the number of a figure, table or note, become a link to themselves. Screen readers read the same as
 * before, the link can be reached with the keyboard, and the template shows a mark beside it.
 */
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { EXIT, visit } from 'unist-util-visit'
import { eachElement } from '../../base/tree/each-element.ts'
import type { Labels } from '../1-read/languages/labels.ts'

const HEADING = /^h[2-6]$/

export function addDeepLinks(tree: Root, labels: Labels): void {
  eachElement(tree, element => {
    const { id } = element.properties
    if (typeof id !== 'string') return
    if (HEADING.test(element.tagName)) linkHeading(element, id, labels)
    else if (hasClass(element, 'note')) linkNumber(element.children[0], id, n => labels('note', { n }))
    else if (element.tagName === 'figure' || element.tagName === 'table')
      linkNumber(captionNumber(element), id)
  })
}

/** If a heading contains a link, its own link is added after the words, because links cannot be nested. */
function linkHeading(heading: Element, id: string, labels: Labels): void {
  const words = heading.children.find(
    (child): child is Element => child.type === 'element' && hasClass(child, 't'),
  )
  const place = words ?? heading
  const number = place.children.filter(isNumber)
  const content = place.children.filter(child => !isNumber(child))
  if (content.some(containsLink))
    place.children = [
      ...place.children,
      h('a', { className: ['self'], href: `#${id}`, ariaLabel: labels('link') }),
    ]
  else place.children = [...number, h('a', { className: ['self'], href: `#${id}` }, content)]
}

function linkNumber(number: ElementContent | undefined, id: string, name?: (n: string) => string): void {
  if (number?.type !== 'element') return
  const text = number.children[0]
  if (text?.type !== 'text' || text.value.trim() === '') return
  const shown = text.value.trim()
  const gap = text.value.slice(text.value.trimEnd().length)
  number.children = [
    h('a', { className: ['self'], href: `#${id}`, ...(name ? { ariaLabel: name(shown) } : {}) }, shown),
    ...(gap ? [{ type: 'text' as const, value: gap }] : []),
    ...number.children.slice(1),
  ]
}

function captionNumber(element: Element): Element | undefined {
  const caption = element.children.find(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'figcaption' || child.tagName === 'caption'),
  )
  return caption?.children.find(
    (child): child is Element => child.type === 'element' && hasClass(child, 'number'),
  )
}

const isNumber = (node: ElementContent): boolean => node.type === 'element' && hasClass(node, 'no')

function containsLink(node: ElementContent): boolean {
  let hasLink = false
  visit(node, 'element', element => {
    if (element.tagName === 'a' || element.tagName === 'button') {
      hasLink = true
      return EXIT
    }
    return undefined
  })
  return hasLink
}

const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties['className']) && element.properties['className'].includes(name)
