/** The PDF as readers use it: tagged, searchable, with an outline, page labels and lists that agree with its pages. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { visit } from 'unist-util-visit'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/build/output/manifest.ts'
import { readReport } from '../../src/plugins/read-report.ts'
import { reportInEdition } from '../../src/stages/1-read/report-in-edition.ts'
import { parseChapter } from '../../src/stages/2-markdown/processor.ts'
import { renderChapter } from '../../src/stages/3-html/to-html.ts'
import { assemble } from '../../src/stages/4-book/assemble.ts'
import { openTemplate } from '../../src/stages/4-book/template.ts'
import type { Book } from '../../src/stages/4-book/types.ts'
import { builtEdition } from '../support/built-edition.ts'
import { bare, embeddedFonts, openPdf, outlineOf, taggedText, textItems, wholeText } from '../support/pdf.ts'
import { root } from '../support/run.ts'

const built = await builtEdition()

async function printedBook(locale: string): Promise<Book> {
  const read = await readReport(join(root, 'report'))
  if (!('config' in read)) throw new Error('unreadable')
  const edition = read.editions.get('2021')
  if (!edition) throw new Error('no edition')
  const report = reportInEdition(read, edition)
  const labels = openTemplate('default', report.root).labels(locale)
  const frame = { report, edition, locale, labels }
  const rendered = (edition.chapters.get(locale) ?? []).map(chapter =>
    renderChapter(parseChapter(chapter), chapter, frame),
  )
  return assemble(rendered, { ...frame, format: 'print' })
}

/** Returns the text of an element without its notes, and the texts of its notes. */
function withoutNotes(element: Element): [text: string, notes: string[]] {
  const copy = structuredClone(element)
  const notes: string[] = []
  visit(copy, 'element', (inner, index, parent) => {
    if (inner.properties['role'] !== 'note' || !parent || index === undefined) return
    notes.push(textOf(inner))
    parent.children.splice(index, 1)
    return ['skip', index]
  })
  return [textOf(copy), notes]
}

/**
 * Returns blocks of text in reading order, with notes after the block to which they belong. Page numbers, which a later stage fills in,
 * (page numbers) and drawings are left out.
 */
function blocksOf(tree: Root): string[] {
  const blocks: string[] = []
  visit(tree, 'element', (element: Element) => {
    if (element.tagName === 'svg') return 'skip'
    if (!['p', 'h2', 'h3', 'h4', 'li', 'figcaption', 'td', 'th'].includes(element.tagName)) return
    if (
      element.children.some(
        child => child.type === 'element' && ['p', 'ul', 'ol', 'svg'].includes(child.tagName),
      )
    )
      return
    if (JSON.stringify(element).includes('"pn"')) return 'skip'
    const [text, notes] = withoutNotes(element)
    blocks.push(...[text, ...notes].map(bare).filter(Boolean))
    return 'skip'
  })
  return blocks
}

describe.each(['zh-Hans', 'en'])('%s', locale => {
  let pdf: PDFDocumentProxy
  let bytes: Uint8Array
  let book: Book
  beforeAll(async () => {
    const path = join(built, locale, 'report.pdf')
    bytes = await readFile(path)
    pdf = await openPdf(path)
    book = await printedBook(locale)
  })

  test('is tagged, titled, dated by its publication, and in its language', async () => {
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { info, metadata } = (await pdf.getMetadata()) as unknown as {
      info: Record<string, string>
      metadata: { get(name: string): string }
    }
    expect(info).toMatchObject({
      Language: locale,
      CreationDate: 'D:20220516000000Z',
      PDFFormatVersion: '1.7',
    })
    expect(info['Title']).toBe(`${book.theme} · ${book.title}`)
    expect(metadata.get('dc:title')).toBe(info['Title'])
  })

  test('embeds bundled fonts only, none of Type 3', async () => {
    const { type3, fonts } = await embeddedFonts(bytes)
    expect(type3).toBe(0)
    expect(fonts.filter(name => !/^(SourceSerif4|SourceSans3|NotoSerifSC|NotoSansSC)/.test(name))).toEqual([])
    expect(fonts.length).toBeGreaterThan(3)
  })

  test('contains no Kangxi radical', async () => {
    expect((await wholeText(pdf)).match(/[\u2e80-\u2fdf]/g)).toBeNull()
  })

  test('contains every word of the source, in reading order', async () => {
    const { text, roles } = await taggedText(pdf)
    const read = bare(text)
    const missing: string[] = []
    let from = 0
    for (const chapter of book.chapters) {
      for (const block of blocksOf(chapter.tree)) {
        const at = read.indexOf(block, from)
        if (at < 0) missing.push(`${chapter.id}: ${block.slice(0, 60)} (anywhere: ${read.includes(block)})`)
        else from = at + block.length
      }
    }
    expect(missing).toEqual([])
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Table', 'TH', 'TD', 'Figure', 'Link'])
      expect(roles.get(role) ?? 0, role).toBeGreaterThan(0)
  })

  test('the outline lists its headings with their pages', async () => {
    const outline = await outlineOf(pdf)
    const headings = book.chapters.flatMap(chapter => [
      { title: chapter.label && `${chapter.label}${chapter.title}`, plain: chapter.title, level: 1 },
      ...chapter.sections.map(({ label, title, level }) => ({
        title: `${label}${title}`,
        plain: title,
        level,
      })),
    ])
    expect(outline.slice(1).map(item => item.level)).toEqual(headings.map(heading => heading.level))
    expect(outline.slice(1).map(item => bare(item.title))).toEqual(
      headings.map(heading => bare(heading.title || heading.plain)),
    )
    for (const [i, item] of outline.slice(1).entries()) {
      const onPage = bare((await textItems(pdf, item.page)).map(({ text }) => text).join(''))
      expect(onPage, item.title).toContain(bare(headings[i]?.plain ?? ''))
    }
  })

  test('page labels are the printed folios', async () => {
    const labels = await pdf.getPageLabels()
    expect(labels?.[0]).toBe('i')
    let checked = 0
    for (let page = 1; page <= pdf.numPages; page++) {
      const folio = (await textItems(pdf, page)).filter(({ y }) => y < 60 && y > 20).map(({ text }) => text)
      if (folio.length === 0) continue
      const printed = folio.join('').trim()
      if (!/^([ivxlc]+|\d+)$/.test(printed)) continue
      expect(printed, `page ${page}`).toBe(labels?.[page - 1])
      checked += 1
    }
    expect(checked).toBeGreaterThan(8)
  })

  test('every number in the contents is the folio of the first page of its chapter', async () => {
    const labels = (await pdf.getPageLabels()) ?? []
    const items = await textItems(pdf, 2)
    const starts = new Map(
      (await outlineOf(pdf)).filter(item => item.level === 1).map(item => [bare(item.title), item.page]),
    )
    let checked = 0
    for (const chapter of book.chapters) {
      const line = items.find(item => bare(chapter.title).startsWith(bare(item.text)) && item.x > 200)
      const number = items.find(
        item =>
          Math.abs(item.y - (line?.y ?? -99)) < 4 &&
          /^([ivxlc]+|\d+)$/.test(item.text.trim()) &&
          item.x > 450,
      )
      const page = starts.get(bare(`${chapter.label}${chapter.title}`)) ?? 0
      expect(number?.text.trim(), chapter.title).toBe(labels[page - 1])
      checked += 1
    }
    expect(checked).toBe(book.chapters.length)
  })

  test('the manifest lists the pages that cite each value', async () => {
    const manifest = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8')) as Manifest
    const cited = manifest.locales[locale]?.figures['rd-spend@2021']
    expect(cited).toMatchObject({ value: '518.8亿', source: 'press-2022-05-16' })
    expect(cited?.chapters).toEqual(['letter', 'glance', 'industry', 'performance'])
    const wanted = bare(locale === 'en' ? '51.88' : '518.8')
    for (const page of cited?.pages ?? [])
      expect(bare((await textItems(pdf, page)).map(({ text }) => text).join(''))).toContain(wanted)
    expect(manifest.locales[locale]?.pages).toBe(pdf.numPages)
    expect(JSON.stringify(manifest)).not.toContain(root)
  })
})
