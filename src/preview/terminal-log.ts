/**
 * Logs the preview to the terminal: one line for each save once it is checked, with its first problem below, and another line if its pages
 * are printed later. Saves in quick succession share a line.
 */

import { isDeepStrictEqual } from 'node:util'
import { noPaint, type Paint } from '../base/terminal-text/paint.ts'
import { visible } from '../base/terminal-text/visible.ts'
import type { Translate } from '../problems/messages/render.ts'
import type { Message } from '../problems/messages/types.ts'
import { type FlatProblem, localized } from '../problems/reporters/flat-problems.ts'
import { countLine } from '../problems/reporters/problem-counts.ts'
import type { SessionEvent, SessionStatus } from './messages.ts'

/** The part of a session that the log needs; tests pass fakes. */
export interface LoggedSession {
  status(): SessionStatus
  listen(listener: (event: SessionEvent) => void): () => void
}

interface Save {
  /** Changed files; empty if an edition was opened. */
  paths: readonly string[]
  /** True once its line is written. */
  isLogged: boolean
  /** Seconds until its first pages were printed. */
  printed: number | undefined
  unprinted: Message | undefined
}

export function terminalLog(
  session: LoggedSession,
  t: Translate,
  write: (line: string) => void,
  paint: Paint = noPaint,
): () => void {
  let save = newSave([])
  const name = () => {
    const [first, ...others] = save.paths
    if (first === undefined) return session.status().edition
    return others.length > 0 ? t('dev/opened-and-more', { file: first, count: others.length }) : first
  }
  const line = (...parts: string[]) => write([visible(name()), parts.join('; ')].filter(Boolean).join('  '))
  const pages = (seconds: number) => t('dev/pages-printed', { seconds: seconds.toFixed(1) })
  const logResult = () => {
    const { unchecked, isRead, stale, ...status } = session.status()
    const problems = status.problems.filter(({ severity }) => severity !== 'info')
    const counts = problems.length > 0 ? countLine(problems, t, paint) : t('problems/none')
    const parts = [
      unchecked === undefined ? counts : t('dev/not-checked', { error: unchecked }),
      ...(isRead ? [] : [t('dev/unreadable')]),
      ...(!isRead || stale.length > 0 ? [t('dev/last-good-view')] : []),
      ...(save.printed === undefined ? [] : [pages(save.printed)]),
    ]
    line(...parts)
    for (const text of unchecked === undefined ? firstProblem(problems, save.paths, t, paint) : [])
      write(`  ${text}`)
    save = { ...save, isLogged: true }
  }
  return session.listen(event => {
    if (event.kind === 'changed') {
      // Empty paths: another edition was opened.
      const isMore = !save.isLogged && event.paths.length > 0
      save = newSave(isMore ? [...new Set([...save.paths, ...event.paths])] : event.paths)
      // An unreadable report is logged at once, because the rules cannot run on it.
      if (!session.status().isRead) logResult()
    } else if (event.kind === 'problems') {
      if (!save.isLogged) logResult()
    } else if (event.kind === 'unprinted') {
      if (!isDeepStrictEqual(save.unprinted, event.reason))
        line(visible(t('dev/pages-not-printed', { error: event.reason })))
      save = { ...save, unprinted: event.reason }
    } else if (save.printed === undefined && event.version >= session.status().version) {
      save = { ...save, printed: event.seconds }
      if (save.isLogged) line(pages(event.seconds))
    }
  })
}

/** Describes the most important problem: errors before warnings, then problems of the saved files before others. */
function firstProblem(
  problems: readonly FlatProblem[],
  saved: readonly string[],
  t: Translate,
  paint: Paint,
): string[] {
  const rank = ({ severity, path }: FlatProblem) =>
    (severity === 'error' ? 0 : 2) + (saved.includes(path) ? 0 : 1)
  const [first] = [...problems].sort((a, b) => rank(a) - rank(b))
  if (!first) return []
  const { path, line, column, severity, text } = first
  const { message, note } = localized(text, { reason: first.message, note: first.note }, t)
  const place = visible([path, line, column].filter(part => part !== undefined).join(':'))
  const more = problems.length - 1
  return [
    `${paint('strong', place)}  ${paint(severity, t(`severity/${severity}`))}  ${visible(message)}`,
    ...(note === undefined ? [] : [visible(note)]),
    ...(more > 0 ? [t('dev/more-problems', { count: more })] : []),
  ]
}

const newSave = (paths: readonly string[]): Save => ({
  paths,
  isLogged: false,
  printed: undefined,
  unprinted: undefined,
})
