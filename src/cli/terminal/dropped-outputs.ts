/** Describes the outputs that a build of one format has removed because they were out of date. */
import { relative } from 'node:path'
import { listed } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'
import { formatCommand } from './command-line.ts'

export interface BuildCall {
  editions: readonly string[]
  all: boolean
  locales: readonly string[]
  report: string
  out: string
}

/** Returns an empty text if none were removed. `cwd` is the folder to which shown paths are relative. */
export function droppedLine(dropped: readonly string[], call: BuildCall, cwd: string, t: Translate): string {
  if (dropped.length === 0) return ''
  const paths = listed(dropped.map(path => relative(cwd, path)))
  return `${t('build/dropped', { paths, call: commandOf(call) })}\n`
}

/** Returns the same call of `build` for both formats. */
function commandOf({ editions, all, locales, report, out }: BuildCall): string {
  const words = [
    'build',
    ...editions,
    ...(all ? ['--all'] : []),
    ...(locales.length > 0 ? ['--locale', locales.join(',')] : []),
  ]
  return formatCommand(words, { report, out })
}
