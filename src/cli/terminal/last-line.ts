/** Formats the last line of a build, often the only one that is read: its problems, and those of `perennial check --strict`. */
import type { BuildResult } from '../../build/types.ts'
import type { Say } from '../../problems/messages/translate.ts'
import { flatProblems } from '../../problems/reporters/flat-problems.ts'
import { formatCount } from '../../problems/reporters/problem-counts.ts'
import { formatCommand } from './command-line.ts'

export interface LastLineCall {
  editions: readonly string[]
  all: boolean
  config: boolean
  /** Folder of the report, as the caller named it. */
  report: string
}

/** Returns a line such as `0 problems; \`perennial check --strict\` reports 14 warnings`, with the call for the same editions. */
export function lastLine({ files, check }: BuildResult, call: LastLineCall, say: Say): string {
  const n = problemsIn(files)
  const problems = n === 1 ? '1 problem' : `${n} problems`
  const ofCheck = [
    ...(check.errors > 0 ? [formatCount(check.errors, 'error', say)] : []),
    ...(check.warnings > 0 ? [formatCount(check.warnings, 'warning', say)] : []),
  ]
  const count = say(problems)
  return ofCheck.length === 0
    ? count
    : say(`${count}; \`perennial check${argumentsOf(call)}\` reports ${ofCheck.join(', ')}`)
}

/** Returns true if a build has shown fewer problems than the check has. */
export const hasMoreInCheck = ({ files, check }: BuildResult): boolean =>
  check.errors + check.warnings > problemsIn(files)

const problemsIn = (files: BuildResult['files']): number =>
  flatProblems(files, '').filter(({ severity }) => severity !== 'info').length

function argumentsOf({ editions, all, config, report }: LastLineCall): string {
  const words = [...editions, ...(all ? ['--all'] : []), '--strict', ...(config ? [] : ['--no-config'])]
  return formatCommand(words, { report }).slice('perennial'.length)
}
