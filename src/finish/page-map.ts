/**
 * Named destinations → pages, straight from the bytes that Skia writes: PDF 1.4, a classic cross-reference table, plain
 * objects. A few milliseconds where a PDF library takes a second; what does not look as expected goes to the library.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { PageMap } from '../book/types.ts'

export async function readPageMap(pdf: Uint8Array): Promise<PageMap> {
  return readRaw(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)) ?? (await readWithLibrary(pdf))
}

function readRaw(bytes: Buffer): PageMap | undefined {
  const text = (from: number, to?: number) => bytes.subarray(from, to).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text(Math.max(0, bytes.length - 1024)))?.[1])
  if (!(start > 0)) return undefined
  const table = text(start)
  const head = /^xref\s+0\s+(\d+)\s+/.exec(table)
  if (!head) return undefined
  const count = Number(head[1])
  const offsets = Array.from({ length: count }, (_, i) =>
    Number(table.slice(head[0].length + i * 20, head[0].length + i * 20 + 10)),
  )
  const root = Number(/\/Root (\d+) 0 R/.exec(table.slice(head[0].length + count * 20))?.[1])
  const ordered = offsets.filter(offset => offset > 0).sort((a, b) => a - b)
  const next = new Map(ordered.map((offset, i) => [offset, ordered[i + 1] ?? start]))
  const object = (number: number) => {
    const offset = offsets[number]
    return offset ? text(offset, next.get(offset)) : ''
  }
  const catalog = object(root)
  const pages: number[] = []
  const walk = (number: number) => {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(object(number))?.[1]
    if (kids === undefined) pages.push(number)
    else for (const kid of kids.matchAll(/(\d+) 0 R/g)) walk(Number(kid[1]))
  }
  const tree = Number(/\/Pages (\d+) 0 R/.exec(catalog)?.[1])
  if (!tree) return undefined
  walk(tree)
  const pageOf = new Map(pages.map((number, i) => [number, i + 1]))
  const of = new Map<string, number>()
  const destinations = Number(/\/Dests (\d+) 0 R/.exec(catalog)?.[1])
  if (!destinations) return undefined
  for (const [, name = '', page] of object(destinations).matchAll(/\/([^\s[\]/]+)\s*\[(\d+) 0 R \/XYZ/g)) {
    const number = pageOf.get(Number(page))
    if (number !== undefined) of.set(destinationName(name), number)
  }
  return { pages: pages.length, of }
}

async function readWithLibrary(pdf: Uint8Array): Promise<PageMap> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const pages = document.getPages()
  const pageOf = new Map(pages.map((page, i) => [page.ref.toString(), i + 1]))
  const of = new Map<string, number>()
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = document.context.lookup(value)
    const page = target instanceof PDFArray ? pageOf.get((target.get(0) as PDFRef).toString()) : undefined
    if (page !== undefined) of.set(destinationName(name.asString().slice(1)), page)
  }
  return { pages: pages.length, of }
}

/** `#` escapes are PDF's, percent signs Chromium's. */
export function destinationName(raw: string): string {
  const bytes = raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  try {
    return decodeURIComponent(Buffer.from(bytes, 'latin1').toString('utf8'))
  } catch {
    return bytes
  }
}
