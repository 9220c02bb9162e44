/** Finds prose indented by four spaces, which Markdown reads as code. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
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
  eachNode(tree, node => {
    if (node.type !== 'code') return undefined
    const { value, position } = node
    const { start, end } = position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return undefined
    const written = source.slice(start.offset, end.offset)
    if (/^\s*[`~]{3}/.test(written) || !SENTENCE.test(value) || !WORDS.test(value)) return undefined
    const [line = ''] = written.split('\n')
    const right = line.trim()
    found.push({
      from: start.offset,
      to: start.offset + line.length,
      text: textOf('markdown-written/indented', { written: shorten(right) }),
      ...(value.includes('\n') ? {} : { fix: { kind: 'sign', wrong: line, right, isGuess: true } }),
    })
    return undefined
  })
  return found
}
