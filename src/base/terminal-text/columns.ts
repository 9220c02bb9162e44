import { cells } from './cells.ts'

/**
 * Formats rows as a table whose columns are as wide as their widest cell. Empty columns are omitted. Columns with an index (from 0)
 * in `right` are right-aligned.
 */
export function columns(
  table: readonly (readonly string[])[],
  { right = [] }: { right?: readonly number[] } = {},
): string {
  const widths = (table[0] ?? []).map((_, i) => Math.max(...table.map(row => cells(row[i] ?? ''))))
  return table
    .map(row =>
      row
        .flatMap((cell, i) => {
          if ((widths[i] ?? 0) === 0) return []
          const gap = ' '.repeat((widths[i] ?? 0) - cells(cell))
          return [right.includes(i) ? gap + cell : cell + gap]
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
