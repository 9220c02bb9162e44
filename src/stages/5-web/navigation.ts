/** Makes the navigation of every page: the list of chapters, and links to the other languages. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Book, BookChapter } from '../4-book/types.ts'

export interface OtherLanguage {
  locale: string
  /** Name of the language in that language. */
  name: string
  /** Slugs of the chapters that exist in the language. */
  slugs: ReadonlySet<string>
}

/** Lists all chapters, and the sections of the current one; a script marks the section in view. */
export function chapterNavigation(book: Book, current: BookChapter): ElementContent[] {
  return book.chapters.map(chapter => {
    const here = chapter === current
    const sections = here ? chapter.sections.filter(section => section.level === 2) : []
    return h('li', here ? { className: ['here'] } : {}, [
      h(
        'a',
        { href: `${chapter.id}.html`, ...(here ? { ariaCurrent: 'page' } : {}) },
        [chapter.label, chapter.title].filter(Boolean).join(' '),
      ),
      ...(sections.length > 0
        ? [
            h(
              'ol',
              { className: ['sections'] },
              sections.map(section => h('li', [h('a', { href: `#${section.id}` }, section.title)])),
            ),
          ]
        : []),
    ])
  })
}

export function languageLinks(others: readonly OtherLanguage[], slug: string): ElementContent[] {
  return others.map(other =>
    h(
      'a',
      {
        lang: other.locale,
        hrefLang: other.locale,
        href: `../../${other.locale}/web/${slug === 'index' || other.slugs.has(slug) ? slug : 'index'}.html`,
      },
      other.name,
    ),
  )
}
