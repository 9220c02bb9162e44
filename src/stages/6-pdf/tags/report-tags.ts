/** Reports faults in the tags as problems, because a PDF that is not accessible is a failed build. */

import { problem } from '../../../problems/diagnostics.ts'
import type { Book } from '../../4-book/types.ts'
import type { FinishedPdf } from '../finish-pdf.ts'

/** A mistake in a template occurs on every page, so only the first faults are reported. */
const MAX_REPORTED = 5

export function reportTags({ faults }: Pick<FinishedPdf, 'faults'>, book: Book): void {
  const file = book.report.files[0]
  if (!file) return
  for (const fault of faults.slice(0, MAX_REPORTED))
    problem(file, 'pdf-tagged', { language: book.locale, fault })
  if (faults.length > MAX_REPORTED)
    problem(file, 'pdf-tagged/more', { language: book.locale, count: faults.length - MAX_REPORTED })
}
