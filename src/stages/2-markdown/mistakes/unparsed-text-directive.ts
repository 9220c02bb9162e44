/** Reports the unparsed end of a text directive: the parser leaves `{period=2030` of `:metric[x]{period=2030` as text. */
import type { Parents } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { bracesIn } from '../attribute-pairs.ts'
import { endOfHead } from './head-end.ts'
import { reportUnclosed, reportUnreadable } from './report-unclosed.ts'

/** Returns the file offset of the bracket or brace that the parser could not read, or undefined. */
export function findUnparsedSign({ name, position }: TextDirective, source: string): number | undefined {
  const from = (position?.start.offset ?? 0) + 1 + name.length
  const end = position?.end.offset ?? 0
  const sign = source[end] ?? ''
  return (sign === '{' ? source[end - 1] === '}' : sign !== '[' || end > from) ? undefined : end
}

/** Characters searched for the end of a head: a paragraph may open thousands of them. */
const MAX_HEAD = 2000

/** `at` is the result of `findUnparsedSign`. */
export function reportUnparsedHead({ name, position }: TextDirective, at: number, file: VFile): void {
  const source = String(file.value)
  const opening = `:${name}`
  const from = (position?.start.offset ?? 0) + opening.length
  const sign = source[at] ?? ''
  // Attributes may continue on the next line, but not in the next paragraph.
  const [text = ''] = source.slice(from, from + MAX_HEAD).split(/\n[^\S\n]*\n/)
  const head = endOfHead(text)
  if ('sign' in head) reportUnclosed(opening, head, from, file)
  // The closing brace belongs to another directive.
  else if (sign === '[' || /[{\n]/.test(text.slice(at - from + 1, head.end)))
    reportUnclosed(opening, { sign, at: at - from }, from, file)
  else reportUnreadable(name, bracesIn(text, from) ?? { text: '', from: at + 1 }, file)
}

/** Removes the unparsed text, so that rules do not check it as prose. */
export function removeUnparsedHead(parent: Parents | undefined, index: number | undefined): void {
  const next = index === undefined ? undefined : parent?.children[index + 1]
  if (next?.type === 'text') next.value = next.value.replace(/^[[{][^\n]*/, '')
}
