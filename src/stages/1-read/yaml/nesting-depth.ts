/** Limits the nesting of YAML. The parser is recursive and would overflow the stack without reporting a position. */

/** More levels than any valid file of a report has. */
export const MAX_LEVELS = 50

const ENTRY = /[ \t]*(?:[-?](?=[ \t]|$))/y

/** Returns the offset of the first list or map that is nested too deeply, counted roughly from the text; undefined if there is none. */
export function findDeepNesting(text: string): number | undefined {
  let from = 0
  let open = 0
  /** Columns of the entries around this line. */
  let columns: number[] = []
  for (const line of text.split('\n')) {
    const column = line.search(/\S/)
    if (column >= 0) {
      columns = columns.filter(outer => outer < column)
      columns.push(column)
      if (columns.length > MAX_LEVELS) return from + column
      let entries = columns.length
      ENTRY.lastIndex = 0
      while (ENTRY.test(line)) if (++entries > MAX_LEVELS) return from + ENTRY.lastIndex - 1
    }
    // Brackets in quoted text and comments are ignored. Unclosed brackets in plain text are tolerated until a key at the margin follows.
    for (const token of line.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[[{]|[\]}]|(?:^|\s)#.*/g)) {
      if (/^[[{]$/.test(token[0])) open += 1
      else if (/^[\]}]$/.test(token[0])) open = Math.max(0, open - 1)
      if (open > MAX_LEVELS) return from + token.index
    }
    if (column === 0 && !/^[[{\]}]/.test(line) && !/[[{,]\s*$/.test(line)) open = 0
    from += line.length + 1
  }
  return undefined
}
