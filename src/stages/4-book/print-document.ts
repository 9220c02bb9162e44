/** Builds the HTML document of a book for printing: cover, contents, chapters with their openers, back cover. */
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { artwork } from '../../artwork/growth-rings.ts'
import { fontTokens } from '../../fonts/font-faces.ts'
import type { Labels } from '../1-read/languages/labels.ts'
import { type Sheet, sheetOf } from '../1-read/paper-sizes.ts'
import type { ChapterLayout } from '../1-read/types.ts'
import { bookSlots } from './book-slots.ts'
import { fillEmptyCells } from './empty-cells.ts'
import { contents } from './lists.ts'
import { mirrorMarginBoxes } from './mirror-margin-boxes.ts'
import { runsOf } from './page-runs.ts'
import { pageSizeCss } from './page-size-css.ts'
import { paginate } from './paginate.ts'
import { PRINT_TAGS_CSS, requestTags } from './print-tags.ts'
import type { Slots, Template } from './template.ts'
import { assetsIn } from './template-assets.ts'
import type { Anchor, Book, BookChapter, OutlineEntry, PrintDocument } from './types.ts'

const stringifier = unified().use(rehypeStringify, { allowDangerousCharacters: false }).freeze()

/** `only` is the id of a chapter to print alone, without cover and contents. */
export function printDocument(book: Book, template: Template, labels: Labels, only?: string): PrintDocument {
  const sheet = sheetOf(book.report.config.print)
  const slots = bookSlots(book, labels)
  const fill = (path: string, more: Slots = {}) =>
    template.fill(path, { ...slots, ...more }, labels).children as ElementContent[]
  const chapters = book.chapters
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(chapter => chapterSections(book, chapter, fill, labels))
  const sections: ElementContent[] =
    only === undefined
      ? [
          ...fill('print/cover.html', art(book, 'front')),
          ...withId(fill('print/contents.html', { toc: [contents(book)] }), 'contents'),
          ...chapters,
          ...withId(fill('print/back.html', art(book, 'back')), 'back-cover'),
        ]
      : chapters
  const css = printCss(book, template, sheet)
  const { direction } = book.language
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: book.locale, dir: direction, dataPaper: sheet.paper }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', `${book.title}`),
          h('meta', { dataFonts: '' }),
          h('style', direction === 'rtl' ? mirrorMarginBoxes(css) : css),
        ]),
        h('body', sections),
      ]),
    ],
  }
  requestTags(document)
  fillEmptyCells(document)
  const outline = outlineOf(book, labels)
  const html = stringifier.stringify(document)
  const ownAssets = assetsIn(template.assets, [html])
  return {
    html,
    language: book.language,
    sheet,
    assets: new Map([...assetsOf(book), ...ownAssets.map(({ output, path }) => [output, path] as const)]),
    ownAssets,
    destinations: destinationsOf(book, outline),
    outline,
    notesTitle: labels('end-notes'),
    paginate: map => paginate(book, map),
  }
}

function printCss(book: Book, template: Template, sheet: Sheet): string {
  return [
    template.text('tokens.css'),
    fontTokens(book.language),
    pageSizeCss(sheet),
    template.text('print.css'),
    template.text('layout.css'),
    template.text('papers.css'),
    `:root{--brand:${book.report.config.brand}}`,
    template.text('own.css'),
    PRINT_TAGS_CSS,
  ].join('\n')
}

/** Ids of everything whose page number is needed. */
function destinationsOf(book: Book, outline: readonly OutlineEntry[]): string[] {
  const wanted = new Set<string>(['back-cover', ...outline.map(entry => entry.id)])
  for (const chapter of book.chapters) {
    wanted.add(chapter.id)
    if (hasOpener(chapter)) wanted.add(`${chapter.id}-body`)
  }
  for (const id of book.anchors.keys()) wanted.add(id)
  for (const { anchor } of book.citations) wanted.add(anchor)
  for (const { disclosed } of book.chapters) for (const { anchor } of disclosed) wanted.add(anchor)
  return [...wanted]
}

export function assetsOf(book: Book): ReadonlyMap<string, string> {
  const assets = new Map<string, string>()
  for (const { file } of book.chapters)
    for (const [output, path] of file.data.assets ?? []) assets.set(output, path)
  return assets
}

const hasOpener = ({ chapter }: BookChapter) => chapter.matter.opener !== 'none'

function chapterSections(
  book: Book,
  chapter: BookChapter,
  fill: (path: string, slots: Slots) => ElementContent[],
  labels: Labels,
): ElementContent[] {
  const opened = hasOpener(chapter)
  const { layout } = chapter.chapter.matter
  const common = {
    'chapter-number': chapter.number,
    'appendix-label': chapter.matter === 'appendix' ? chapter.label : '',
    'chapter-title': chapter.title,
    'chapter-summary': chapter.summary,
    'part-title': chapter.part?.title[book.locale] ?? '',
  }
  const untitled = { 'chapter-number': '', 'appendix-label': '', 'chapter-title': '', 'chapter-summary': '' }
  const body = runsOf(chapter.tree, layout).flatMap((run, i) =>
    fill(PARTS[run.layout], { ...common, ...(opened || i > 0 ? untitled : {}), body: run.content }),
  )
  if (!opened) return withId(body, chapter.id)
  const image = chapter.file.data.openerImage
  const opener = fill(image ? 'print/opener-image.html' : 'print/opener.html', {
    ...common,
    ...(image ? { 'opener-image': [image] } : art(book, 'opener', chapter.ordinal ?? 1)),
    'chapter-contents': chapterContents(chapter, labels),
  })
  return [...withId(opener, chapter.id), ...withId(body, `${chapter.id}-body`)]
}

const PARTS: Readonly<Record<ChapterLayout, string>> = {
  text: 'print/chapter.html',
  letter: 'print/letter.html',
  data: 'print/data.html',
  landscape: 'print/landscape.html',
}

function chapterContents(chapter: BookChapter, labels: Labels): ElementContent[] {
  const entries = chapter.sections.filter(section => section.level === 2)
  return entries.map(section =>
    h('a', { href: `#${section.id}` }, [
      h('i', section.label),
      h('span', section.title.replace(section.label, '').trim()),
      h('b', { className: ['pn'], dataRef: section.id, title: labels('page', { n: '' }) }, '00'),
    ]),
  )
}

function art(book: Book, crop: 'front' | 'back' | 'opener', seed = 0): Slots {
  return { [`art:${crop}`]: [artwork({ id: book.edition.id }, crop, seed) as Element] }
}

function withId(nodes: ElementContent[], id: string): ElementContent[] {
  const section = nodes.find((node): node is Element => node.type === 'element')
  if (section) section.properties['id'] = id
  return nodes
}

/** The PDF outline: chapters and sections with numbers and titles as printed. */
function outlineOf(book: Book, labels: Labels): OutlineEntry[] {
  const gap = book.language.outlineGap
  const titled = (anchor: Pick<Anchor, 'label' | 'title'>) =>
    anchor.label && !anchor.title.startsWith(anchor.label)
      ? `${anchor.label}${/[、）]$/.test(anchor.label) ? '' : gap}${anchor.title}`
      : anchor.title
  return [
    { id: 'contents', level: 1, title: labels('contents') },
    ...book.chapters.flatMap(chapter => [
      { id: chapter.id, level: 1, title: titled(chapter) },
      ...chapter.sections.map(section => ({ id: section.id, level: section.level, title: titled(section) })),
    ]),
  ]
}
