import { cells } from './cells.ts'

/**
 * Columns as wide as their widest cell; Han takes two places. Columns with nothing in them go. Those named in `right`, counted from
 * nought, end below each other, as numbers do.
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
