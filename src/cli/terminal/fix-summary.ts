/** Lists the fixes of `perennial check --fix`, one per line: the place, and the text before and after. */

import { codePoint } from '../../base/code-point.ts'
import { columns } from '../../base/terminal-text/columns.ts'
import type { WrittenFix } from '../../check/fix.ts'
import { message } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'

/** `base` is put before the paths, so that editors can open them; `left` is the number of fixes that a person must choose. */
export function formatFixes(fixes: readonly WrittenFix[], left: number, base: string, t: Translate): string {
  const rows = fixes.map(fix => [
    `${[base, fix.path].filter(Boolean).join('/')}:${fix.line}:${fix.column}`,
    changeOf(fix),
    fix.rule,
  ])
  const fixed = message('check/fixed', { count: fixes.length })
  const summary = left > 0 ? message('check/fixed-and-left', { fixed, count: left }) : fixed
  return [...(rows.length > 0 ? [columns(rows)] : []), t(summary), ''].join('\n')
}

/** Shows the text before and after; with a neighbouring character on each side for an insertion or a removal. */
function changeOf({ was, column, endColumn, text }: WrittenFix): string {
  const isBare = column === endColumn || text === ''
  const before = isBare ? was.slice(Math.max(0, column - 2), column - 1) : ''
  const after = isBare ? was.slice(endColumn - 1, endColumn) : ''
  const wrong = was.slice(column - 1, endColumn - 1)
  return `\`${showInvisible(before + wrong + after)}\` → \`${showInvisible(before + text + after)}\``
}

/** Replaces invisible characters by their code points. */
const showInvisible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, codePoint)
