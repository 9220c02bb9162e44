/** `perennial lock`: freeze the figures of an edition as it publishes them. */

import { relative, resolve } from 'node:path'
import { MissingPart } from '../../base/missing-part.ts'
import { print } from '../../base/terminal-text/print.ts'
import { runCheck } from '../../check/run-check.ts'
import { lockEdition } from '../../editions/lock.ts'
import { messageLanguage, type Say, sayIn } from '../../problems/messages/translate.ts'
import { flatProblems } from '../../problems/reporters/flat-problems.ts'
import { countPresent } from '../../problems/reporters/problem-counts.ts'
import { callOf } from '../terminal/command-line.ts'
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
  const counts: [n: number, one: string, several: string][] = [
    [figures, 'figure', 'figures'],
    [Object.keys(lock.metrics).length, 'metric', 'metrics'],
    [lock.order.sources.length, 'source', 'sources'],
    [lock.order.targets.length, 'target', 'targets'],
  ]
  const count = counts.map(([n, one, several]) => {
    const words = `${n} ${n === 1 ? one : several}`
    return say(words)
  })
  print(
    process.stdout,
    `${[base, path].filter(Boolean).join('/')}  ${count.join(', ')}  ${lock.hash.slice(0, 16)}${written ? '' : `  ${say('unchanged')}`}\n`,
  )
  print(process.stderr, await stillOpen(edition, flags, say))
  return 0
}

/** A lock asks no rule, and refuses for none: what is published with warnings is somebody's decision, and known to them. */
async function stillOpen(edition: string, { report }: LockFlags, say: Say): Promise<string> {
  // What a check needs and this machine has not, as a font, says nothing of the lock.
  const options = { report: resolve(report), editions: [edition], all: false, strict: false }
  const files = await runCheck(options).catch((error: unknown) => {
    if (error instanceof MissingPart) return []
    throw error
  })
  const open = flatProblems(files, '').filter(({ severity }) => severity !== 'info')
  if (open.length === 0) return ''
  const call = callOf(['check', edition], { report })
  return `${say(`Locked with ${countPresent(open, say)}; to see them: ${call}`)}\n`
}
