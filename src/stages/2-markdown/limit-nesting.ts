/**
 * Limits how deeply blocks and marks can be nested: parsing time grows with the square of the depth, and every walk over the tree
 * needs one stack frame per level.
 */
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { pointAt } from './point-at.ts'

/** Far more levels than any report has. */
export const MAX_LEVELS = 50
/** Columns of indentation before a list item. */
const MAX_COLUMNS = 4 * MAX_LEVELS
/** A generated file may have such a piece on every line. */
const MAX_REPORTED = 20

/**
 * Returns the chapter's text with each piece that is nested too deeply replaced by spaces, so that positions stay correct. A piece
 * reaches to the end of its line, or for nested marks to the end of its paragraph.
 */
export function limitNesting(file: VFile): string {
  const text = String(file.value)
  let limited = ''
  let done = 0
  for (const [i, { from, to, kind }] of deepPieces(text).entries()) {
    if (i < MAX_REPORTED)
      problem(file, `nesting-depth/${kind}`, { most: MAX_LEVELS }, { place: pointAt(text, from) })
    limited += text.slice(done, from) + text.slice(from, to).replace(/[^\n]/g, ' ')
    done = to
  }
  return limited + text.slice(done)
}

interface Piece {
  from: number
  to: number
  kind: 'blocks' | 'marks'
}

function deepPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  const marks = new Marks()
  let fence: string | undefined
  let from = 0
  /** The end of the last paragraph that was replaced. */
  let covered = 0
  for (const line of text.split('\n')) {
    const to = from + line.length
    if (from < covered) {
      from = to + 1
      continue
    }
    const [, sign] = /^[\s>]{0,200}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== undefined) {
      if (sign?.startsWith(fence)) fence = undefined
    } else if (sign !== undefined) fence = sign
    else {
      if (line.trim() === '') marks.clear()
      const deep = deepBlocks(line)
      if (deep !== undefined) pieces.push({ from: from + deep, to, kind: 'blocks' })
      else {
        const at = marks.read(line)
        if (at !== undefined) {
          const end = /\n[ \t]*(?:\n|$)/.exec(text.slice(from))?.index
          covered = end === undefined ? text.length : from + end
          pieces.push({ from: from + at, to: covered, kind: 'marks' })
          marks.clear()
        }
      }
    }
    from = to + 1
  }
  return pieces
}

const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\n]+\]:)/y

/** Returns the column of the first block mark that is nested too deeply. */
function deepBlocks(line: string): number | undefined {
  const [indent = ''] = /^[ \t]*/.exec(line) ?? []
  if (indent.length > MAX_COLUMNS && /^(?:>|[-+*]\s|\d{1,9}[.)]\s)/.test(line.slice(indent.length)))
    return indent.length
  const [colons = ''] = /^:+(?=[a-z])/i.exec(line.trimStart()) ?? []
  if (colons.length > MAX_LEVELS) return indent.length
  // A thematic break: `- - - -`.
  if (/^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/.test(line)) return undefined
  CONTAINER.lastIndex = 0
  for (let levels = 0; levels <= MAX_LEVELS; levels++) {
    const at = CONTAINER.lastIndex
    if (!CONTAINER.test(line)) return undefined
    if (levels === MAX_LEVELS) return at
  }
  return undefined
}

const MARK = /\\.|[[\]]|(?<run>\*+|_+|~~)/g

/** Counts the brackets and emphasis marks that are open in a paragraph. */
class Marks {
  #brackets = 0
  #signs = 0

  clear(): void {
    this.#brackets = 0
    this.#signs = 0
  }

  /** Returns the column of a mark that is nested too deeply. */
  read(line: string): number | undefined {
    for (const match of line.matchAll(MARK)) {
      const { run } = match.groups ?? {}
      if (run !== undefined) {
        const opens = /\S/.test(line[match.index + run.length] ?? '')
        const closes = /\S/.test(line[match.index - 1] ?? '')
        if (closes && this.#signs > 0) this.#signs = Math.max(0, this.#signs - run.length)
        else if (opens) this.#signs += run.length
      } else if (match[0] === '[') this.#brackets += 1
      else if (match[0] === ']') this.#brackets = Math.max(0, this.#brackets - 1)
      if (this.#brackets > MAX_LEVELS || this.#signs > 2 * MAX_LEVELS) return match.index
    }
    return undefined
  }
}
