/** Fills the head of every page: title, description, style sheets and scripts. */
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { eachElement } from '../../base/tree/each-element.ts'
import type { Language } from '../../registry/locales/language.ts'

export interface PageHead {
  language: Language
  /** Name without extension: `users` for `users.html` and `users.css`. */
  name: string
  title: string
  description: string
  /** Additional elements, which depend on more than the page. */
  more: readonly ElementContent[]
}

export function completeHead(tree: Root, head: PageHead): void {
  const { tag, direction } = head.language
  eachElement(tree, element => {
    if (element.tagName === 'html') Object.assign(element.properties, { lang: tag, dir: direction })
    if (element.tagName === 'head') fillHead(element, head)
  })
}

function fillHead(element: Element, { name, title, description, more }: PageHead): void {
  const templateElements = element.children.filter(
    child => child.type !== 'element' || !['title', 'meta', 'script'].includes(child.tagName),
  )
  element.children = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('meta', { name: 'description', content: description }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('link', { rel: ['stylesheet'], href: 'style.css' }),
    h('link', { rel: ['stylesheet'], href: `${name}.css` }),
    // Placed after the styles whose fonts it fetches, because a preload link fails on a page opened from a folder.
    h('script', { src: 'theme.js' }),
    h('script', { src: 'edition.js', defer: true }),
    ...more,
    ...templateElements,
  ]
}
