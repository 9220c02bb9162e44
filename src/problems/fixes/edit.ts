/** Turns fixes into edits of one line, and applies them. */
import type { Fix } from './types.ts'

/** Columns count from 1; `endColumn` is exclusive. */
export interface Edit {
  column: number
  endColumn: number
  text: string
}

/** Returns the edit of a fix. `answer` is a person's reply to a fix that asks; the result is undefined if that reply is empty. */
export function editOf(fix: Fix, answer = ''): Edit | undefined {
  const { column, endColumn } = fix
  if ('text' in fix) return { column, endColumn, text: fix.text }
  const reply = answer.replace(/\s+/g, ' ').trim()
  const safe = fix.kind === 'label' ? reply.replace(/[[\]]/g, '') : quoted(reply)
  return safe === '' ? undefined : { column, endColumn, text: `${fix.before}${safe}${fix.after}` }
}

/** Escapes an attribute value. Attributes are parsed as in HTML, so quotes and ampersands become character references. */
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Drops each edit that overlaps an earlier one. */
export function withoutOverlaps<T extends Edit>(edits: readonly T[]): T[] {
  const accepted: T[] = []
  for (const edit of [...edits].sort((a, b) => a.column - b.column || a.endColumn - b.endColumn)) {
    const last = accepted.at(-1)
    if (!last || (edit.column >= last.endColumn && edit.column > last.column)) accepted.push(edit)
  }
  return accepted
}

/** Applies edits to a line; they must not overlap. */
export function applyEdits(line: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.column - a.column)
    .reduce(
      (text, { column, endColumn, text: by }) => text.slice(0, column - 1) + by + text.slice(endColumn - 1),
      line,
    )
}
