/** Finds prose indented by four spaces, which Markdown reads as code. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { textOf } from '../../problems/diagnostics.ts'
import { shorten, type UnparsedMark } from './unparsed-mark.ts'

/** Starts like a sentence and contains no signs of program code. */
const SENTENCE = /^["“‘「*_:]*[\p{Lu}\p{Lt}\p{Lo}][^{}<>=$|\\/;]*$/u
/** At least three words, or eight characters of a script without spaces. */
const WORDS =
  /\p{L}+[\s,]+\p{L}+[\s,]+\p{L}+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]{8}/u

/** Offsets are relative to the file. */
export function findUnparsedIndented(tree: Root, file: VFile): UnparsedMark[] {
  const source = String(file.value)
  const found: UnparsedMark[] = []
  visit(tree, 'code', ({ value, position }) => {
    const { start, end } = position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    const written = source.slice(start.offset, end.offset)
    if (/^\s*[`~]{3}/.test(written) || !SENTENCE.test(value) || !WORDS.test(value)) return
    const [line = ''] = written.split('\n')
    const right = line.trim()
    found.push({
      from: start.offset,
      to: start.offset + line.length,
      text: textOf('markdown-written/indented', { written: shorten(right) }),
      ...(value.includes('\n') ? {} : { fix: { kind: 'sign', wrong: line, right, isGuess: true } }),
    })
  })
  return found
}
