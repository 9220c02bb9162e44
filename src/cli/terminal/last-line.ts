/** Formats the last line of a build, often the only one that is read: its problems, and those of `perennial check --strict`. */
import type { BuildResult } from '../../build/types.ts'
import { listed, message } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'
import { flatProblems } from '../../problems/reporters/flat-problems.ts'
import { countOf } from '../../problems/reporters/problem-counts.ts'
import { formatCommand } from './command-line.ts'

export interface LastLineCall {
  editions: readonly string[]
  all: boolean
  config: boolean
  /** Folder of the report, as the caller named it. */
  report: string
}

/** Returns a line such as `0 problems; \`perennial check --strict\` reports 14 warnings`, with the call for the same editions. */
export function lastLine({ files, check }: BuildResult, call: LastLineCall, t: Translate): string {
  const problems = message('build/problems', { count: problemsIn(files) })
  const ofCheck = [
    ...(check.errors > 0 ? [countOf(check.errors, 'error')] : []),
    ...(check.warnings > 0 ? [countOf(check.warnings, 'warning')] : []),
  ]
  return ofCheck.length === 0
    ? t(problems)
    : t('build/problems-and-check', { problems, call: checkOf(call), counts: listed(ofCheck) })
}

/** Returns true if a build has shown fewer problems than the check has. */
export const hasMoreInCheck = ({ files, check }: BuildResult): boolean =>
  check.errors + check.warnings > problemsIn(files)

const problemsIn = (files: BuildResult['files']): number =>
  flatProblems(files, '').filter(({ severity }) => severity !== 'info').length

function checkOf({ editions, all, config, report }: LastLineCall): string {
  const words = [
    'check',
    ...editions,
    ...(all ? ['--all'] : []),
    '--strict',
    ...(config ? [] : ['--no-config']),
  ]
  return formatCommand(words, { report })
}
