/** Splits a page's content into lines. Skia writes one operator per line, after its operands. */

export type LineKind =
  | 'save'
  | 'restore'
  | 'matrix'
  | 'colour'
  | 'path'
  | 'paint'
  | 'clip'
  | 'draw'
  | 'text'
  | 'mark'
  | 'end'
  | 'other'

export interface Line {
  kind: LineKind
  from: number
  /** Offset after the end of the line. */
  to: number
}

const code = (char: string) => char.charCodeAt(0)
const [NEWLINE, SPACE, STAR] = [10, 32, 42]
const END_TEXT = Buffer.from('\nET\n')
/** Offset of `ET` in an empty text object, which Skia writes if all of the text is on another page. */
const EMPTY = 'BT'.length
const PAINTS = new Set(['f', 'F', 'S', 's', 'B', 'b'].map(code))
const PATHS = new Set(['m', 'l', 'c', 'v', 'y', 'h'].map(code))
const [B, C, D, E, M, Q, T] = [...'BCDEMQT'].map(code)
const [c, e, g, h, m, n, o, q, r, s] = [...'ceghmnoqrs'].map(code)

/** Yields the lines; a whole text object counts as one line. */
export function* linesOf(source: Buffer): Generator<Line> {
  for (let from = 0; from < source.length; ) {
    const newline = source.indexOf(NEWLINE, from)
    let to = newline < 0 ? source.length : newline + 1
    let kind = kindOf(source, from, newline < 0 ? source.length : newline)
    if (kind === 'text') {
      const end = source.indexOf(END_TEXT, from)
      to = end < 0 ? source.length : end + END_TEXT.length
      if (end === from + EMPTY) kind = 'other'
    }
    yield { kind, from, to }
    from = to
  }
}

function kindOf(source: Buffer, from: number, to: number): LineKind {
  const length = to - from
  const last = source[to - 1] ?? 0
  const before = source[to - 2] ?? 0
  if (length === 1) {
    if (last === q) return 'save'
    if (last === Q) return 'restore'
    if (last === h) return 'path'
    return PAINTS.has(last) ? 'paint' : 'other'
  }
  if (length === 2) {
    if (before === B && last === T) return 'text'
    return last === STAR && PAINTS.has(before) ? 'paint' : 'other'
  }
  if (last === C && before === M && source[to - 3] === E && length === 3) return 'end'
  if (last === C && (before === D || before === M) && source[to - 3] === B) return 'mark'
  if (before === SPACE) {
    if (last === n) return 'clip'
    return PATHS.has(last) ? 'path' : 'other'
  }
  if (source[to - 3] !== SPACE) return 'other'
  if (last === m && before === c) return 'matrix'
  if (last === g && before === r) return 'colour'
  if (last === e && before === r) return 'path'
  return (last === o && before === D) || (last === h && before === s) ? 'draw' : 'other'
}
