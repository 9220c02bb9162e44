/** Reads a PDF with pdf.js: the text of its pages without running heads and feet, its outline, and the number of pictures. */
import { readFile } from 'node:fs/promises'
import { PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'

export interface PrintedWords {
  text: string
  outline: string[]
  pictures: number
}

const MM = 72 / 25.4
/** Height of the margins that contain running heads and feet, in points. */
const HEAD = 22 * MM
const FOOT = 18 * MM

export async function printedWords(path: string): Promise<PrintedWords> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const bytes = await readFile(path)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const height = page.view[3] ?? 0
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      const y = Number(item.transform[5])
      if (number > 1 && (y > height - HEAD || y < FOOT)) continue
      text += item.str + (item.hasEOL ? '\n' : '')
    }
  }
  const outline: string[] = []
  const walk = (items: Awaited<ReturnType<typeof pdf.getOutline>>) => {
    for (const item of items ?? []) {
      outline.push(item.title)
      walk(item.items)
    }
  }
  walk(await pdf.getOutline())
  await pdf.loadingTask.destroy()
  return { text, outline, pictures: await countPictures(bytes) }
}

/** Counts pictures without their transparency masks. */
async function countPictures(bytes: Uint8Array): Promise<number> {
  const { context } = await PDFDocument.load(bytes)
  const masks = new Set<string>()
  const pictures: PDFRef[] = []
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image'))
      continue
    pictures.push(ref)
    const mask = object.dict.get(PDFName.of('SMask'))
    if (mask) masks.add(String(mask))
  }
  return pictures.filter(ref => !masks.has(String(ref))).length
}
