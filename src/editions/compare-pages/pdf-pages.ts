/** Reads the pages of PDFs as text and as pictures, with PDFium (the PDF viewer of Chrome) as WebAssembly, without a browser. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'

/** A picture with four bytes per pixel: red, green, blue, and one that is unused. */
export interface Raster {
  width: number
  height: number
  data: Uint8Array
}

/** A character with its box, in pixels of the picture. */
export interface Character {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

/** A page as a picture, with its characters. */
export interface PageLook extends Raster {
  characters: readonly Character[]
}

export interface PdfPages {
  count: number
  /** Page numbers start at 1. Returns the page label, for example `iv`. */
  label(page: number): string
  text(page: number): string
  characters(page: number): Character[]
  look(page: number): PageLook
}

/** Pixels per point. At 1.5 (108 dpi), thin strokes of small Han characters are still visible. */
export const SCALE = 1.5

/** Opens the PDFs for `use` and closes them afterwards. */
export async function withPdfs<T>(
  files: readonly Uint8Array[],
  use: (pdfs: PdfPages[]) => Promise<T>,
): Promise<T> {
  const { init } = await import('@embedpdf/pdfium')
  const { buffer } = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const pdfium = await init({ wasmBinary: buffer as ArrayBuffer })
  pdfium.PDFiumExt_Init()
  const opened: OpenFile[] = []
  try {
    for (const bytes of files) opened.push(open(pdfium, bytes))
    return await use(opened.map(({ document }) => pagesOf(pdfium, document)))
  } finally {
    for (const { document, at } of opened) {
      pdfium.FPDF_CloseDocument(document)
      pdfium.pdfium.wasmExports.free(at)
    }
  }
}

/** The memory of the module; read it anew each time, because it is replaced when it grows. The package does not declare it. */
const memoryOf = ({ pdfium }: WrappedPdfiumModule): Uint8Array =>
  (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8

interface OpenFile {
  document: number
  /** Address of the file's bytes in the module's memory; PDFium reads from them while the document is open. */
  at: number
}

function open(pdfium: WrappedPdfiumModule, bytes: Uint8Array): OpenFile {
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length)
  memoryOf(pdfium).set(bytes, at)
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  if (document === 0) throw new Error(`PDFium cannot open the PDF: error ${pdfium.FPDF_GetLastError()}`)
  return { document, at }
}

function pagesOf(pdfium: WrappedPdfiumModule, document: number): PdfPages {
  const withPage = <T>(page: number, use: (page: number) => T): T => {
    const open = pdfium.FPDF_LoadPage(document, page - 1)
    if (open === 0) throw new Error(`PDFium cannot open page ${page} of the PDF`)
    try {
      return use(open)
    } finally {
      pdfium.FPDF_ClosePage(open)
    }
  }
  return {
    count: pdfium.FPDF_GetPageCount(document),
    label: page =>
      utf16(pdfium, (at, bytes) => pdfium.FPDF_GetPageLabel(document, page - 1, at, bytes)) || String(page),
    text: page => withPage(page, open => textOf(pdfium, open)),
    characters: page => withPage(page, open => charactersOf(pdfium, open)),
    look: page =>
      withPage(page, open => ({ ...rasterOf(pdfium, open), characters: charactersOf(pdfium, open) })),
  }
}

/** Calls a PDFium function that returns the length when called without a buffer and fills the buffer when called again. */
function utf16({ pdfium }: WrappedPdfiumModule, write: (at: number, bytes: number) => number): string {
  const bytes = write(0, 0)
  if (bytes <= 2) return ''
  const at = pdfium.wasmExports.malloc(bytes)
  write(at, bytes)
  const text = pdfium.UTF16ToString(at)
  pdfium.wasmExports.free(at)
  return text
}

function textOf(pdfium: WrappedPdfiumModule, page: number): string {
  const text = pdfium.FPDFText_LoadPage(page)
  const characters = pdfium.FPDFText_CountChars(text)
  const at = pdfium.pdfium.wasmExports.malloc(2 * (characters + 1))
  pdfium.FPDFText_GetText(text, 0, characters, at)
  const read = pdfium.pdfium.UTF16ToString(at)
  pdfium.pdfium.wasmExports.free(at)
  pdfium.FPDFText_ClosePage(text)
  return read
}

function charactersOf(pdfium: WrappedPdfiumModule, page: number): Character[] {
  const height = pdfium.FPDF_GetPageHeightF(page)
  const text = pdfium.FPDFText_LoadPage(page)
  // Four numbers of eight bytes each: left, right, bottom, top, in points from the lower left.
  const at = pdfium.pdfium.wasmExports.malloc(32)
  const characters: Character[] = []
  for (let i = 0; i < pdfium.FPDFText_CountChars(text); i++) {
    const code = pdfium.FPDFText_GetUnicode(text, i)
    if (code <= 0x20 || !pdfium.FPDFText_GetCharBox(text, i, at, at + 8, at + 16, at + 24)) continue
    const [left, right, bottom, top] = [0, 8, 16, 24].map(offset =>
      pdfium.pdfium.getValue(at + offset, 'double'),
    ) as [number, number, number, number]
    characters.push({
      text: String.fromCodePoint(code),
      left: left * SCALE,
      top: (height - top) * SCALE,
      right: right * SCALE,
      bottom: (height - bottom) * SCALE,
    })
  }
  pdfium.pdfium.wasmExports.free(at)
  pdfium.FPDFText_ClosePage(text)
  return characters
}

/** From fpdfview.h: write the bytes of a pixel in the order red, green, blue. */
const FPDF_REVERSE_BYTE_ORDER = 0x10
const WHITE = 0xffffffff

function rasterOf(pdfium: WrappedPdfiumModule, page: number): Raster {
  const width = Math.round(pdfium.FPDF_GetPageWidthF(page) * SCALE)
  const height = Math.round(pdfium.FPDF_GetPageHeightF(page) * SCALE)
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FPDF_REVERSE_BYTE_ORDER)
  const at = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const data = memoryOf(pdfium).slice(at, at + width * height * 4)
  pdfium.FPDFBitmap_Destroy(bitmap)
  return { width, height, data }
}
