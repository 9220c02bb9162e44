/** A report that some cannot read is a failed build: what finishing found in the tags becomes a problem. */

import { problem } from '../../../problems/diagnostics.ts'
import type { Book } from '../../4-book/types.ts'
import type { FinishedPdf } from '../finish-pdf.ts'

/** The same slip of a template on every page is said a few times only. */
const MOST = 5

export function reportTags({ faults }: Pick<FinishedPdf, 'faults'>, book: Book): void {
  const file = book.report.files[0]
  if (!file) return
  for (const fault of faults.slice(0, MOST))
    problem(
      file,
      'pdf-tagged',
      `Unexpected ${fault} in the PDF (${book.locale}), expected PDF/UA-1 (ISO 14289-1)`,
      {
        note: 'A file of the template leads to it: compare it with the one that is shipped.',
      },
    )
  if (faults.length > MOST)
    problem(
      file,
      'pdf-tagged',
      `Unexpected ${faults.length - MOST} further faults in the tags of the PDF (${book.locale})`,
    )
}
