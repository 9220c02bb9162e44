/** Makes the pages of a web edition: a start page and one page per chapter. All links are relative, so it works from any folder. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { fontTokens } from '../../fonts/font-faces.ts'
import type { Labels } from '../1-read/languages/labels.ts'
import { bookSlots } from '../4-book/book-slots.ts'
import { contents } from '../4-book/lists.ts'
import { assetsOf } from '../4-book/print-document.ts'
import type { Slots, Template } from '../4-book/template.ts'
import { assetsIn, type TemplateAsset } from '../4-book/template-assets.ts'
import type { Book, BookChapter } from '../4-book/types.ts'
import { addCopying } from './copying.ts'
import { addDeepLinks } from './deep-links.ts'
import { HERO, heroFile, heroImage } from './hero.ts'
import { hoistStyles } from './hoist-styles.ts'
import { chapterNavigation, languageLinks, type OtherLanguage } from './navigation.ts'
import { completeHead } from './page-head.ts'
import { relink, withoutPages } from './page-links.ts'
import { frameTables } from './scrolling-tables.ts'
import { searchIndex, searchScript } from './search-index.ts'
import { SHARE_IMAGE, shareImage } from './share-image.ts'
import { sharingMetadata } from './sharing.ts'

const stringifier = unified().use(rehypeStringify).freeze()

export interface SitePage {
  html: string
  /** Styles of this page only. */
  css: string
}

export interface Site {
  /** Maps file names without extension to pages. */
  pages: ReadonlyMap<string, SitePage>
  css: string
  /** Other text files: scripts, drawings, and the search index if all pages are made. */
  files: ReadonlyMap<string, string>
  /** Pictures that are created when the site is written. */
  pictures: ReadonlyMap<string, () => Promise<Uint8Array>>
  assets: ReadonlyMap<string, string>
  /** The assets that come from the template. */
  ownAssets: readonly TemplateAsset[]
  /** All text that search results may show. */
  searchableText: string
}

/** Scripts that are concatenated in this order, each in a block of its own. */
const SCRIPTS = ['rail', 'tables', 'notes', 'copy', 'search']

export interface SiteOptions {
  /** Names of the only pages to make, without the search. Default: all pages, with the search. */
  only?: ReadonlySet<string>
  /** Preserve the attributes with the source position of each element. */
  places?: boolean
}

export function site(
  book: Book,
  template: Template,
  labels: Labels,
  others: readonly OtherLanguage[],
  pdf: boolean,
  { only, places = false }: SiteOptions = {},
): Site {
  const frame: SiteFrame = { book, template, labels, others, pdf, places }
  const wanted = pagesOf(book).filter(({ name }) => !only || only.has(name))
  const pages = new Map(wanted.map(page => [page.name, renderPage(page, frame)]))
  // If only some pages are made, the search of the whole book is not needed.
  const index = only ? undefined : searchIndex(book, labels)
  const css = [
    template.text('tokens.css'),
    fontTokens(book.language),
    template.text('web.css'),
    template.text('web-layout.css'),
    `:root{--brand:${book.report.config.brand}}`,
    template.text('own.css'),
  ].join('\n')
  const ownAssets = assetsIn(template.assets, [
    css,
    ...[...pages.values()].flatMap(page => [page.html, page.css]),
  ])
  return {
    pages,
    css,
    files: new Map([
      ['theme.js', template.text('web/theme.js')],
      ['edition.js', SCRIPTS.map(name => `{\n${template.text(`web/${name}.js`)}}\n`).join('')],
      ...(index ? [['search.js', searchScript(index)] as const] : []),
      ...(!only || only.has('index') ? [[HERO, heroFile(book, template)] as const] : []),
    ]),
    // Sites require an absolute address for this picture.
    pictures: new Map(book.report.config.site ? [[SHARE_IMAGE.file, () => shareImage(book)]] : []),
    assets: new Map([...assetsOf(book), ...ownAssets.map(({ output, path }) => [output, path] as const)]),
    ownAssets,
    searchableText: index?.map(entry => entry.slice(2).join('')).join('') ?? '',
  }
}

interface SiteFrame {
  book: Book
  template: Template
  labels: Labels
  others: readonly OtherLanguage[]
  /** True if the site links to a PDF. */
  pdf: boolean
  places: boolean
}

/** A page before the template is filled. */
interface Page {
  /** Path in the template. */
  path: string
  /** File name without extension. */
  name: string
  title: string
  description: string
  slots(): Slots
}

function pagesOf(book: Book): Page[] {
  const first = book.chapters[0]
  const start: Page = {
    path: 'web/start.html',
    name: 'index',
    title: `${book.theme} · ${book.title}`,
    description: book.edition.config.strapline?.[book.locale] ?? book.title,
    slots: () => ({
      toc: [withoutPages(contents(book))],
      next: first ? [h('a', { href: `${first.id}.html`, rel: ['next'] }, first.title)] : '',
    }),
  }
  return [start, ...book.chapters.map((_, i) => chapterPage(book, i))]
}

function chapterPage(book: Book, index: number): Page {
  const chapter = book.chapters[index] as BookChapter
  const previous = book.chapters[index - 1]
  const next = book.chapters[index + 1]
  return {
    path: 'web/chapter.html',
    name: chapter.id,
    title: `${chapter.title} · ${book.title}`,
    description: chapter.summary || book.title,
    slots: () => ({
      'chapter-number': chapter.label,
      'chapter-title': chapter.title,
      'chapter-summary': chapter.summary,
      'opener-image': chapter.file.data.openerImage ? [chapter.file.data.openerImage] : '',
      body: chapter.tree.children as ElementContent[],
      nav: chapterNavigation(book, chapter),
      previous: previous
        ? [h('a', { href: `${previous.id}.html`, rel: ['prev'] }, previous.title)]
        : [h('a', { href: 'index.html' }, book.theme)],
      next: next ? [h('a', { href: `${next.id}.html`, rel: ['next'] }, next.title)] : '',
    }),
  }
}

function renderPage(
  { path, name, title, description, slots: pageSlots }: Page,
  { book, template, labels, others, pdf, places }: SiteFrame,
): SitePage {
  const slots: Slots = {
    ...bookSlots(book, labels),
    'pdf-link': pdf ? pdfLink(book, labels) : '',
    'art:hero': [heroImage()],
    'other-languages': languageLinks(others, name),
    ...pageSlots(),
  }
  const part = (file: string) => template.fill(file, slots, labels).children as ElementContent[]
  const parts = { bar: part('web/bar.html'), foot: part('web/foot.html'), search: part('web/search.html') }
  const tree = template.fill(path, { ...slots, ...parts }, labels)
  addCopying(tree, book, labels)
  addDeepLinks(tree, labels)
  frameTables(tree, labels)
  relink(tree, book, `${name}.html`, places)
  const css = hoistStyles(tree)
  completeHead(tree, {
    language: book.language,
    name,
    title,
    description,
    more: sharingMetadata({ name, title, description }, book, others, pdf),
  })
  return { html: stringifier.stringify(tree), css }
}

function pdfLink(book: Book, labels: Labels): ElementContent[] {
  const download = `${book.edition.id}-${book.locale}.pdf`
  return [
    h('a', { className: ['pdf'], href: '../report.pdf', download }, [
      h('span', { className: ['long'] }, labels('download-pdf')),
      // Shown on phones instead of the long label.
      h('span', { className: ['short'], ariaHidden: 'true' }, 'PDF'),
    ]),
  ]
}
