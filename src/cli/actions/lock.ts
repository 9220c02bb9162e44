/** `perennial lock`: freezes the values of an edition as it publishes them. */

import { relative, resolve } from 'node:path'
import { print } from '../../base/terminal-text/print.ts'
import { runCheck } from '../../check/run-check.ts'
import { lockEdition } from '../../editions/lock.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import type { Translate } from '../../problems/messages/render.ts'
import { MissingPart } from '../../problems/missing-part.ts'
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
  const t = await commandTranslator(flags.lang)
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const { files, lock, path, written } = await lockEdition({
    report: folder,
    edition,
    force: flags.force ?? false,
  })
  showProblems(files, folder, t)
  if (!lock) return 1
  const figures = Object.values(lock.figures).filter(({ unused }) => !unused).length
  const count = [
    t('lock/values', { count: figures }),
    t('lock/metrics', { count: Object.keys(lock.metrics).length }),
    t('lock/sources', { count: lock.order.sources.length }),
    t('lock/targets', { count: lock.order.targets.length }),
  ]
  print(
    process.stdout,
    `${[base, path].filter(Boolean).join('/')}  ${count.join(', ')}  ${lock.hash.slice(0, 16)}${written ? '' : `  ${t('build/unchanged')}`}\n`,
  )
  print(process.stderr, await remainingProblems(edition, flags, t))
  return 0
}

/** Says how many problems remain. They do not prevent a lock: publishing with warnings is the author's decision. */
async function remainingProblems(edition: string, { report }: LockFlags, t: Translate): Promise<string> {
  // A part that only the check needs (a font) is irrelevant to the lock.
  const options = { report: resolve(report), editions: [edition], all: false, strict: false }
  const files = await runCheck(options).catch((error: unknown) => {
    if (error instanceof MissingPart) return []
    throw error
  })
  const open = flatProblems(files, '').filter(({ severity }) => severity !== 'info')
  if (open.length === 0) return ''
  const call = formatCommand(['check', edition], { report })
  return `${t('lock/problems', { problems: countPresent(open), call })}\n`
}
