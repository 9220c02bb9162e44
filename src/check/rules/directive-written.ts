/** Text that looks like a directive is a directive. */

import { directives } from '../../directives/directives.ts'
import { addProblem, problem } from '../../problems/diagnostics.ts'
import { nodeBefore, proseOf } from '../../stages/2-markdown/prose.ts'
import type { CheckRule } from '../types.ts'
import { findUnparsedCitations } from '../unparsed-citations.ts'

const COLONS = { text: ':', leaf: '::', container: ':::' } as const

export const directiveWritten: CheckRule = {
  id: 'directive-written',
  severity: 'warning',
  check({ report, locales }) {
    const { directives: own } = report.extensions
    const names = [...Object.keys(directives), ...own.keys()]
    const formOf = (name: string) => (directives[name] ?? own.get(name))?.form ?? 'text'
    // "In the following: figure [3]" may be prose.
    const takes = (name: string, colons: number) => (formOf(name) === 'text') === (colons === 1)
    const looks = new RegExp(`([:：]{1,4})(\\s?)(${names.join('|')})\\s?([[［【{｛])`, 'gu')
    for (const { chapters } of locales)
      for (const { chapter, mdast } of chapters)
        for (const prose of proseOf(mdast, chapter.file)) {
          const { text, place: placeOf } = prose
          for (const { from, to, text: problemText, fix } of findUnparsedCitations(
            text,
            report.registry,
            nodeBefore(prose)?.type === 'textDirective',
          ))
            addProblem(chapter.file, 'directive-written', problemText, {
              place: placeOf(from, to),
              severity: 'warning',
              fix,
            })
          for (const match of text.matchAll(looks)) {
            const [written, colons = '', , name = '', bracket = ''] = match
            const form = formOf(name)
            const isBlock = form !== 'text'
            const most = colons.length > 1 && isBlock ? ':'.repeat(colons.length) : COLONS[form]
            const right = `${most}${name}${/[{｛]/.test(bracket) ? '{' : '['}`
            const place = placeOf(match.index, match.index + written.length)
            // An escaped colon, `\:metric[x]`, is text on purpose.
            if (written === right && !isBlock) continue
            if (written === right) {
              problem(chapter.file, 'directive-written/block', { written }, { place, severity: 'warning' })
              continue
            }
            problem(
              chapter.file,
              'directive-written',
              { written, right },
              {
                place,
                severity: 'warning',
                fix: {
                  kind: 'sign',
                  wrong: written,
                  right,
                  isGuess: /\s/.test(written) || !takes(name, colons.length),
                },
              },
            )
          }
        }
  },
}
