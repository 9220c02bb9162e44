/** Problems as people read them: where, what was unexpected, the line itself underlined, and how to mend it. */
import type { VFile } from 'vfile'
import { noPaint, type Paint } from '../../base/terminal-text/paint.ts'
import { visible } from '../../base/terminal-text/visible.ts'
import { wrap } from '../../base/terminal-text/wrap.ts'
import type { Say } from '../messages/translate.ts'
import { excerptOf } from './excerpt.ts'
import { type FlatProblem, flatProblems } from './flat-problems.ts'
import { countLine } from './problem-counts.ts'

/** Where problems are read. */
export interface Reader {
  say?: Say
  paint?: Paint
  /** Cells of a line of the terminal; undefined where lines are as long as they are. */
  columns?: number | undefined
}

type WholeReader = Required<Reader> & { columns: number }

/** All problems, by file and place, each once. `base` goes before the paths, so that editors can open them. */
export function formatProblems(files: Iterable<VFile>, base: string, reader: Reader = {}): string {
  const { say = text => text, paint = noPaint, columns = Infinity } = reader
  const problems = flatProblems(files, base, say)
  if (problems.length === 0) return ''
  const informed = problems.filter(({ severity }) => severity === 'info').length
  const more = informed > 0 ? say(`, ${informed} for information`) : ''
  const blocks = problems.map(problem => block(problem, { say, paint, columns }))
  return `${blocks.join('\n')}\n${countLine(problems, say, paint)}${more}\n`
}

/** Of an excerpt; wider lines are hard to scan. */
const WIDEST = 100

function block(problem: FlatProblem, { say, paint, columns }: WholeReader): string {
  const { line, column = 1, endLine, endColumn, severity, rule, excerpt } = problem
  const path = visible(problem.path)
  const message = visible(problem.message)
  const note = problem.note && visible(problem.note)
  const place = line === undefined ? path : `${path}:${line}:${column}`
  const head = `${paint('strong', place)}  ${paint(severity, say(severity))}  ${message}  ${paint('quiet', rule)}`
  const lines = [wrap(head, columns, '  ')]
  if (excerpt?.trim()) {
    const end = endLine === line ? endColumn : undefined
    const { shown, mark } = excerptOf(excerpt, column, end, Math.min(WIDEST, columns - 4))
    // A picture is as wide as the sign that was measured.
    lines.push(`  │ ${visible(shown)}`)
    if (mark) lines.push(`  │ ${paint(severity, mark)}`)
  }
  if (note) lines.push(wrap(`  ${note}`, columns, '  '))
  return `${lines.join('\n')}\n`
}
