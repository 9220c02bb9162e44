/**
 * What happened, for the terminal: a line for a save when the rules have looked at it, and one for its pages when they come later.
 * Saves that follow one another before that share a line.
 */
import type { Say } from '../messages/translate.ts'
import { countLine } from '../reporting/counted.ts'
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

export function terminalLog(session: Logged, say: Say, write: (line: string) => void): () => void {
  let save = begun([])
  const name = () => {
    const [first, ...others] = save.paths
    const more = others.length > 0 ? ` +${others.length}` : ''
    return first === undefined ? session.standing().edition : `${first}${more}`
  }
  const line = (...parts: string[]) => write([name(), parts.join('; ')].filter(Boolean).join('  '))
  const pages = (seconds: number) => say(`pages printed in ${seconds.toFixed(1)} s`)
  const tellVerdict = () => {
    const { problems, unchecked, isRead, stale } = session.standing()
    const found = problems.length > 0 ? countLine(problems, say) : say('No problems')
    const parts = [
      unchecked === undefined ? found : say(`not checked: ${say(unchecked)}`),
      ...(isRead ? [] : [say('the report cannot be read')]),
      ...(!isRead || stale.length > 0 ? [say('the last good view stays')] : []),
      ...(save.printed === undefined ? [] : [pages(save.printed)]),
    ]
    line(...parts)
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
      if (save.unprinted !== event.reason) line(say(`pages not printed: ${say(event.reason)}`))
      save = { ...save, unprinted: event.reason }
    } else if (save.printed === undefined && event.version >= session.standing().version) {
      save = { ...save, printed: event.seconds }
      if (save.isSaid) line(pages(event.seconds))
    }
  })
}

const begun = (paths: readonly string[]): Save => ({
  paths,
  isSaid: false,
  printed: undefined,
  unprinted: undefined,
})
