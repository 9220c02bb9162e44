/** Lists the images to generate for print. Their names stay, because the document refers to them. */

import type { ImageJob } from '../../../images/types.ts'
import type { Sheet } from '../../1-read/paper-sizes.ts'
import type { Book } from '../types.ts'
import { type Picture, picturesOf } from './pictures-of.ts'
import { coveringWidth, printedPixels, printedWidth } from './printed-width.ts'

/** Returns one job per picture, for the largest size at which it is printed. */
export function printImages(book: Book, sheet: Sheet): ImageJob[] {
  const jobs = new Map<string, ImageJob>()
  const want = (output: string, job: Omit<ImageJob, 'output' | 'format'>) => {
    const known = jobs.get(output)
    if (!known || known.width < job.width) jobs.set(output, { ...job, output, format: 'print' })
  }
  for (const picture of picturesOf(book)) {
    const { source, output, chapter, line } = picture
    want(output, { source, width: printedPixels(widthOf(picture, sheet)), file: chapter.file, line })
  }
  // Assets outside the chapters' text are openers, which fill a page.
  for (const { file } of book.chapters)
    for (const [output, source] of file.data.assets ?? [])
      if (!jobs.has(output))
        want(output, { source, width: printedPixels(coveringWidth(sheet, 3 / 2)), file, line: undefined })
  return [...jobs.values()]
}

function widthOf({ size, chapter }: Picture, sheet: Sheet): number {
  return printedWidth(size, chapter.chapter.matter.layout, sheet)
}
