/** What a mend writes into its line. */
import type { Fix } from './types.ts'

/** Columns from 1; `endColumn` is the one behind. */
export interface Edit {
  column: number
  endColumn: number
  text: string
}

/** `answer` is what a person said; undefined when the mend asks and nobody has said anything. */
export function editOf(fix: Fix, answer = ''): Edit | undefined {
  const { column, endColumn } = fix
  if ('text' in fix) return { column, endColumn, text: fix.text }
  const said = answer.replace(/\s+/g, ' ').trim()
  const safe = fix.kind === 'label' ? said.replace(/[[\]]/g, '') : quoted(said)
  return safe === '' ? undefined : { column, endColumn, text: `${fix.before}${safe}${fix.after}` }
}

/** Attributes are read as those of HTML: what would end one, or be taken for a character reference, is written as one. */
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Edits that do not meet: of two that do, the first. */
export function withoutOverlaps<T extends Edit>(edits: readonly T[]): T[] {
  const kept: T[] = []
  for (const edit of [...edits].sort((a, b) => a.column - b.column || a.endColumn - b.endColumn)) {
    const before = kept.at(-1)
    if (!before || (edit.column >= before.endColumn && edit.column > before.column)) kept.push(edit)
  }
  return kept
}

/** The line as it will be. The edits do not meet. */
export function applyEdits(line: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.column - a.column)
    .reduce(
      (text, { column, endColumn, text: by }) => text.slice(0, column - 1) + by + text.slice(endColumn - 1),
      line,
    )
}
