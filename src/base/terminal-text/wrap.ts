import { stripVTControlCharacters } from 'node:util'
import { cells } from './cells.ts'

/** Behind a space; behind a Chinese character or sign, unless a sign follows that begins no line. */
const SPACE = /(?<=\s)(?=\S)/
const CHINESE =
  /(?<=\p{Script=Han})(?=[^\s，。；：、！？）》】」”…`.,;:)])|(?<=[，。；：、！？）》】」”…])(?=[^\s，。；：、！？）》】」”….,;:)])/u

/** A path is copied whole. */
const pieces = (text: string): string[] =>
  text.split(SPACE).flatMap(word => (/[\p{L}\p{N}]\//u.test(word) ? [word] : word.split(CHINESE)))

/** Lines that break between words, with `indent` before all but the first. A word that is too long, as a path, stays whole. */
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
