/**
 * Requests tags of the PDF in the printed document. Chromium offers few tags, but it passes on the label of a figure: an element
 * labelled `tag:Note` is tagged as a figure by Chromium, and becomes a Note in `src/stages/6-pdf/tags/finish-tags.ts`. Screen
 * readers read the text after a second colon, as in `tag:Span:not given`, in place of the printed text.
 */
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { visitParents } from 'unist-util-visit-parents'
import { titleWords } from '../../base/tree/title-words.ts'
import { drawBox, isBox } from '../3-html/task-list.ts'

/**
 * Chromium does not tag the painting of a drawing, only the background of its box: described drawings get a unique background,
 * painted directly before them, which the PDF stage removes again (`GROUND` in src/stages/6-pdf/page-content.ts).
 */
export const PRINT_TAGS_CSS: string =
  'svg[role=img],img[src$=".svg"]:not([alt=""]){background:rgb(1 2 3/.01)!important;isolation:isolate}'

/** Phrasing elements whose language Chromium does not tag. */
const PHRASES = new Set(['span', 'i', 'b', 'small', 'cite', 'sup', 'sub', 'mark', 'q', 's'])

export function requestTags(root: Root): void {
  visitParents(root, 'element', (element, ancestors) => {
    const type = typeFor(element, ancestors.at(-1), ancestors)
    if (type) ask(element, type)
    const spoken = element.properties['dataSpoken']
    if (spoken !== undefined) ask(element, `Span:${spoken}`)
    if (element.tagName === 'figure') describeChart(element)
    if (element.tagName === 'li')
      element.children = element.children.map(child =>
        child.type === 'element' && isBox(child) ? drawBox(child) : child,
      )
    if (element.tagName === 'ol' && element.properties['className'] === undefined) numberItems(element)
  })
}

type Parent = Element | Root

function typeFor(
  element: Element,
  parent: Parent | undefined,
  ancestors: readonly Parent[],
): string | undefined {
  const { tagName, properties } = element
  switch (tagName) {
    case 'nav':
      return 'TOC'
    case 'ol':
      return is(parent, 'toc') || is(element, 'list-of') ? 'TOC' : undefined
    case 'li':
      return ancestors.slice(-2).some(ancestor => is(ancestor, 'toc')) || is(parent, 'list-of')
        ? 'TOCI'
        : undefined
    case 'figcaption':
      return 'Caption'
    case 'sup':
      return is(element, 'noteref') ? 'Reference' : undefined
    case 'b':
      return labels(element, parent, ancestors) ? 'Lbl' : undefined
    case 'span':
      if (is(element, 'note')) return 'Note'
      // The lines of a tile are phrases in HTML.
      if (is(parent, 'kpi')) return 'P'
      if (is(element, 'y') && is(ancestors.at(-2), 'ups')) return 'Lbl'
  }
  return PHRASES.has(tagName) && properties['lang'] !== undefined ? 'Span' : undefined
}

/** True for the number before a note and the date before an event. */
function labels(element: Element, parent: Parent | undefined, ancestors: readonly Parent[]): boolean {
  return (
    parent?.children[0] === element &&
    (is(parent, 'note') ||
      is(ancestors.at(-2), 'table-notes') ||
      is(ancestors.at(-2), 'restated-notes') ||
      is(ancestors.at(-2), 'mile'))
  )
}

function ask(element: Element, type: string): void {
  element.properties['role'] = 'figure'
  element.properties['ariaLabel'] = `tag:${type}`
}

/** Describes a chart by what it shows; its title is in the caption, its numbers are in the table below. */
function describeChart(figure: Element): void {
  const caption = figure.children.find(
    (c): c is Element => c.type === 'element' && c.tagName === 'figcaption',
  )
  visitParents(figure, 'element', element => {
    if (element.tagName !== 'svg' || !is(element, 'plot') || !caption) return
    delete element.properties['ariaHidden']
    const { dataShows } = figure.properties
    Object.assign(element.properties, { role: 'img', ariaLabel: String(dataShows || titleWords(caption)) })
  })
}

/** Adds the numbers of a list as text, because screen readers do not read CSS counters. */
function numberItems(list: Element): void {
  let number = Number(list.properties['start'] ?? 1)
  for (const item of list.children)
    if (item.type === 'element' && item.tagName === 'li') {
      const label = h('span', { className: ['lbl'] }, `${number}.`)
      ask(label, 'Lbl')
      item.children.unshift(label)
      number += 1
    }
}

const is = (node: Parent | undefined, name: string): boolean =>
  node?.type === 'element' &&
  Array.isArray(node.properties['className']) &&
  node.properties['className'].includes(name)
