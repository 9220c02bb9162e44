/** `perennial lock`: freeze the figures of an edition as it publishes them. */
import { relative, resolve } from 'node:path'
import { lockEdition } from '../editions/lock.ts'
import { messageLanguage, sayIn } from '../messages/translate.ts'
import { showProblems } from './show-problems.ts'

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
  process.stdout.write(
    `${[base, path].filter(Boolean).join('/')}  ${count.join(', ')}  ${lock.hash.slice(0, 16)}${written ? '' : `  ${say('unchanged')}`}\n`,
  )
  return 0
}
