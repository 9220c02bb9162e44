/** Reports elements that are wider than the type area, because Chromium shrinks or cuts the whole document for one of them. */
import type { Page } from 'puppeteer'
import { lookupTable } from '../../base/lookup-table.ts'
import { problem } from '../../problems/diagnostics.ts'
import { message, plain } from '../../problems/messages/message.ts'
import type { Message } from '../../problems/messages/types.ts'
import type { Sheet } from '../1-read/paper-sizes.ts'
import type { Book } from '../4-book/types.ts'
import { measureWidths } from './measure-width.ts'

/** Words for the elements that authors know by name; the others are shown as tags. */
const ELEMENTS: Readonly<Record<string, Message>> = lookupTable({
  table: message('print/table'),
  p: message('print/paragraph'),
  li: message('print/list-item'),
  img: message('print/image'),
  pre: message('print/code'),
})

export async function checkWidths(page: Page, book: Book, sheet: Sheet): Promise<void> {
  for (const wide of await measureWidths(page, sheet)) {
    const chapter = book.chapters.find(({ file }) => file.path === wide.file)
    const file = chapter?.file ?? book.chapters[0]?.file
    if (!file) continue
    problem(
      file,
      'width-fits',
      { element: ELEMENTS[wide.element] ?? plain(`\`<${wide.element}>\``), over: wide.over, text: wide.text },
      { place: chapter && wide.line ? { line: wide.line, column: 1 } : undefined },
    )
  }
}
