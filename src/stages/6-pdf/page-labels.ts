/** Writes page labels, so that viewers show the same folios as the printed pages. */

import { dict, name, text } from '../../base/pdf/pdf-values.ts'
import type { PageLabelRange } from '../4-book/types.ts'
import type { PdfFile } from './pdf-file.ts'

export function setPageLabels(file: PdfFile, ranges: readonly PageLabelRange[]): void {
  const numbers = ranges.flatMap(({ from, style, start, prefix }) => [
    from,
    dict({
      S: style === 'none' ? undefined : name(style === 'roman' ? 'r' : 'D'),
      St: style === 'none' ? undefined : start,
      P: prefix ? text(prefix) : undefined,
    }),
  ])
  if (numbers.length > 0) file.catalog.set('PageLabels', dict({ Nums: numbers }))
}
