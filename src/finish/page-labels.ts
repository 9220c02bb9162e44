/** Page labels: a viewer shows the folios that are printed. */
import { type PDFDict, type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import type { PageLabelRange } from '../book/types.ts'
import { name } from './tagged-pdf.ts'

export function setPageLabels(document: PDFDocument, ranges: readonly PageLabelRange[]): void {
  const { catalog, context } = document
  const numbers = ranges.flatMap(({ from, style, start, prefix }) => {
    const label = context.obj(
      style === 'none' ? {} : { S: style === 'roman' ? 'r' : 'D', St: start },
    ) as PDFDict
    if (prefix) label.set(name('P'), PDFHexString.fromText(prefix))
    return [from, label]
  })
  if (numbers.length > 0) catalog.set(name('PageLabels'), context.obj({ Nums: numbers }))
}
