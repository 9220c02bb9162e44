/** Problems as the page shows them, and what their buttons write into files. */
import { randomBytes } from 'node:crypto'
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import type { Say } from '../messages/translate.ts'
import type { FlatProblem } from '../reporting/flat-problems.ts'
import { leadsOut } from '../source/leads-out.ts'
import { mendOf } from './mends.ts'
import type { NotChecked, ShownProblem } from './messages.ts'

export const keyOf = ({ path, line, column, rule, message }: FlatProblem): string =>
  JSON.stringify([path, line, column, rule, message])

export function shown(problem: FlatProblem, say: Say): ShownProblem {
  const { rule, severity, message, note, path, line, excerpt } = problem
  return {
    rule,
    severity,
    message: say(message),
    note: note && say(note),
    path,
    line,
    excerpt,
    mend: mendOf(problem),
    key: keyOf(problem),
  }
}

export const whyNot = ({ failed, remedy }: NotChecked, say: Say): string =>
  remedy ? `${say(failed)} (${say(remedy)})` : say(failed)

/** An absolute path in the report's folder. */
export function fileIn(report: string, path: string): string | undefined {
  const file = resolve(report, path)
  return file.startsWith(`${resolve(report)}${sep}`) ? file : undefined
}

/** Writes what a mend says into the file. False when there is none, or the line is no longer as it was. */
export async function writeMend(
  report: string,
  problem: FlatProblem,
  answer: string | undefined,
): Promise<boolean> {
  const mend = mendOf(problem, answer)
  const named = fileIn(report, problem.path)
  // What a link leads to, or the link would become a file.
  const file = named && !leadsOut(report, named) ? await realpath(named).catch(goneIsUndefined) : undefined
  if (!mend || !file || problem.line === undefined) return false
  const text = await readFile(file, 'utf8').catch(goneIsUndefined)
  if (text === undefined) return false
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(end)
  if (lines[problem.line - 1] !== problem.excerpt) return false
  lines[problem.line - 1] = mend.line
  return (await replaceFile(file, lines.join(end)).catch(goneIsUndefined)) ?? false
}

/** At once: nobody reads half a file. What may be done with it stays. */
async function replaceFile(file: string, text: string): Promise<true> {
  const { mode } = await stat(file)
  const fresh = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await writeFile(fresh, text)
    await chmod(fresh, mode)
    await rename(fresh, file)
  } finally {
    await rm(fresh, { force: true })
  }
  return true
}

/** A file that is deleted meanwhile is an ordinary event. */
function goneIsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
