/**
 * Where the printer cuts: TrimBox and BleedBox on every page, and crop marks drawn outside the bleed.
 *
 * Chromium knows none of them. The marks are lines of a hair's breadth that stop before the bleed, so that none is left on
 * a page cut a little wide; they are artifacts, no content. Sources: ISO 32000-1, 14.11.2, and PDF/X, which asks for a TrimBox.
 */
import { type PDFDocument, type PDFPage, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import type { Sheet } from '../source/sheet.ts'
import { name } from './tagged-pdf.ts'

const POINT = 72 / 25.4
/** Width of a mark's line, in points. */
const HAIR = 0.25
/** Length of a mark and how far it stays from the bleed, in millimetres. */
const LENGTH = 5
const AWAY = 1

export function setPageBoxes(document: PDFDocument, { bleed, slug }: Pick<Sheet, 'bleed' | 'slug'>): void {
  if (slug === 0) return
  const before = stream(document, 'q')
  const marks = new Map<string, PDFRef>()
  for (const page of document.getPages()) {
    const { width, height } = page.getMediaBox()
    const inset = (mm: number): [number, number, number, number] => [
      round(mm * POINT),
      round(mm * POINT),
      round(width - 2 * mm * POINT),
      round(height - 2 * mm * POINT),
    ]
    const trim = inset(bleed + slug)
    page.setTrimBox(...trim)
    page.setBleedBox(...inset(slug))
    const key = `${width} ${height}`
    const drawn = marks.get(key) ?? stream(document, `Q q /Artifact BMC ${cropMarks(trim, bleed)} EMC Q`)
    marks.set(key, drawn)
    addContent(document, page, before, drawn)
  }
}

function stream(document: PDFDocument, source: string): PDFRef {
  const bytes = Buffer.from(`${source}\n`, 'latin1')
  return document.context.register(
    PDFRawStream.of(document.context.obj({ Length: bytes.length }) as never, bytes),
  )
}

/** Chromium's stream leaves its own scale behind: it is put between a saved and a restored state. */
function addContent(document: PDFDocument, page: PDFPage, before: PDFRef, after: PDFRef): void {
  const own = page.node.get(name('Contents'))
  page.node.set(name('Contents'), document.context.obj([before, ...(own ? [own] : []), after]))
}

/** Two lines at each corner of the trimmed page. */
function cropMarks([x, y, width, height]: readonly [number, number, number, number], bleed: number): string {
  const near = (bleed + AWAY) * POINT
  const far = near + LENGTH * POINT
  const lines: string[] = []
  for (const [cx, outward] of [
    [x, -1],
    [x + width, 1],
  ] as const)
    for (const [cy, up] of [
      [y, -1],
      [y + height, 1],
    ] as const) {
      lines.push(line(cx + outward * near, cy, cx + outward * far, cy))
      lines.push(line(cx, cy + up * near, cx, cy + up * far))
    }
  return `0 G ${HAIR} w ${lines.join(' ')}`
}

const line = (...[x1, y1, x2, y2]: [number, number, number, number]) =>
  `${round(x1)} ${round(y1)} m ${round(x2)} ${round(y2)} l S`
const round = (n: number) => Number(n.toFixed(3))
