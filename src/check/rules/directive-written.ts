/**
 * What looks like a directive is one.
 *
 * A full-width colon or bracket, or a space between them, leaves the words on the page: `：metric[rd-spend]`,
 * `:metric【rd-spend】`, `: metric[rd-spend]`.
 */
import { problem } from '../../diagnostics.ts'
import { directives } from '../../markdown/directives.ts'
import { proseOf } from '../prose.ts'
import type { CheckRule } from '../types.ts'

export const directiveWritten: CheckRule = {
  id: 'directive-written',
  severity: 'warning',
  check({ report, locales }) {
    const { directives: own } = report.extensions
    const names = [...Object.keys(directives), ...own.keys()]
    // "In the following: figure [3]" may be prose.
    const takes = (name: string, colons: number) =>
      ((directives[name] ?? own.get(name))?.form === 'text') === (colons === 1)
    const looks = new RegExp(`([:：]{1,4})(\\s?)(${names.join('|')})\\s?([[［【{｛])`, 'gu')
    for (const { chapters } of locales)
      for (const { chapter, mdast } of chapters)
        for (const { text, place } of proseOf(mdast, chapter.file))
          for (const match of text.matchAll(looks)) {
            const [written, colons = '', , name = '', bracket = ''] = match
            const rest = (text.slice(match.index).split('\n')[0] ?? '').replace(/\\"/g, '')
            if (bracket === '{' && (rest.match(/"/g)?.length ?? 0) % 2 === 1) {
              problem(
                chapter.file,
                'directive-written',
                `Unexpected \`${written}\` with a quotation mark that is never closed`,
                {
                  place: place(match.index, match.index + written.length),
                  note: 'Write `"` behind the value, as `title="Two words"`.',
                },
              )
              continue
            }
            const right = `${':'.repeat(colons.length)}${name}${/[{｛]/.test(bracket) ? '{' : '['}`
            problem(
              chapter.file,
              'directive-written',
              `Unexpected \`${written}\` as text, expected a directive with half-width signs and no space`,
              {
                place: place(match.index, match.index + written.length),
                severity: 'warning',
                note: `Did you mean \`${right}\`?`,
                mend: {
                  kind: 'sign',
                  wrong: written,
                  right,
                  isGuess: /\s/.test(written) || !takes(name, colons.length),
                },
              },
            )
          }
  },
}
