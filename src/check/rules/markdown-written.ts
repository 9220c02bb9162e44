/**
 * What looks like Markdown is read as Markdown.
 *
 * A space too many or too few leaves the signs on the page: `[words] (https://…)`, `**words **`, `##Words`. So does an address that is
 * never closed, or the name of a picture with a space in it.
 */
import { problem } from '../../diagnostics.ts'
import { pointAt } from '../../markdown/point-at.ts'
import type { CheckRule } from '../types.ts'
import { asWritten } from '../unread/as-written.ts'
import { unreadEmphasis } from '../unread/emphasis.ts'
import { unreadHeadings } from '../unread/headings.ts'
import { unreadLinks } from '../unread/links.ts'

export const markdownWritten: CheckRule = {
  id: 'markdown-written',
  severity: 'warning',
  check({ locales }) {
    for (const { chapters } of locales)
      for (const { chapter, mdast } of chapters)
        for (const written of asWritten(mdast, chapter.file)) {
          if (!/\*\*|[#＃]|\][ \t]*[(（]/u.test(written.text)) continue
          const source = String(chapter.file.value)
          const start = written.from
          for (const { from, to, reason, note, mend } of [
            ...unreadHeadings(written),
            ...unreadEmphasis(written),
            ...unreadLinks(written),
          ])
            problem(chapter.file, 'markdown-written', reason, {
              place: { start: pointAt(source, start + from), end: pointAt(source, start + to) },
              severity: 'warning',
              note,
              mend,
            })
        }
  },
}
