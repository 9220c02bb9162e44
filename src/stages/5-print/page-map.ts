/**
 * Maps named destinations to pages, read directly from the bytes that Skia writes: PDF 1.4, a classic cross-reference table,
 * plain objects. This takes milliseconds where a PDF library takes a second; other PDFs are read with the library.
 */
import type { PDFRef } from '@cantoo/pdf-lib'
import { isRef } from '../../base/pdf/pdf-values.ts'
import { readXref } from '../../base/pdf/xref.ts'
import type { PageMap } from '../4-book/types.ts'

export async function readPageMap(pdf: Uint8Array): Promise<PageMap> {
  return readRaw(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)) ?? (await readWithLibrary(pdf))
}

function readRaw(bytes: Buffer): PageMap | undefined {
  const xref = readXref(bytes)
  const root = xref?.trailer.get('Root')
  if (!xref || !isRef(root)) return undefined
  const object = (number: number) => {
    const span = xref.spans[number]
    return span ? bytes.toString('latin1', span[0], span[1]) : ''
  }
  const catalog = object(root.ref)
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
  const { PDFArray, PDFDict, PDFDocument, PDFName } = await import('@cantoo/pdf-lib')
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

/** Decodes `#` escapes of PDF and percent escapes of Chromium. */
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
