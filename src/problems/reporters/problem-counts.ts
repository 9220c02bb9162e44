/** Counts problems in words: `1 error`, `2 warnings`. */
import type { Severity } from '../diagnostics.ts'
import { listed, message } from '../messages/message.ts'
import type { Translate } from '../messages/render.ts'
import type { List, Message } from '../messages/types.ts'

const COUNTS = { error: 'problems/errors', warning: 'problems/warnings', info: 'problems/info' } as const

type Problems = readonly { severity: Severity }[]

export const countOf = (count: number, severity: Severity): Message => message(COUNTS[severity], { count })

/** `1 error, 2 warnings, 3 for information`, for the last line of a check; information only if there is any. */
export function countLine(
  problems: Problems,
  t: Translate,
  paint: (severity: Severity, text: string) => string = (_, text) => text,
): string {
  const count = (severity: Severity) => {
    const n = numberOf(problems, severity)
    const text = t(countOf(n, severity))
    return n === 0 ? text : paint(severity, text)
  }
  const [errors, warnings] = [count('error'), count('warning')]
  const info = numberOf(problems, 'info')
  return info > 0
    ? t('problems/counts-with-info', { errors, warnings, info: countOf(info, 'info') })
    : t('problems/counts', { errors, warnings })
}

/** Lists only severities that occur: `2 warnings`. */
export const countPresent = (problems: Problems): List =>
  listed(
    (['error', 'warning'] as const)
      .map(severity => ({ severity, n: numberOf(problems, severity) }))
      .filter(({ n }) => n > 0)
      .map(({ severity, n }) => countOf(n, severity)),
  )

const numberOf = (problems: Problems, severity: Severity): number =>
  problems.filter(problem => problem.severity === severity).length
