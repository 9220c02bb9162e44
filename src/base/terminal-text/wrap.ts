import { stripVTControlCharacters } from 'node:util'
import { cells } from './cells.ts'

/** Line breaks are allowed after a space, and after a Chinese character or punctuation mark unless closing punctuation follows. */
const SPACE = /(?<=\s)(?=\S)/
const CHINESE =
  /(?<=\p{Script=Han})(?=[^\s，。；：、！？）》】」”…`.,;:)])|(?<=[，。；：、！？）》】」”…])(?=[^\s，。；：、！？）》】」”….,;:)])/u

/** A path is never broken, so that it can be copied. */
const pieces = (text: string): string[] =>
  text.split(SPACE).flatMap(word => (/[\p{L}\p{N}]\//u.test(word) ? [word] : word.split(CHINESE)))

/** Breaks text into lines of `width` cells, with `indent` before all but the first. A longer word, such as a path, is not broken. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of pieces(text)) {
    const wide = cells(stripVTControlCharacters(line + word).trimEnd())
    if (line.trim() !== '' && wide > width) {
      lines.push(line.trimEnd())
      line = indent
    }
    line += word
  }
  return [...lines, line].join('\n')
}
