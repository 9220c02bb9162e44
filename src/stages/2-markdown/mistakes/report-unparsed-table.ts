/** Reports lines of `|` that form no table: the line of dashes is missing, or its number of cells differs from the head's. */
import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { addProblem, type Severity, textOf } from '../../../problems/diagnostics.ts'
import { pointAt } from '../point-at.ts'

const DASHES = /^\s*\|?(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?\s*)?$/

/** Idempotent, because `addProblem` drops duplicates. Returns true if the node was reported. */
export function reportUnparsedTable(node: Nodes, file: VFile, severity: Severity): boolean {
  // Inside `:::table` the table would be missing from the page, so an `allow` comment must not hide the error.
  const rule = severity === 'error' ? 'table-rows' : 'table-written'
  const [from, to] = [node.position?.start.offset, node.position?.end.offset]
  if (node.type !== 'paragraph' || from === undefined || to === undefined) return false
  const [head = '', second = '', ...others] = String(file.value).slice(from, to).split('\n')
  if (second === '' || ![head, second, ...others].every(line => /^\s*\|.*\|/.test(line))) return false
  const columns = cellsOf(head)
  const right = `|${'---|'.repeat(columns)}`
  if (DASHES.test(second)) {
    const wrong = second.trim()
    const at = from + head.length + 1 + second.indexOf(wrong)
    addProblem(
      file,
      rule,
      textOf('table-written/dashes', { wrong, count: cellsOf(second), columns, right }),
      {
        place: {
          start: pointAt(String(file.value), at),
          end: pointAt(String(file.value), at + wrong.length),
        },
        severity,
        fix: { kind: 'sign', wrong, right, isGuess: true },
      },
    )
  } else addProblem(file, rule, textOf('table-written/lines', { right }), { place: node, severity })
  return true
}

const cellsOf = (line: string): number =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length
