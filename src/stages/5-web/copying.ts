/** Adds a button to figures and tables that copies them with their title, source and address. */

import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { eachElement } from '../../base/tree/each-element.ts'
import type { Labels } from '../1-read/languages/labels.ts'
import { shownTitle } from '../1-read/shown-words.ts'
import type { Book } from '../4-book/types.ts'

/**
 * Adds a button after a figure's drawing, and after a table. A script shows it and handles clicks. `data-cite` contains the words
 * to copy; the script adds the rows and the address.
 */
export function addCopying(tree: Root, book: Book, labels: Labels): void {
  eachElement(tree, (element, index, parent) => {
    const { id } = element.properties
    if (typeof id !== 'string') return
    const anchor = book.anchors.get(id)
    if (!anchor || (anchor.kind !== 'figure' && anchor.kind !== 'table')) return
    const title = anchor.title.startsWith(anchor.label)
      ? anchor.title.slice(anchor.label.length)
      : anchor.title
    const cite = [
      `${anchor.label}${labels('colon')}${title.trim()}`,
      [organisation(book), book.title].filter(Boolean).join(labels('comma')),
      sourcesOf(element, book, labels),
    ].filter(Boolean)
    const button = h('p', { className: ['tools'] }, [
      h('button', { type: 'button', className: ['copy'], dataFor: id, dataCite: cite.join('\n') }, [
        labels('copy'),
        h('span', { className: ['vh'] }, `${labels('colon')}${anchor.label}`),
      ]),
    ])
    if (anchor.kind === 'table') (parent.children as ElementContent[]).splice(index + 1, 0, button)
    else {
      const details = element.children.findIndex(
        child => child.type === 'element' && child.tagName === 'details',
      )
      element.children.splice(details < 0 ? element.children.length : details, 0, button)
    }
    return index + 1
  })
}

const organisation = ({ report, locale }: Book): string => report.config.organisation.name[locale] ?? ''

/** The sources of the values that an element cites. */
function sourcesOf(element: Element, book: Book, labels: Labels): string {
  const titles = new Set<string>()
  eachElement(element, ({ properties }) => {
    const source = properties['dataSource']
    if (typeof source !== 'string') return undefined
    const known = book.report.registry.sources.get(source)
    titles.add(known ? shownTitle(known, book) : source)
    return undefined
  })
  return titles.size > 0 ? `${labels('source')}${labels('colon')}${[...titles].join(labels('list'))}` : ''
}
