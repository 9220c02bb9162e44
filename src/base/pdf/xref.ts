/** The cross-reference table that Skia writes: PDF 1.4, one classic table, every object once. */
import { type Dict, isDict } from './pdf-values.ts'
import { readValue } from './read-value.ts'

export interface Xref {
  /** Object number → its byte range, from `N 0 obj` to the next object. */
  spans: readonly (readonly [from: number, to: number] | undefined)[]
  trailer: Dict
}

/** Undefined if the file has another structure, such as cross-reference streams or several revisions. */
export function readXref(bytes: Buffer): Xref | undefined {
  const text = (from: number, to?: number) => bytes.subarray(from, to).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text(Math.max(0, bytes.length - 1024)))?.[1])
  if (!(start > 0)) return undefined
  const table = text(start)
  const head = /^xref\s+0\s+(\d+)\s+/.exec(table)
  const at = table.indexOf('trailer')
  if (!head || at < 0) return undefined
  const trailer = readValue(table.slice(at + 'trailer'.length))
  if (!isDict(trailer) || trailer.has('Prev') || trailer.has('Encrypt')) return undefined
  const offsets: number[] = []
  for (let i = 0, line = head[0].length; i < Number(head[1]); i++, line += 20)
    offsets.push(table[line + 17] === 'n' ? Number(table.slice(line, line + 10)) : 0)
  const ordered = offsets.filter(offset => offset > 0).sort((a, b) => a - b)
  const next = new Map(ordered.map((offset, i) => [offset, ordered[i + 1] ?? start]))
  return {
    spans: offsets.map(offset => (offset > 0 ? [offset, next.get(offset) ?? start] : undefined)),
    trailer,
  }
}
