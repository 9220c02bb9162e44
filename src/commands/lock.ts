/** `perennial lock`: freeze the figures of an edition as it publishes them. */
import { relative, resolve } from 'node:path'
import { lockEdition } from '../editions/lock.ts'
import { messageLanguage, sayIn } from '../messages/translate.ts'
import { formatProblems } from '../reporting/problems.ts'

interface Flags {
  report: string
  force?: boolean
  lang?: string
}

export async function runLock(edition: string, flags: Flags): Promise<number> {
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const { files, lock, path, written } = await lockEdition({
    report: folder,
    edition,
    force: flags.force ?? false,
  })
  process.stderr.write(formatProblems(files, base, sayIn(messageLanguage(flags.lang, process.env))))
  if (!lock) return 1
  const figures = Object.values(lock.figures).filter(({ unused }) => !unused).length
  const count = [
    [figures, 'figure'],
    [Object.keys(lock.metrics).length, 'metric'],
    [lock.order.sources.length, 'source'],
    [lock.order.targets.length, 'target'],
  ].map(([n, word]) => `${n} ${word}${n === 1 ? '' : 's'}`)
  process.stdout.write(
    `${[base, path].filter(Boolean).join('/')}  ${count.join(', ')}  ${lock.hash.slice(0, 16)}${written ? '' : '  unchanged'}\n`,
  )
  return 0
}
