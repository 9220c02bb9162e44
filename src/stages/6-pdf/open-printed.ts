/** Opens a printed PDF. If its structure is not Skia's, a PDF library rewrites it first. */
import { PdfFile } from './pdf-file.ts'

export async function openPrinted(pdf: Uint8Array): Promise<PdfFile> {
  const file = PdfFile.open(pdf)
  if (file) return file
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const plain = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  const again = PdfFile.open(plain)
  if (!again) throw new Error('the PDF that the browser printed cannot be read')
  return again
}
