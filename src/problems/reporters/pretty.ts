/** Formats problems for people: place, message, the marked source line, and the fix. */
import type { VFile } from 'vfile'
import { noPaint, type Paint } from '../../base/terminal-text/paint.ts'
import { visible } from '../../base/terminal-text/visible.ts'
import { wrap } from '../../base/terminal-text/wrap.ts'
import { english, type Translate } from '../messages/render.ts'
import { excerptOf } from './excerpt.ts'
import { type FlatProblem, flatProblems } from './flat-problems.ts'
import { countLine } from './problem-counts.ts'

/** Options for the output. */
export interface Reader {
  t?: Translate
  paint?: Paint
  /** Width of the terminal in cells; undefined if lines are not wrapped. */
  columns?: number | undefined
}

type WholeReader = Required<Reader> & { columns: number }

/** Formats all problems by file and place, without duplicates. Paths are prefixed with `base`, so that editors can open them. */
export function formatProblems(files: Iterable<VFile>, base: string, reader: Reader = {}): string {
  const { t = english, paint = noPaint, columns = Infinity } = reader
  const problems = flatProblems(files, base, t)
  if (problems.length === 0) return ''
  const blocks = problems.map(problem => block(problem, { t, paint, columns }))
  return `${blocks.join('\n')}\n${countLine(problems, t, paint)}\n`
}

/** Maximum width of an excerpt in cells; wider lines are hard to scan. */
const WIDEST = 100

function block(problem: FlatProblem, { t, paint, columns }: WholeReader): string {
  const { line, column = 1, endLine, endColumn, severity, rule, excerpt } = problem
  const path = visible(problem.path)
  const message = visible(problem.message)
  const note = problem.note && visible(problem.note)
  const place = line === undefined ? path : `${path}:${line}:${column}`
  const head = `${paint('strong', place)}  ${paint(severity, t(`severity/${severity}`))}  ${message}  ${paint('quiet', rule)}`
  const lines = [wrap(head, columns, '  ')]
  if (excerpt?.trim()) {
    const end = endLine === line ? endColumn : undefined
    const { shown, mark } = excerptOf(excerpt, column, end, Math.min(WIDEST, columns - 4))
    // The symbol of a control character is as wide as the character that was measured.
    lines.push(`  │ ${visible(shown)}`)
    if (mark) lines.push(`  │ ${paint(severity, mark)}`)
  }
  if (note) lines.push(wrap(`  ${note}`, columns, '  '))
  return `${lines.join('\n')}\n`
}
