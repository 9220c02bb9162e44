/** Reports conflict markers that version control left in a file. */
import type { VFile } from 'vfile'
import { problem } from '../../../problems/diagnostics.ts'

/** The three markers, in order. */
const MARKERS = [/^<{7} /, /^={7}[ \t]*$/, /^>{7} /] as const

/** Reports the first marker. True if reported. `line` is the number of lines before `text` in its file. */
export function reportConflict(file: VFile, text: string, line = 0): boolean {
  if (!/^>{7} /m.test(text)) return false
  const lines = text.split('\n')
  const at = conflictIn(lines)
  if (at === undefined) return false
  const marker = lines[at] ?? ''
  const before = at + 1
  const place = {
    start: { line: line + before, column: 1 },
    end: { line: line + before, column: marker.length + 1 },
  }
  problem(file, 'change-merged', { marker }, { place })
  return true
}

/** Index of the line with the first marker, if the others follow. Code blocks are ignored, because they may show markers. */
function conflictIn(lines: readonly string[]): number | undefined {
  const ends = codeEnds(lines)
  let first: number | undefined
  let next = 0
  for (let i = 0; i < lines.length; i++) {
    const end = ends.get(i)
    if (end !== undefined) {
      i = end
      continue
    }
    if (!MARKERS[next]?.test(lines[i] ?? '')) continue
    first ??= i
    next += 1
    if (next === MARKERS.length) return first
  }
  return undefined
}

const FENCE = /^(`{3,}|~{3,})(.*)$/

/** First line → last line of each code block. Lines are read from the end, so that unclosed fences cost no search. */
function codeEnds(lines: readonly string[]): Map<number, number> {
  const ends = new Map<number, number>()
  const closing = new Map<string, number>()
  for (let i = lines.length - 1; i >= 0; i--) {
    const [, mark, info = ''] = FENCE.exec(lines[i] ?? '') ?? []
    if (mark === undefined) continue
    const end = closing.get(mark)
    if (end !== undefined) ends.set(i, end)
    if (info.trim() === '') closing.set(mark, i)
  }
  return ends
}
