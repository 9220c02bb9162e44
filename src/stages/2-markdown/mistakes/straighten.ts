/** Corrects attributes typed like prose: with curly quotation marks, commas between them, or full-width signs. */
import { pairsIn } from '../attribute-pairs.ts'

/** Curly quotation marks, and full-width forms of signs. */
const ODD = /[“”„‟＂＝]|[‘’](?=[\s}]|$)|(?<==\s*)‘/u
const QUOTED = /(["“”„‟＂])([^"“”„‟＂]*)(["“”„‟＂])/gu
const QUOTED_ONCE = /(?<==\s*)['‘]([^'‘’"]*)[’'](?=[\s}]|$)/gu

/** A separator between two attributes; a comma inside a list belongs to its value. */
const BETWEEN = /\s*[,，、;；]\s*(?=[\p{L}_][\w:.-]*\s*=|#|$)/gu

export interface StraightenedText {
  /** The first sign that is wrong. */
  sign: string
  right: string
}

/** Returns the corrected text, or undefined if it needs no correction or none is certain. */
export function straighten(text: string): StraightenedText | undefined {
  // Signs inside correctly quoted values are words.
  const bare = text.replace(/"[^"]*"|(?<==\s*)'[^']*'/g, words => ' '.repeat(words.length))
  const sign = ODD.exec(bare)?.[0] ?? /\s*[,，、;；]/u.exec(bare)?.[0].trim()
  if (sign === undefined) return undefined
  const right = text
    .replace(/＝/g, '=')
    .replace(QUOTED, '"$2"')
    .replace(QUOTED_ONCE, '"$1"')
    .split(/("[^"]*")/)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(BETWEEN, ' ')))
    .join('')
  return right !== text && pairsIn(right) !== undefined ? { sign, right } : undefined
}
