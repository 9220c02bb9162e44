/** Converts tables that are written as nested lists, as CSV or as a grid to Markdown tables. */
import type { Line } from './lines.ts'

type Options = Readonly<Record<string, string>>

/** Reads rows of the form `* - a` with `- b` below it; returns undefined if the lines are not such a list. */
export function listTable(body: readonly Line[], options: Options, indent: string): Line[] | undefined {
  const rows: { cells: string[]; source: number }[] = []
  for (const { text, source } of body) {
    const row = /^\s*[*-]\s+[*-](?:\s+(.*))?$/.exec(text)
    const cell = row ? null : /^\s+[*-](?:\s+(.*))?$/.exec(text)
    if (row) rows.push({ cells: [row[1] ?? ''], source })
    else if (cell && rows.length > 0) rows.at(-1)?.cells.push(cell[1] ?? '')
    else if (text.trim() === '') continue
    else {
      const cells = rows.at(-1)?.cells
      if (!cells) return undefined
      cells[cells.length - 1] = `${cells.at(-1)} ${text.trim()}`.trim()
    }
  }
  return pipeTable(rows, Number(options['header-rows'] ?? 0) > 0, indent)
}

/** Reads rows of the form `a, "b, c"`; the option `header` is the first row. */
export function csvTable(body: readonly Line[], options: Options, indent: string): Line[] | undefined {
  const header = options['header']
  const rows = body
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, source }) => ({ cells: csvCells(text), source }))
  const first = rows[0]
  if (!first) return undefined
  if (header !== undefined)
    return pipeTable([{ cells: csvCells(header), source: first.source }, ...rows], true, indent)
  return pipeTable(rows, Number(options['header-rows'] ?? 0) > 0, indent)
}

function csvCells(text: string): string[] {
  return [...text.trim().matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain.trim(),
  )
}

/** Reads cells of one or more lines between `+---+`; returns undefined if a cell spans others. */
export function gridTable(body: readonly Line[], indent: string): Line[] | undefined {
  const edges = [...(body[0]?.text ?? '').matchAll(/\+/g)].map(match => match.index)
  const rows: { cells: string[]; source: number }[] = []
  let hasHead = false
  let open: { cells: string[]; source: number } | undefined
  for (const { text, source } of body.slice(1)) {
    if (/^\s*\+[-=:+]+\+\s*$/.test(text)) {
      if (open) rows.push(open)
      if (text.includes('=')) hasHead = rows.length === 1
      open = undefined
      continue
    }
    if (edges.some(at => text[at] !== '|')) return undefined
    const cells = edges.slice(1).map((end, i) => text.slice((edges[i] ?? 0) + 1, end).trim())
    open = open
      ? { ...open, cells: open.cells.map((cell, i) => [cell, cells[i]].filter(Boolean).join(' ')) }
      : { cells, source }
  }
  return rows.length === 0 ? undefined : pipeTable(rows, hasHead, indent)
}

/** Writes a Markdown table, with an empty head if there is none, because Markdown requires one. */
function pipeTable(
  rows: readonly { cells: readonly string[]; source: number }[],
  hasHead: boolean,
  indent: string,
): Line[] | undefined {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const first = rows[0]
  if (columns === 0 || !first) return undefined
  const line = (cells: readonly string[], source: number): Line => ({
    text: `${indent}| ${Array.from({ length: columns }, (_, i) => (cells[i] ?? '').replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`,
    source,
  })
  const rule = Array.from({ length: columns }, () => '---')
  const [head, body] = hasHead ? [first, rows.slice(1)] : [{ cells: [], source: first.source }, rows]
  return [
    line(head.cells, head.source),
    line(rule, head.source),
    ...body.map(row => line(row.cells, row.source)),
  ]
}
