/** Finds headings without a space after the number signs, which Markdown reads as paragraphs: `##Water`. */
import type { SourceText } from './source-texts.ts'
import { type UnparsedMark, unparsedMark } from './unparsed-mark.ts'

/** Two or more number signs, which have no other meaning. */
const TIGHT = /^[ \t]*(#{2,6})(?=[\p{L}\p{N}\u00a0]).*$/gmu
/** Full-width number signs, except `＃1`, which may be a number. */
const WIDE = /^[ \t]*(#*＃[#＃]+(?=[ \t\u3000]*[\p{L}\p{N}])|＃(?=[ \t\u3000]+\p{L})).*$/gmu
/** A single number sign, except a hashtag (`#ESG`) or a sentence that begins with one. */
const ONE = /^(#)(?=\p{Lu}?\p{Ll}+[ \t])[^#\n]*[^#\n.!?:;,。！？：；，\s][ \t]*$/gu

export function findUnparsedHeadings({ text, source }: SourceText): UnparsedMark[] {
  return [TIGHT, WIDE, ONE].flatMap(kind =>
    [...text.matchAll(kind)].map(({ 0: line, 1: signs = '', index }) => {
      const from = index + line.search(/[#＃]/u)
      const wrong = source.slice(from, index + line.length).trimEnd()
      const level = '#'.repeat(Math.min(6, Math.max(2, signs.length)))
      const right = `${level} ${wrong.slice(signs.length).trim()}`
      return unparsedMark('markdown-written/heading', from, wrong, right, kind === ONE)
    }),
  )
}
