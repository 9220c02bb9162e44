/** Attributes typed as prose is: with the quotation marks of a text, with commas between them, with full-width signs. */
import { pairsIn } from '../attribute-pairs.ts'

/** What a quotation mark of a text looks like, and what of full width stands for a sign of attributes. */
const ODD = /[“”„‟＂＝]|[‘’](?=[\s}]|$)|(?<==\s*)‘/u
const QUOTED = /(["“”„‟＂])([^"“”„‟＂]*)(["“”„‟＂])/gu
const QUOTED_ONCE = /(?<==\s*)['‘]([^'‘’"]*)[’'](?=[\s}]|$)/gu

/** Between two attributes; a comma of a list belongs to its value. */
const BETWEEN = /\s*[,，、;；]\s*(?=[\p{L}_][\w:.-]*\s*=|#|$)/gu

export interface StraightenedText {
  /** The first sign that no attribute has. */
  sign: string
  right: string
}

/** What stands between braces, as it was meant; undefined where it is as it should be, or nobody can say. */
export function straighten(text: string): StraightenedText | undefined {
  // What is quoted as it should be is words.
  const bare = text.replace(/"[^"]*"|(?<==\s*)'[^']*'/g, words => ' '.repeat(words.length))
  const found = ODD.exec(bare)?.[0] ?? /\s*[,，、;；]/u.exec(bare)?.[0].trim()
  if (found === undefined) return undefined
  const right = text
    .replace(/＝/g, '=')
    .replace(QUOTED, '"$2"')
    .replace(QUOTED_ONCE, '"$1"')
    .split(/("[^"]*")/)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(BETWEEN, ' ')))
    .join('')
  return right !== text && pairsIn(right) !== undefined ? { sign: found, right } : undefined
}
