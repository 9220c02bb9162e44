/** Makes the artwork of the start page as a separate file: it is large, equal in both themes, and may load after the text. */
import type { Element } from 'hast'
import { h, s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { artwork } from '../../artwork/growth-rings.ts'
import type { Template } from '../4-book/template.ts'
import type { Book } from '../4-book/types.ts'

const stringifier = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true }).freeze()

/** Size in CSS pixels; the template crops the picture. */
const SIZE = { width: 1050, height: 1000 }

export const HERO = 'hero.svg'

export function heroImage(): Element {
  return h('img', { className: ['art'], src: HERO, alt: '', ...SIZE, fetchPriority: 'high' })
}

/** Includes the colours, because a separate document does not inherit them from the page. */
export function heroFile(book: Book, template: Template): string {
  const { properties, children } = artwork({ id: book.edition.id }, 'hero', 0) as Element
  const style = [
    template.text('tokens.css'),
    template.text('web/art.css'),
    `:root{--brand:${book.report.config.brand}}`,
  ]
  return stringifier.stringify({
    type: 'root',
    children: [
      s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: String(properties['viewBox']), ...SIZE }, [
        s('style', style.join('\n')),
        ...(children as Element[]),
      ]) as Element,
    ],
  })
}
