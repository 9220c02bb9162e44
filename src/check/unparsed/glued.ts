/** `of:metric[rd-spend]`: a figure is printed where it stands, and the word before it would run into it. */
import { directivesThat } from '../../directives/lookup.ts'
import type { SourceText } from './source-texts.ts'
import { shorten, type UnparsedMark } from './unparsed-mark.ts'

const CITED = directivesThat(({ form, label }) => form === 'text' && label !== 'words')
/** In other scripts words and figures may meet, and so may a Latin word in a text of theirs. */
const CLOSED_UP = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const BEFORE = /[\p{Script=Latin}\p{N}'’-]*\p{Script=Latin}$/u
/** The longest word that is looked at, in characters. */
const LONGEST = 100
/** Not the ending of an ordinal. */
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
      // `:ref[forge]ab` is a part of the figure; a number alone may have a unit behind it.
      const isWhole = name !== 'ref' && !/\bas=["']?number/.test(citation)
      const behind = isProse(to) && isWhole ? (BEHIND.exec(source.slice(to))?.[0] ?? '') : ''
      if (before === '' && behind === '') return []
      const wrong = before + citation + behind
      const right = [before, citation, behind].filter(Boolean).join(' ')
      return {
        from: from - before.length,
        to: to + behind.length,
        reason: `Unexpected \`${shorten(wrong)}\` without a space, expected \`${shorten(right)}\``,
        note: 'A figure is printed where it stands: between it and a word is a space.',
        fix: { kind: 'sign', wrong, right, isGuess: true },
      }
    })
}
