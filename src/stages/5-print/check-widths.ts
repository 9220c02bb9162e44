/** Reports elements that are wider than the type area, because Chromium shrinks or cuts the whole document for one of them. */
import type { Page } from 'puppeteer'
import { problem } from '../../problems/diagnostics.ts'
import type { Sheet } from '../1-read/paper-sizes.ts'
import type { Book } from '../4-book/types.ts'
import { measureWidths } from './measure-width.ts'

export async function checkWidths(page: Page, book: Book, sheet: Sheet): Promise<void> {
  for (const wide of await measureWidths(page, sheet)) {
    const chapter = book.chapters.find(({ file }) => file.path === wide.file)
    const file = chapter?.file ?? book.chapters[0]?.file
    if (!file) continue
    problem(
      file,
      'width-fits',
      `Unexpected ${wide.element} that reaches ${wide.over} mm beyond the type area: “${wide.text}”`,
      {
        place: chapter && wide.line ? { line: wide.line, column: 1 } : undefined,
        note: 'Shorten a word or an address that cannot break, take out columns, or split the table in two.',
      },
    )
  }
}
