/** Reports the head of a directive that the parser cannot read, at the sign that is wrong. */
import type { VFile } from 'vfile'
import { problem } from '../../../problems/diagnostics.ts'
import { message } from '../../../problems/messages/message.ts'
import type { Message } from '../../../problems/messages/types.ts'
import type { Braces } from '../attribute-pairs.ts'
import { pointAt } from '../point-at.ts'
import { closingOf, type Unclosed } from './head-end.ts'
import { type StraightenedText, straighten } from './straighten.ts'

/** Characters of a line that are searched: it may open thousands of directives. */
const MAX_LINE = 2000

/** `opening` is the directive up to its name; `at` counts from the file offset `from`. */
export function reportUnclosed(opening: string, { sign, at }: Unclosed, from: number, file: VFile): void {
  const source = String(file.value)
  const [line = ''] = source.slice(from, from + MAX_LINE).split('\n')
  const [, text] = /^(?:\[[^\]]*\])?\{(.*)\}/.exec(line) ?? []
  const straight = sign === '{' || text === undefined ? undefined : straighten(text)
  if (text !== undefined && straight) {
    reportOddSign(opening.replace(/^:+/, ''), { text, from: from + line.indexOf('{') + 1 }, straight, file)
    return
  }
  const words = sign === "'" ? withApostrophe(line) : undefined
  if (words) {
    const start = pointAt(source, from + words.at)
    problem(
      file,
      'directive-closed/apostrophe',
      { wrong: words.wrong, right: words.right },
      {
        place: { start, end: pointAt(source, from + words.at + words.wrong.length) },
        fix: { kind: 'sign', wrong: words.wrong, right: words.right, isGuess: false },
      },
    )
    return
  }
  const other = otherClosing(line.slice(at))
  if (other) {
    const where = from + at + other.index
    const before = opening + line.slice(0, at + other.index)
    const start = pointAt(source, where)
    problem(
      file,
      'directive-closed/other-sign',
      { sign: other.sign, before, closing: closingOf(sign) },
      {
        place: { start, end: pointAt(source, where + 1) },
        note: noteFor(sign),
        fix: { kind: 'sign', wrong: other.sign, right: closingOf(sign), isGuess: other.sign === ')' },
      },
    )
    return
  }
  const start = pointAt(source, from + at)
  const end = { ...start, column: start.column + 1, offset: from + at + 1 }
  problem(
    file,
    'directive-closed',
    { sign, opening, closing: closingOf(sign) },
    { place: { start, end }, note: noteFor(sign) },
  )
}

/** Finds a single-quoted value that contains an apostrophe: `by='Ann O'Neill'`. */
function withApostrophe(line: string): { at: number; wrong: string; right: string } | undefined {
  const found = /(?<=[{\s])([\w-]+)='([^'"{}=]*\p{L}'\p{L}[^"{}=]*)'(?=[\s}])/u.exec(line)
  return found ? { at: found.index, wrong: found[0], right: `${found[1]}="${found[2]}"` } : undefined
}

function noteFor(sign: string): Message {
  if (sign === '[') return message('directive/close-bracket')
  return sign === '{' ? message('directive/close-brace') : message('directive/close-quotation')
}

/** Finds a closing sign of the wrong kind after a name or attributes: `:metric[anvils}`. */
function otherClosing(text: string): { sign: string; index: number } | undefined {
  const [whole] = /^\[[\w-]+[})］）】｝]|^\{[^\s{}[\]"'][^{}[\]"']*[\])］）】｝]/u.exec(text) ?? []
  return whole === undefined ? undefined : { sign: whole.at(-1) ?? '', index: whole.length - 1 }
}

/** Reports text between braces that does not parse as attributes. */
export function reportUnreadable(name: string, braces: Braces, file: VFile): void {
  const straight = straighten(braces.text)
  if (straight) {
    reportOddSign(name, braces, straight, file)
    return
  }
  problem(
    file,
    'directive-attributes/pairs',
    { name },
    { place: pointAt(String(file.value), braces.from - 1) },
  )
}

export function reportOddSign(
  name: string,
  { text, from }: Braces,
  straight: StraightenedText,
  file: VFile,
): void {
  const { sign, right } = straight
  const source = String(file.value)
  problem(
    file,
    'directive-attributes/sign',
    { sign, name },
    {
      place: { start: pointAt(source, from - 1), end: pointAt(source, from + text.length + 1) },
      note: message('suggest/did-you-mean', { name: `{${right}}` }),
      fix: { kind: 'sign', wrong: `{${text}}`, right: `{${right}}`, isGuess: false },
    },
  )
}
