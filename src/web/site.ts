/** A book as pages: a start page and one page a chapter, with relative links only, so that it works from any folder. */
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { artwork } from '../artwork/growth-rings.ts'
import { bookSlots } from '../book/book-slots.ts'
import { contents } from '../book/lists.ts'
import { assetsOf } from '../book/print-document.ts'
import type { Slots, Template } from '../book/template.ts'
import type { Book, BookChapter } from '../book/types.ts'
import type { Labels } from '../source/labels.ts'

const stringifier = unified().use(rehypeStringify).freeze()

export interface OtherLanguage {
  locale: string
  /** In its own language. */
  name: string
  /** Chapters it has. */
  slugs: ReadonlySet<string>
}

export interface Site {
  /** File name → HTML. */
  pages: ReadonlyMap<string, string>
  css: string
  script: string
  assets: ReadonlyMap<string, string>
}

export function site(
  book: Book,
  template: Template,
  labels: Labels,
  others: readonly OtherLanguage[],
  pdf: boolean,
): Site {
  const pages = new Map<string, string>()
  const base: Slots = {
    ...bookSlots(book, labels),
    'pdf-link': pdf
      ? [
          h(
            'a',
            { className: ['pdf'], href: '../report.pdf', download: `${book.edition.id}-${book.locale}.pdf` },
            labels('download-pdf'),
          ),
        ]
      : '',
    'art:hero': [artwork({ id: book.edition.id }, 'hero', 0) as Element],
  }
  const render = (path: string, file: string, title: string, description: string, slots: Slots) => {
    const tree = template.fill(path, { ...base, ...slots }, labels)
    relink(tree, book, file)
    completeHead(tree, book, title, description)
    pages.set(file, stringifier.stringify(tree))
  }

  const first = book.chapters[0]
  render(
    'web/start.html',
    'index.html',
    `${book.theme} · ${book.title}`,
    book.edition.config.strapline?.[book.locale] ?? book.title,
    {
      toc: [withoutPages(contents(book))],
      nav: rail(book, undefined),
      'other-languages': languageLinks(others, 'index'),
      next: first ? [h('a', { href: `${first.id}.html`, rel: ['next'] }, first.title)] : '',
      previous: '',
      body: '',
      sections: '',
    },
  )
  book.chapters.forEach((chapter, i) => {
    const previous = book.chapters[i - 1]
    const next = book.chapters[i + 1]
    render(
      `web/chapter.html`,
      `${chapter.id}.html`,
      `${chapter.title} · ${book.title}`,
      chapter.summary || book.title,
      {
        'chapter-number': chapter.label,
        'chapter-title': chapter.title,
        'chapter-summary': chapter.summary,
        'opener-image': chapter.file.data.openerImage ? [chapter.file.data.openerImage] : '',
        body: chapter.tree.children as ElementContent[],
        nav: rail(book, chapter),
        sections: chapter.sections
          .filter(s => s.level === 2)
          .map(s => h('li', [h('a', { href: `#${s.id}` }, s.title)])),
        'other-languages': languageLinks(others, chapter.id),
        previous: previous
          ? [h('a', { href: `${previous.id}.html`, rel: ['prev'] }, previous.title)]
          : [h('a', { href: 'index.html' }, book.theme)],
        next: next ? [h('a', { href: `${next.id}.html`, rel: ['next'] }, next.title)] : '',
      },
    )
  })
  return {
    pages,
    css: [
      template.text('tokens.css'),
      template.text('web.css'),
      template.text('web-layout.css'),
      `:root{--brand:${book.report.config.brand}}`,
    ].join('\n'),
    script: template.text('web/theme.js'),
    assets: assetsOf(book),
  }
}

function rail(book: Book, current: BookChapter | undefined): ElementContent[] {
  return book.chapters.map(chapter =>
    h('li', [
      h(
        'a',
        { href: `${chapter.id}.html`, ...(chapter === current ? { ariaCurrent: 'page' } : {}) },
        [chapter.label, chapter.title].filter(Boolean).join(' '),
      ),
    ]),
  )
}

function languageLinks(others: readonly OtherLanguage[], slug: string): ElementContent[] {
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

function withoutPages(nav: Element): Element {
  visit(nav, 'element', element => {
    element.children = element.children.filter(
      child =>
        !(
          child.type === 'element' &&
          Array.isArray(child.properties['className']) &&
          child.properties['className'].includes('pn')
        ),
    )
  })
  return nav
}

/** `#id` of another chapter leads to that chapter's page; places in the source are for browsers of the build only. */
function relink(tree: Root, book: Book, file: string): void {
  visit(tree, 'element', element => {
    delete element.properties['dataFile']
    delete element.properties['dataLine']
    if (element.tagName === 'ol' && String(element.properties['className']) === 'list-of')
      withoutPages(element)
    const { href } = element.properties
    if (typeof href !== 'string' || !href.startsWith('#')) return
    const anchor = book.anchors.get(href.slice(1))
    if (!anchor) return
    const page = `${anchor.chapter}.html`
    if (page !== file) element.properties['href'] = anchor.kind === 'chapter' ? page : page + href
    else if (anchor.kind === 'chapter') element.properties['href'] = '#main'
  })
}

function completeHead(tree: Root, book: Book, title: string, description: string): void {
  visit(tree, 'element', element => {
    if (element.tagName === 'html') element.properties['lang'] = book.locale
    if (element.tagName !== 'head') return
    element.children = [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('meta', { name: 'description', content: description }),
      h('link', { rel: ['stylesheet'], href: 'fonts.css' }),
      h('link', { rel: ['stylesheet'], href: 'style.css' }),
      h('script', { src: 'theme.js' }),
      ...element.children.filter(
        child => child.type !== 'element' || !['title', 'meta', 'script'].includes(child.tagName),
      ),
    ]
  })
}
