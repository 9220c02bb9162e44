/** `:metric[x]{period=2030` in a line: the parser leaves what it cannot read as text behind the directive. */
import type { Parents } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { bracesIn } from '../attribute-pairs.ts'
import { endOfHead } from './head-end.ts'
import { reportUnclosed, reportUnreadable } from './report-unclosed.ts'

/** Where in the file the sign stands that the parser refused; undefined where it refused nothing. */
export function findUnparsedSign({ name, position }: TextDirective, source: string): number | undefined {
  const from = (position?.start.offset ?? 0) + 1 + name.length
  const end = position?.end.offset ?? 0
  const sign = source[end] ?? ''
  return (sign === '{' ? source[end - 1] === '}' : sign !== '[' || end > from) ? undefined : end
}

/** The longest head whose end is looked for, in characters: a paragraph may open thousands of them. */
const LONGEST = 2000

/** `at` is that of `findUnparsedSign`. */
export function reportUnparsedHead({ name, position }: TextDirective, at: number, file: VFile): void {
  const source = String(file.value)
  const opening = `:${name}`
  const from = (position?.start.offset ?? 0) + opening.length
  const sign = source[at] ?? ''
  // Attributes may go on in the next line, but not in the next paragraph.
  const [text = ''] = source.slice(from, from + LONGEST).split(/\n[^\S\n]*\n/)
  const head = endOfHead(text)
  if ('sign' in head) reportUnclosed(opening, head, from, file)
  // The brace that closes it is that of something else.
  else if (sign === '[' || /[{\n]/.test(text.slice(at - from + 1, head.end)))
    reportUnclosed(opening, { sign, at: at - from }, from, file)
  else reportUnreadable(name, bracesIn(text, from) ?? { text: '', from: at + 1 }, file)
}

/** What is left of it is no prose: nobody looks for numbers in it. */
export function removeUnparsedHead(parent: Parents | undefined, index: number | undefined): void {
  const behind = index === undefined ? undefined : parent?.children[index + 1]
  if (behind?.type === 'text') behind.value = behind.value.replace(/^[[{][^\n]*/, '')
}
