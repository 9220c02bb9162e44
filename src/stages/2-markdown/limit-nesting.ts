/**
 * Blocks within blocks and marks within marks have a bound: a parser needs a time that grows with the square of their depth, and
 * every walk over the tree a frame of the stack for each level.
 */
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { pointAt } from './point-at.ts'

/** Levels that no report has. */
export const MAX_LEVELS = 50
/** Columns before a list's mark, at two for each level. */
const MAX_COLUMNS = 4 * MAX_LEVELS
/** A file made by a machine may have one in each of its lines. */
const MAX_REPORTED = 20

/**
 * The chapter's text with each piece that is nested too deeply as spaces, so that all other places stay. A piece goes to the end of
 * its line, or of its paragraph where marks are nested.
 */
export function limitNesting(file: VFile): string {
  const text = String(file.value)
  let limited = ''
  let done = 0
  for (const [i, { from, to, what }] of deepPieces(text).entries()) {
    if (i < MAX_REPORTED)
      problem(
        file,
        'nesting-depth',
        `Unexpected ${what} nested more than ${MAX_LEVELS} levels deep, expected fewer`,
        { place: pointAt(text, from), note: 'Remove levels: what begins here is not read.' },
      )
    limited += text.slice(done, from) + text.slice(from, to).replace(/[^\n]/g, ' ')
    done = to
  }
  return limited + text.slice(done)
}

interface Piece {
  from: number
  to: number
  what: 'blocks' | 'marks'
}

function deepPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  const marks = new Marks()
  let fence: string | undefined
  let from = 0
  /** The end of a paragraph that was given up. */
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
      if (deep !== undefined) pieces.push({ from: from + deep, to, what: 'blocks' })
      else {
        const at = marks.read(line)
        if (at !== undefined) {
          const end = /\n[ \t]*(?:\n|$)/.exec(text.slice(from))?.index
          covered = end === undefined ? text.length : from + end
          pieces.push({ from: from + at, to: covered, what: 'marks' })
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
  // A rule across the page: `- - - -`.
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

/** Brackets, and the signs of emphasis, that are open in a paragraph. */
class Marks {
  #brackets = 0
  #signs = 0

  clear(): void {
    this.#brackets = 0
    this.#signs = 0
  }

  /** Returns the column of a mark that is nested too deeply. */
  read(line: string): number | undefined {
    for (const found of line.matchAll(MARK)) {
      const { run } = found.groups ?? {}
      if (run !== undefined) {
        const opens = /\S/.test(line[found.index + run.length] ?? '')
        const closes = /\S/.test(line[found.index - 1] ?? '')
        if (closes && this.#signs > 0) this.#signs = Math.max(0, this.#signs - run.length)
        else if (opens) this.#signs += run.length
      } else if (found[0] === '[') this.#brackets += 1
      else if (found[0] === ']') this.#brackets = Math.max(0, this.#brackets - 1)
      if (this.#brackets > MAX_LEVELS || this.#signs > 2 * MAX_LEVELS) return found.index
    }
    return undefined
  }
}
