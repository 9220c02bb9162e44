/** `perennial lock`: freezes the values of an edition as it publishes them. */

import { relative, resolve } from 'node:path'
import { MissingPart } from '../../base/missing-part.ts'
import { print } from '../../base/terminal-text/print.ts'
import { runCheck } from '../../check/run-check.ts'
import { lockEdition } from '../../editions/lock.ts'
import { messageLanguage, type Say, sayIn } from '../../problems/messages/translate.ts'
import { flatProblems } from '../../problems/reporters/flat-problems.ts'
import { countPresent } from '../../problems/reporters/problem-counts.ts'
import { formatCommand } from '../terminal/command-line.ts'
import { showProblems } from './show-problems.ts'

export interface LockFlags {
  report: string
  force?: boolean
  lang?: string
}

export async function runLock(edition: string, flags: LockFlags): Promise<number> {
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const { files, lock, path, written } = await lockEdition({
    report: folder,
    edition,
    force: flags.force ?? false,
  })
  const say = sayIn(messageLanguage(flags.lang, process.env))
  showProblems(files, folder, flags.lang)
  if (!lock) return 1
  const figures = Object.values(lock.figures).filter(({ unused }) => !unused).length
  const counts: [n: number, singular: string, plural: string][] = [
    [figures, 'figure', 'figures'],
    [Object.keys(lock.metrics).length, 'metric', 'metrics'],
    [lock.order.sources.length, 'source', 'sources'],
    [lock.order.targets.length, 'target', 'targets'],
  ]
  const count = counts.map(([n, singular, plural]) => {
    const words = `${n} ${n === 1 ? singular : plural}`
    return say(words)
  })
  print(
    process.stdout,
    `${[base, path].filter(Boolean).join('/')}  ${count.join(', ')}  ${lock.hash.slice(0, 16)}${written ? '' : `  ${say('unchanged')}`}\n`,
  )
  print(process.stderr, await remainingProblems(edition, flags, say))
  return 0
}

/** Says how many problems remain. They do not prevent a lock: publishing with warnings is the author's decision. */
async function remainingProblems(edition: string, { report }: LockFlags, say: Say): Promise<string> {
  // A part that only the check needs (a font) is irrelevant to the lock.
  const options = { report: resolve(report), editions: [edition], all: false, strict: false }
  const files = await runCheck(options).catch((error: unknown) => {
    if (error instanceof MissingPart) return []
    throw error
  })
  const open = flatProblems(files, '').filter(({ severity }) => severity !== 'info')
  if (open.length === 0) return ''
  const call = formatCommand(['check', edition], { report })
  return `${say(`Locked with ${countPresent(open, say)}; to see them: ${call}`)}\n`
}
