/** What `perennial check --fix` wrote, a line for each: where, and what by what. */

import { codePoint } from '../../base/code-point.ts'
import { columns } from '../../base/terminal-text/columns.ts'
import type { WrittenFix } from '../../check/fix.ts'
import type { Say } from '../../problems/messages/translate.ts'

/** `base` goes before the paths, so that editors can open them; `left` is the number of mends that a person chooses. */
export function formatFixed(fixed: readonly WrittenFix[], left: number, base: string, say: Say): string {
  const rows = fixed.map(one => [
    `${[base, one.path].filter(Boolean).join('/')}:${one.line}:${one.column}`,
    changeOf(one),
    one.rule,
  ])
  const words = fixed.length === 0 ? say('Nothing mended') : say(`${fixed.length} mended`)
  const more = say(
    left === 1
      ? ', 1 more waits for a person: `perennial dev` has a button for it'
      : `, ${left} more wait for a person: \`perennial dev\` has a button for each`,
  )
  return [...(rows.length > 0 ? [columns(rows)] : []), `${words}${left > 0 ? more : ''}`, ''].join('\n')
}

/** With its neighbours where nothing stood, or stands now. */
function changeOf({ was, column, endColumn, text }: WrittenFix): string {
  const isBare = column === endColumn || text === ''
  const before = isBare ? was.slice(Math.max(0, column - 2), column - 1) : ''
  const after = isBare ? was.slice(endColumn - 1, endColumn) : ''
  const wrong = was.slice(column - 1, endColumn - 1)
  return `\`${seen(before + wrong + after)}\` → \`${seen(before + text + after)}\``
}

/** What nobody sees by its number. */
const seen = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, codePoint)
