/**
 * What looks like Markdown is read as Markdown.
 *
 * A space too many or too few leaves the signs on the page: `[words] (https://…)`, `**words **`, `##Words`. So does an address that is
 * never closed, the name of a picture with a space in it, or the bullet of a word processor.
 */
import { problem } from '../../diagnostics.ts'
import { pointAt } from '../../markdown/point-at.ts'
import type { CheckRule } from '../types.ts'
import { asWritten } from '../unread/as-written.ts'
import { unreadBullets } from '../unread/bullets.ts'
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
          if (!/\*\*|[#＃•◦▪‣●○\u00a0]|\][ \t]*[(（]/u.test(written.text)) continue
          const source = String(chapter.file.value)
          const start = written.from
          for (const { from, to, reason, note, mend } of [
            ...unreadHeadings(written),
            ...unreadBullets(written),
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
