/**
 * Prints a book: loads the document, prints it, reads on which page everything is, fills in page numbers, and prints again until
 * the numbers are right.
 */
import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { subsetFonts } from '../../fonts/subset-fonts.ts'
import { copyPicture } from '../../images/copy-picture.ts'
import { stripDataUrls } from '../../images/metadata/strip.ts'
import type { Sheet } from '../1-read/paper-sizes.ts'
import { mirrorMarginBoxes } from '../4-book/mirror-margin-boxes.ts'
import type { PageMap, Pagination, PrintDocument } from '../4-book/types.ts'
import { breakLongWords } from './break-long-words.ts'
import { confinedPage, POLICY } from './browser/confined-page.ts'
import { withPage } from './browser/with-page.ts'
import { fitHeads } from './fit-heads.ts'
import { readPageMap } from './page-map.ts'
import { type ComposedPages, composePages } from './pages/compose-pages.ts'
import { runningHeads } from './running-heads.ts'
import { turnWideTables } from './turn-wide-tables.ts'

export interface PrintOptions {
  /** An empty folder that receives the document, its fonts and its pictures. */
  workFolder: string
  /** Page map of the last build; if its numbers are still right, one pass is enough. */
  previous?: PageMap
  /** Called once when the page is laid out for print, before printing. */
  beforePrint?: (page: Page) => Promise<void>
  onPass?: (pass: number, pages: number) => void
  /** Aborting the signal closes the page at any point. */
  signal?: AbortSignal
  /** Characters to include in the fonts in addition to the document's, so that documents with equal sets share cached fonts. */
  characters?: string
}

export interface PrintedBook {
  /** The PDF as Chromium wrote it. */
  pdf: Uint8Array
  pageMap: PageMap
  /** Page numbers in lists, headers and folios. */
  pagination: Pagination
  passes: number
  /** False if page numbers still changed in the last pass. */
  settled: boolean
  /** Figures and notes that were moved. */
  composed: ComposedPages
}

const MAX_PASSES = 4

export async function printBook(
  document: PrintDocument,
  browser: Pick<Browser, 'newPage'>,
  { workFolder, previous, beforePrint, onPass, signal, characters = '' }: PrintOptions,
): Promise<PrintedBook> {
  const folder = await realpath(workFolder)
  const path = await writeDocument(document, folder, characters)
  const layAndPrint = async (page: Page) => {
    await page.emulateMediaType('print')
    await page.setViewport(pageArea(document.sheet))
    await page.goto(pathToFileURL(path).href, { timeout: 0 })
    await prepare(page, document.destinations)
    await breakLongWords(page)
    await turnWideTables(page, document.sheet)
    const composed = await composePages(page, document.notesTitle)
    await beforePrint?.(page)
    return { ...(await printUntilSettled(page, document, previous, onPass)), composed }
  }
  return withPage(confinedPage(browser, folder), page =>
    Promise.race([...(signal ? [aborted(signal)] : []), layAndPrint(page)]),
  )
}

/** Viewport in CSS pixels, as wide as the page area, so that measured widths equal printed ones. */
function pageArea({ page, bleed }: Sheet): { width: number; height: number } {
  const pixels = (mm: number) => Math.round(((mm + 2 * bleed) * 96) / 25.4)
  return { width: pixels(page.width), height: pixels(page.height) }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason as Error)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

/** Hides the artwork until the pass that counts, because drawing its thousands of dots takes longer than drawing all words. */
const DRAFT = '<style id="draft">svg.art{visibility:hidden}</style>'

async function writeDocument(document: PrintDocument, folder: string, characters: string): Promise<string> {
  for (const [output, path] of document.assets) {
    await mkdir(dirname(join(folder, output)), { recursive: true })
    await copyPicture(path, join(folder, output))
  }
  // Give every title a page of its own, so that the fonts include all numerals of running headers (第二章).
  const { destinations } = document
  const heads = document.paginate({
    pages: destinations.length,
    of: new Map(destinations.map((id, i) => [id, i + 1])),
  })
  const fonts = await subsetFonts({
    // Include text that is added to the page later: the title of end notes, an ellipsis, a hyphen.
    text: `${document.html}${[...heads.left, ...heads.right, ...heads.folios].join('')}${document.outline.map(({ title }) => title).join('')}${document.notesTitle}…-‐${characters}`,
    language: document.language,
    format: 'truetype',
    folder: join(folder, 'fonts'),
    href: 'fonts/',
  })
  const path = join(folder, 'book.html')
  const head = `${POLICY}<style>${fonts.css}</style>${DRAFT}`
  await writeFile(path, stripDataUrls(document.html.replace(/<meta data-fonts(?:="")?>/, () => head)))
  return path
}

/** Loads fonts that only margin boxes use, and makes every wanted id a named destination by linking to it. */
async function prepare(page: Page, destinations: readonly string[]): Promise<void> {
  const failed = await page.evaluate(async ids => {
    await Promise.all([...document.fonts].map(font => font.load().catch(() => undefined)))
    const block = document.createElement('div')
    block.style.display = 'none'
    for (const id of ids) {
      const link = document.createElement('a')
      link.href = `#${id}`
      block.append(link)
    }
    document.body.append(block)
    return [...document.fonts]
      .filter(font => font.status !== 'loaded')
      .map(font => `${font.family} ${font.weight}`)
  }, destinations)
  if (failed.length > 0) throw new Error(`fonts did not load: ${failed.join(', ')}`)
}

async function printUntilSettled(
  page: Page,
  document: PrintDocument,
  previous: PageMap | undefined,
  onPass: PrintOptions['onPass'],
): Promise<Omit<PrintedBook, 'composed'>> {
  let applied = previous && document.paginate(previous)
  if (applied) await apply(page, document, applied, document)
  for (let pass = 1; ; pass++) {
    if (applied) await showArtwork(page)
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      // The first pass without known page numbers is always discarded, so it needs no tags.
      tagged: applied !== undefined,
      timeout: 0,
    })
    const pageMap = await readPageMap(pdf)
    onPass?.(pass, pageMap.pages)
    const pagination = document.paginate(pageMap)
    const settled = applied !== undefined && isSame(applied, pagination)
    if (settled || pass === MAX_PASSES) return { pdf, pageMap, pagination, passes: pass, settled }
    await apply(page, document, pagination, document)
    applied = pagination
  }
}

const showArtwork = (page: Page): Promise<void> =>
  page.evaluate(() => document.getElementById('draft')?.remove())

async function apply(
  page: Page,
  { language }: PrintDocument,
  pagination: Pagination,
  { sheet }: PrintDocument,
): Promise<void> {
  const heads = await fitHeads(page, pagination, sheet)
  await page.evaluate(
    (numbers, css) => {
      const known = new Map(numbers)
      for (const element of document.querySelectorAll<HTMLElement>('.pn[data-ref]')) {
        const number = known.get(element.dataset['ref'] ?? '') ?? ''
        if (element.textContent !== number) element.textContent = number
      }
      // Hide repeated page numbers in an index entry.
      for (const places of document.querySelectorAll('.places')) {
        const seen = new Set<string>()
        for (const place of places.querySelectorAll<HTMLElement>('a')) {
          place.hidden = seen.has(place.textContent ?? '')
          seen.add(place.textContent ?? '')
        }
      }
      const style =
        document.getElementById('running-heads') ?? document.head.appendChild(document.createElement('style'))
      style.id = 'running-heads'
      style.textContent = css
    },
    [...pagination.numbers],
    language.direction === 'rtl'
      ? mirrorMarginBoxes(runningHeads({ ...pagination, ...heads }))
      : runningHeads({ ...pagination, ...heads }),
  )
}

function isSame(a: Pagination, b: Pagination): boolean {
  const text = ({ numbers, left, right, folios }: Pagination) =>
    JSON.stringify([[...numbers].sort(), left, right, folios])
  return text(a) === text(b)
}
