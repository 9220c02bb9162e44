/** Finds strong emphasis that a space prevents, so that the stars are printed: `**words **`. */

import { textOf } from '../../problems/diagnostics.ts'
import type { SourceText } from './source-texts.ts'
import { type UnparsedMark, unparsedMark } from './unparsed-mark.ts'

const WORDS = String.raw`((?:\\.|[^*\\])*?[^\s*\\])`
const SPACE = String.raw`[ \t\u3000]+`
/** Stars directly after a name, a number or other stars may mark a note: `Energy**`. */
const FREE = String.raw`(?<![*\\A-Za-z0-9])`
/** A space inside the stars on one side: `**words **`, `**Note: **words`, `** words**`. */
const ONE_SIDE = [
  String.raw`${FREE}\*\*(?=[^\s*\d])${WORDS}${SPACE}\*\*(?:(?![*A-Za-z0-9])|(?<=[:：.]${SPACE}\*\*)(?=\p{L}))`,
  String.raw`${FREE}\*\*${SPACE}(?=[^\s*\d])${WORDS}\*\*(?![*A-Za-z0-9])`,
]
/** With spaces on both sides, only at the start of a sentence: elsewhere stars may be arithmetic (`2 ** 3`) or note marks. */
const BOTH_SIDES = String.raw`(?<=^|[\p{P}\p{Script=Han}]\s*)(?<![*\\])\*\*${SPACE}(?=\p{L}{2})${WORDS}${SPACE}\*\*(?![*\p{L}\p{N}])`
/** Text after which stars may be a note mark. */
const MAY_BE_MARKED = /[)）\]】\p{Script=Han}]$/u
const LOOSE = [...ONE_SIDE, BOTH_SIDES].map(pattern => new RegExp(pattern, 'gmu'))

/** Two stars directly before a word, without a second pair in the text. */
const OPEN = /(?<=^|[\s\p{P}\p{Script=Han}])(?<![*\\])\*\*(?=[\p{L}\p{N}“‘"(（《「])/gmu
/** Two stars directly after a word, which refer to a note such as `** Restated`. */
const MARKED = /[\p{L}\p{N})）%％]\*\*(?![*\p{L}\p{N}])/u
/** Such stars in an attribute, for example the title of a table. */
const MARKED_TITLE = /=(?:"[^"\n]*\*\*[^"\n]*"|'[^'\n]*\*\*[^'\n]*')/

export function marksNotes(all: readonly SourceText[], source: string): boolean {
  if (MARKED_TITLE.test(source) || all.some(({ text }) => MARKED.test(text))) return true
  // Han has no word ends: if one paragraph begins with stars and another contains them, one is the note of the other.
  const open = all.filter(({ text }) => text.split('**').length === 2)
  const notes = open.filter(({ text }) => text.startsWith('**'))
  return notes.length > 0 && notes.length < open.length
}

/** `hasMarks` is true if stars in the chapter mark notes, which may then begin with stars. */
export function findUnparsedEmphasis({ text, source }: SourceText, hasMarks: boolean): UnparsedMark[] {
  const open = hasMarks || text.split('**').length !== 2 ? [] : [...text.matchAll(OPEN)]
  return [...withSpaces(text, source), ...open.map(({ index }) => neverClosed(index))]
}

const neverClosed = (from: number): UnparsedMark => ({
  from,
  to: from + 2,
  text: textOf('markdown-written/open-emphasis', {}),
})

function withSpaces(text: string, source: string): UnparsedMark[] {
  return LOOSE.flatMap(loose =>
    [...text.matchAll(loose)].map(({ 0: whole, index }) => {
      const end = index + whole.length
      const wrong = source.slice(index, end)
      // Move the space after the stars if a word follows.
      const space = /\s\*\*$/.test(wrong) && /[A-Za-z]/.test(source[end] ?? '') ? ' ' : ''
      const right = `**${wrong.slice(2, -2).trim()}**${space}`
      const isGuess = loose === LOOSE.at(-1) || MAY_BE_MARKED.test(source.slice(0, index))
      return unparsedMark('markdown-written/emphasis', index, wrong, right, isGuess)
    }),
  )
}
