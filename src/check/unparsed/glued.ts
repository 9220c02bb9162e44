/** Finds citations without a space beside a word, which would be printed as one word: `of:metric[rd-spend]`. */
import { directivesThat } from '../../directives/lookup.ts'
import { textOf } from '../../problems/diagnostics.ts'
import type { SourceText } from './source-texts.ts'
import { shorten, type UnparsedMark } from './unparsed-mark.ts'

const CITED = directivesThat(({ form, label }) => form === 'text' && label !== 'words')
/** Scripts written without spaces; paragraphs that contain them are not checked. */
const CLOSED_UP = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const BEFORE = /[\p{Script=Latin}\p{N}'’-]*\p{Script=Latin}$/u
/** Maximum length of the word before a citation, in characters. */
const LONGEST = 100
/** A word after the citation that is not an ordinal ending. */
const BEHIND = /^(?!(?:st|nd|rd|th)(?![\p{L}\p{N}]))\p{Script=Latin}{2}[\p{Script=Latin}\p{N}'’-]*/u

export function findGluedCitations({ text, source, directives }: SourceText): UnparsedMark[] {
  if (CLOSED_UP.test(text)) return []
  const isProse = (at: number) => text[at] === source[at]
  return directives
    .filter(({ name }) => CITED.includes(name))
    .flatMap(({ name, from, to }) => {
      const citation = source.slice(from, to)
      const before = isProse(from - 1)
        ? (BEFORE.exec(source.slice(Math.max(0, from - LONGEST), from))?.[0] ?? '')
        : ''
      // Letters after `:ref[forge]` name a part of the figure, and a number alone may be followed by its unit.
      const isWhole = name !== 'ref' && !/\bas=["']?number/.test(citation)
      const behind = isProse(to) && isWhole ? (BEHIND.exec(source.slice(to))?.[0] ?? '') : ''
      if (before === '' && behind === '') return []
      const wrong = before + citation + behind
      const right = [before, citation, behind].filter(Boolean).join(' ')
      return {
        from: from - before.length,
        to: to + behind.length,
        text: textOf('markdown-written/no-space', { written: shorten(wrong), right: shorten(right) }),
        fix: { kind: 'sign', wrong, right, isGuess: true },
      }
    })
}
