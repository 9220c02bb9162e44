/**
 * What happened, for the terminal: a line for a save when the rules have looked at it, with the first problem below it, and one for its
 * pages when they come later. Saves that follow one another before that share a line.
 */

import { noPaint, type Paint } from '../base/terminal-text/paint.ts'
import { visible } from '../base/terminal-text/visible.ts'
import type { Say } from '../problems/messages/translate.ts'
import type { FlatProblem } from '../problems/reporters/flat-problems.ts'
import { countLine } from '../problems/reporters/problem-counts.ts'
import type { PreviewEvent, Standing } from './messages.ts'

/** What it needs of a session: tests pass fakes. */
export interface Logged {
  standing(): Standing
  listen(listener: (event: PreviewEvent) => void): () => void
}

interface Save {
  /** Empty: an edition was opened. */
  paths: readonly string[]
  /** Its line is written. */
  isSaid: boolean
  /** Seconds that its first pages took. */
  printed: number | undefined
  unprinted: string | undefined
}

export function terminalLog(
  session: Logged,
  say: Say,
  write: (line: string) => void,
  paint: Paint = noPaint,
): () => void {
  let save = begun([])
  const name = () => {
    const [first, ...others] = save.paths
    if (first === undefined) return session.standing().edition
    return others.length > 0 ? say(`${first} and ${others.length} more`) : first
  }
  const line = (...parts: string[]) => write([visible(name()), parts.join('; ')].filter(Boolean).join('  '))
  const pages = (seconds: number) => say(`pages printed in ${seconds.toFixed(1)} s`)
  const tellVerdict = () => {
    const { unchecked, isRead, stale, ...standing } = session.standing()
    const problems = standing.problems.filter(({ severity }) => severity !== 'info')
    const found = problems.length > 0 ? countLine(problems, say, paint) : say('No problems')
    const parts = [
      unchecked === undefined ? found : say(`not checked: ${say(unchecked)}`),
      ...(isRead ? [] : [say('the report cannot be read')]),
      ...(!isRead || stale.length > 0 ? [say('the last good view stays')] : []),
      ...(save.printed === undefined ? [] : [pages(save.printed)]),
    ]
    line(...parts)
    for (const text of unchecked === undefined ? firstOf(problems, save.paths, say, paint) : [])
      write(`  ${text}`)
    save = { ...save, isSaid: true }
  }
  return session.listen(event => {
    if (event.kind === 'changed') {
      // Without paths another edition was opened.
      const isMore = !save.isSaid && event.paths.length > 0
      save = begun(isMore ? [...new Set([...save.paths, ...event.paths])] : event.paths)
      // What cannot be read is known at once, and the rules may not come to it.
      if (!session.standing().isRead) tellVerdict()
    } else if (event.kind === 'problems') {
      if (!save.isSaid) tellVerdict()
    } else if (event.kind === 'unprinted') {
      if (save.unprinted !== event.reason) line(visible(say(`pages not printed: ${say(event.reason)}`)))
      save = { ...save, unprinted: event.reason }
    } else if (save.printed === undefined && event.version >= session.standing().version) {
      save = { ...save, printed: event.seconds }
      if (save.isSaid) line(pages(event.seconds))
    }
  })
}

/** An error before a warning, and what was saved before what was not. */
function firstOf(
  problems: readonly FlatProblem[],
  saved: readonly string[],
  say: Say,
  paint: Paint,
): string[] {
  const rank = ({ severity, path }: FlatProblem) =>
    (severity === 'error' ? 0 : 2) + (saved.includes(path) ? 0 : 1)
  const [first] = [...problems].sort((a, b) => rank(a) - rank(b))
  if (!first) return []
  const { path, line, column, severity, message, note } = first
  const place = visible([path, line, column].filter(part => part !== undefined).join(':'))
  const more = problems.length - 1
  return [
    `${paint('strong', place)}  ${paint(severity, say(severity))}  ${visible(say(message))}`,
    ...(note === undefined ? [] : [visible(say(note))]),
    ...(more > 0 ? [say(`${more} more: the preview and \`perennial check\` list them`)] : []),
  ]
}

const begun = (paths: readonly string[]): Save => ({
  paths,
  isSaid: false,
  printed: undefined,
  unprinted: undefined,
})
