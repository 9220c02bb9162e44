/** Reads the attributes of a directive from its source: the parser drops duplicates and records no positions. */
import type { Directive } from '../../directives/types.ts'
import { endOfHead, endOfLabel } from './mistakes/head-end.ts'

export interface Pair {
  name: string
  /** Undefined for a name without a value. */
  value: string | undefined
  isQuoted: boolean
  /** Offset from the start of the text between the braces. */
  from: number
  to: number
}

/** The text between braces; `from` is the file offset after the opening brace. */
export interface Braces {
  text: string
  from: number
}

/** The braces of a directive, or undefined if it has none. */
export function findBraces({ name, position }: Directive, source: string): Braces | undefined {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  const from = start.offset + source.slice(start.offset).search(/[^:]/) + name.length
  return bracesIn(source.slice(from, end.offset), from)
}

/** `text` begins after the name of a directive, at file offset `from`. */
export function bracesIn(text: string, from: number): Braces | undefined {
  const label = text.startsWith('[') ? endOfLabel(text) : { end: 0 }
  const head = endOfHead(text)
  if ('sign' in label || 'sign' in head || text[label.end] !== '{') return undefined
  return { text: text.slice(label.end + 1, head.end - 1), from: from + label.end + 1 }
}

const PAIR =
  /\s*(?:#([^\s"#'.<=>`}]+)|\.([^\s"#'.<=>`}]+)|([\p{L}_][\p{L}\p{N}:._-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`}]+)))?(?=[\s}#.]|$))/uy

/** Returns undefined if any part of the text is not an attribute. */
export function pairsIn(text: string): Pair[] | undefined {
  const pairs: Pair[] = []
  let at = 0
  while (text.slice(at).trim() !== '') {
    PAIR.lastIndex = at
    const match = PAIR.exec(text)
    if (!match) return undefined
    const [whole, id, kind, name = '', double, single, plain] = match
    const to = at + whole.length
    const from = to - whole.trimStart().length
    const isQuoted = (double ?? single) !== undefined
    if (id !== undefined) pairs.push({ name: 'id', value: id, isQuoted, from, to })
    else if (kind !== undefined) pairs.push({ name: 'class', value: kind, isQuoted, from, to })
    else pairs.push({ name, value: double ?? single ?? plain, isQuoted, from, to })
    at = to
  }
  return pairs
}
