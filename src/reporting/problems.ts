/** Problems as people read them: where, what was unexpected, the line itself underlined, and how to mend it. */
import type { VFile } from 'vfile'
import type { Say } from '../messages/translate.ts'
import { cells } from './cells.ts'
import { type FlatProblem, flatProblems } from './flat-problems.ts'
import { noPaint, type Paint } from './paint.ts'

/** All problems, by file and place, each once. `base` goes before the paths, so that editors can open them. */
export function formatProblems(
  files: Iterable<VFile>,
  base: string,
  say: Say = text => text,
  paint: Paint = noPaint,
): string {
  const problems = flatProblems(files, base, say)
  if (problems.length === 0) return ''
  const count = (severity: FlatProblem['severity']) => {
    const n = problems.filter(problem => problem.severity === severity).length
    const word = say(severity)
    const text = word === severity ? `${n} ${severity}${n === 1 ? '' : 's'}` : `${n} 个${word}`
    return n === 0 ? text : paint(severity, text)
  }
  const informed = problems.filter(({ severity }) => severity === 'info').length
  const more = informed > 0 ? say(`, ${informed} for information`) : ''
  return `${problems.map(problem => block(problem, say, paint)).join('\n')}\n${count('error')}, ${count('warning')}${more}\n`
}

/** Columns of a line that are shown, around the place. */
const BEFORE = 60
const WIDTH = 100

function block(problem: FlatProblem, say: Say, paint: Paint): string {
  const { path, line, column = 1, severity, message, rule, note, excerpt } = problem
  const place = line === undefined ? path : `${path}:${line}:${column}`
  const lines = [
    `${paint('strong', place)}  ${paint(severity, say(severity))}  ${message}  ${paint('quiet', rule)}`,
  ]
  if (excerpt?.trim()) {
    const from = Math.max(0, column - BEFORE)
    const shown = excerpt.slice(from, from + WIDTH)
    lines.push(`  │ ${shown}`)
    const mark = underline(problem, excerpt, from)
    if (mark) lines.push(`  │ ${paint(severity, mark)}`)
  }
  if (note) lines.push(`  ${note}`)
  return `${lines.join('\n')}\n`
}

/** Under a piece of the line; a whole line needs none. */
function underline(
  { line, column = 1, endLine, endColumn }: FlatProblem,
  excerpt: string,
  from: number,
): string {
  if (endLine !== line || endColumn === undefined || endColumn <= column) return ''
  const piece = excerpt.slice(column - 1, Math.min(endColumn - 1, from + WIDTH))
  if (piece.trim() === excerpt.trim()) return ''
  return ' '.repeat(cells(excerpt.slice(from, column - 1))) + '‾'.repeat(cells(piece))
}
