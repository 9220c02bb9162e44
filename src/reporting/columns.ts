import { cells } from './cells.ts'

/** Columns as wide as their widest cell; Han takes two places. Columns with nothing in them go. */
export function columns(table: readonly (readonly string[])[]): string {
  const widths = (table[0] ?? []).map((_, i) => Math.max(...table.map(row => cells(row[i] ?? ''))))
  return table
    .map(row =>
      row
        .flatMap((cell, i) =>
          (widths[i] ?? 0) === 0 ? [] : [cell + ' '.repeat((widths[i] ?? 0) - cells(cell))],
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
