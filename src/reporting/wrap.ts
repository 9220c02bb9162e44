import { stripVTControlCharacters } from 'node:util'
import { cells } from './cells.ts'

/** Behind a space; behind a Chinese character or sign, unless a sign follows that begins no line. */
const BREAK =
  /(?<=\s)(?=\S)|(?<=\p{Script=Han})(?=[^\s，。；：、！？）」”`.,;:)])|(?<=[，。；：、！？）」”])(?=[^\s，。；：、！？）」”.,;:)])/u

/** Lines that break between words, with `indent` before all but the first. A word that is too long, as a path, stays whole. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(BREAK)) {
    const wide = cells(stripVTControlCharacters(line + word).trimEnd())
    if (line.trim() !== '' && wide > width) {
      lines.push(line.trimEnd())
      line = indent
    }
    line += word
  }
  return [...lines, line].join('\n')
}
