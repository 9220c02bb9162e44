/** Formats the number of problems in words: `1 error`, `2 warnings`. */
import type { Severity } from '../diagnostics.ts'
import type { Say } from '../messages/translate.ts'

export function formatCount(n: number, severity: Severity, say: Say): string {
  const word = say(severity)
  return word === severity ? `${n} ${severity}${n === 1 ? '' : 's'}` : `${n} 个${word}`
}

/** `1 error, 2 warnings`, for the last line of a check. */
export function countLine(
  problems: readonly { severity: Severity }[],
  say: Say,
  paint: (severity: Severity, text: string) => string = (_, text) => text,
): string {
  const count = (severity: Severity) => {
    const n = problems.filter(problem => problem.severity === severity).length
    const text = formatCount(n, severity, say)
    return n === 0 ? text : paint(severity, text)
  }
  return `${count('error')}, ${count('warning')}`
}

/** Lists only severities that occur: `2 warnings`. */
export const countPresent = (problems: readonly { severity: Severity }[], say: Say): string =>
  (['error', 'warning'] as const)
    .map(severity => ({ severity, n: problems.filter(problem => problem.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => formatCount(n, severity, say))
    .join(', ')
