/** Limits tables: the parser pads each row to the width of its head, so a few kilobytes can become millions of cells. */
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { MAX_CELLS, MAX_COLUMNS } from './bounds.ts'
import { pointAt } from './point-at.ts'

const DELIMITERS = /^[ \t>|:-]*-[ \t>|:-]*$/

/** Returns the text with each table that is too large replaced by spaces, so that positions stay correct. */
export function limitTables(file: VFile, text: string): string {
  const lines = text.split('\n')
  let from = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const columns = i > 0 && line.includes('|') && DELIMITERS.test(line) ? columnsOf(line) : 0
    if (columns > 1) {
      const end = endOfTable(lines, i)
      const cells = columns * (end - i)
      if (columns > MAX_COLUMNS || cells > MAX_CELLS) {
        const head = from - (lines[i - 1] ?? '').length - 1
        report(file, columns, cells, pointAt(String(file.value), head))
        for (let row = i - 1; row < end; row++) lines[row] = ' '.repeat((lines[row] ?? '').length)
      }
    }
    from += (lines[i] ?? '').length + 1
  }
  return lines.join('\n')
}

function report(file: VFile, columns: number, cells: number, place: ReturnType<typeof pointAt>): void {
  if (columns > MAX_COLUMNS) problem(file, 'table-size/columns', { columns, most: MAX_COLUMNS }, { place })
  else problem(file, 'table-size/cells', { cells, most: MAX_CELLS }, { place })
}

const columnsOf = (line: string): number => line.replace(/^[\s>|]+|[\s|]+$/g, '').split('|').length

function endOfTable(lines: readonly string[], from: number): number {
  let end = from + 1
  while (end < lines.length && !/^[ \t>]*$/.test(lines[end] ?? '')) end++
  return end
}
