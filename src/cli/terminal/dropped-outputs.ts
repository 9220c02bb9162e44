/** One line about what a build of one format took away. */
import { relative } from 'node:path'
import type { Say } from '../../problems/messages/translate.ts'
import { callOf } from './command-line.ts'

export interface BuildCall {
  editions: readonly string[]
  all: boolean
  locales: readonly string[]
  report: string
  out: string
}

/** Empty when nothing was. `cwd` is what paths are shown from. */
export function lostLine(lost: readonly string[], call: BuildCall, cwd: string, say: Say): string {
  if (lost.length === 0) return ''
  const paths = lost.map(path => relative(cwd, path)).join(', ')
  return `${say(`${paths}: taken away, made from what has changed since; both formats: ${commandOf(call)}`)}\n`
}

/** The same build, of both formats. */
function commandOf({ editions, all, locales, report, out }: BuildCall): string {
  const words = [
    'build',
    ...editions,
    ...(all ? ['--all'] : []),
    ...(locales.length > 0 ? ['--locale', locales.join(',')] : []),
  ]
  return callOf(words, { report, out })
}
