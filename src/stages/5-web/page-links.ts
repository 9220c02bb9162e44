/** Adapts links to a web edition: relative links between pages, without page numbers. */
import type { Element, Root } from 'hast'
import { eachElement } from '../../base/tree/each-element.ts'
import type { Book } from '../4-book/types.ts'

/** Makes `#id` of another chapter a link to that chapter's page. `places` preserves source positions, for the preview. */
export function relink(tree: Root, book: Book, file: string, places = false): void {
  eachElement(tree, element => {
    if (!places) {
      delete element.properties['dataFile']
      delete element.properties['dataLine']
    }
    if (element.tagName === 'ol' && String(element.properties['className']) === 'list-of')
      withoutPages(element)
    const { href } = element.properties
    if (typeof href !== 'string' || !href.startsWith('#')) return
    const chapter = chapterOf(href.slice(1), book)
    if (chapter === undefined) return
    const page = `${chapter}.html`
    const isWhole = href === `#${chapter}`
    if (page !== file) element.properties['href'] = isWhole ? page : page + href
    else if (isWhole) element.properties['href'] = '#main'
  })
}

/** Also finds places without a title. */
function chapterOf(id: string, { anchors, chapters }: Book): string | undefined {
  return anchors.get(id)?.chapter ?? chapters.find(({ places }) => places.has(id))?.id
}

export function withoutPages(nav: Element): Element {
  const without = (element: Element): undefined => {
    element.children = element.children.filter(
      child =>
        !(
          child.type === 'element' &&
          Array.isArray(child.properties['className']) &&
          child.properties['className'].includes('pn')
        ),
    )
  }
  without(nav)
  eachElement(nav, without)
  return nav
}
