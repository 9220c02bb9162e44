/** Applies certain fixes to the report's files. */
import type { VFile } from 'vfile'
import { editOf } from '../problems/fixes/edit.ts'
import { type LineEdit, realFileIn, writeEdits } from '../problems/fixes/write-edits.ts'
import { type FlatProblem, flatProblems } from '../problems/reporters/flat-problems.ts'
import { type CheckOptions, runCheck } from './run-check.ts'

/** A fix that was written. */
export interface WrittenFix extends LineEdit {
  path: string
  rule: string
}

export interface FixResult {
  /** The files after fixing, with the remaining problems. */
  files: VFile[]
  /** The fixes in the order in which they were written. */
  fixed: WrittenFix[]
}

/** Overlapping fixes wait for the next pass; the limit ends fixes that reappear each time. */
const PASSES = 5

/** Checks and fixes repeatedly, until the remaining problems need a person: a value, or a decision about a guess. */
export async function fixReport(options: CheckOptions): Promise<FixResult> {
  const fixed: WrittenFix[] = []
  for (let pass = 1; ; pass++) {
    const files = await runCheck(options)
    const now = pass > PASSES ? [] : await writeFixes(options.report, flatProblems(files, ''))
    if (now.length === 0) return { files, fixed }
    fixed.push(...now)
  }
}

/** True if a person must give a value or confirm a guess. */
export const needsPerson = ({ mend }: FlatProblem): boolean =>
  mend !== undefined && (!('text' in mend) || mend.isGuess)

async function writeFixes(report: string, problems: readonly FlatProblem[]): Promise<WrittenFix[]> {
  const fixes = problems.flatMap(fixOf)
  const fixed: WrittenFix[] = []
  for (const path of new Set(fixes.map(fix => fix.path))) {
    const file = await realFileIn(report, path)
    const fixesOfFile = fixes.filter(fix => fix.path === path)
    if (file) fixed.push(...(await writeEdits(file, fixesOfFile)))
  }
  return fixed
}

function fixOf(problem: FlatProblem): WrittenFix[] {
  const { mend, path, line, excerpt, rule } = problem
  const edit = mend && !needsPerson(problem) ? editOf(mend) : undefined
  return edit && line !== undefined && excerpt !== undefined
    ? [{ ...edit, path, line, was: excerpt, rule }]
    : []
}
