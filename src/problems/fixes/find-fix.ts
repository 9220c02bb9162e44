/** Where a mend writes: the words that a stage calls wrong, found in the problem's line. */
import { escapeRegExp } from '../../base/escape-reg-exp.ts'
import type { AttributeSpec, Fix, FixSpec, NameSpec, Question } from './types.ts'

/** A line of a source, and the problem's place in it: counted from 0, up to `to` where the place ends in the line. */
export interface Line {
  text: string
  from: number
  to: number
}

/** Undefined where the source says it in another way than the stage read it: only a person can mend that. */
export function findFix(spec: FixSpec, line: Line): Fix | undefined {
  if (spec.kind === 'name') return findName(spec, line)
  if (spec.kind === 'attribute') return findAlternative(spec, line) ?? findAttribute(spec, line)
  const { text, from } = line
  const replaced = (wrong: string, right: string, isGuess: boolean): Fix | undefined =>
    text.startsWith(wrong, from)
      ? { kind: spec.kind, ...piece(from, wrong.length), text: right, isGuess }
      : undefined
  if (spec.kind === 'colon') return text[from] === ':' ? replaced('', '\\', true) : undefined
  return spec.kind === 'space'
    ? replaced(spec.wrong, '', false)
    : replaced(spec.wrong, spec.right, spec.isGuess)
}

const piece = (at: number, length: number) => ({ column: at + 1, endColumn: at + length + 1 })

/** At the place; else anywhere in the line, when it stands there once. */
function findName({ wrong, right, isGuess }: NameSpec, { text, from, to }: Line): Fix | undefined {
  const everywhere = wordsAt(text, wrong)
  const here = everywhere.filter(at => at >= from && at + wrong.length <= to)
  const at = here[0] ?? (everywhere.length === 1 ? everywhere[0] : undefined)
  if (at === undefined) return undefined
  // Twice in one directive: the first may be the directive's own name.
  return { kind: 'name', ...piece(at, wrong.length), text: right, isGuess: isGuess || here.length > 1 }
}

const isOfWord = (character = ' ') => /[\w-]/.test(character)

/** Where a word stands whole: `unit` is not in `unit-x`. */
function wordsAt(text: string, word: string): number[] {
  const found: number[] = []
  if (word === '') return found
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    // A sign is whole whatever stands beside it.
    const isLonger =
      (isOfWord(word[0]) && isOfWord(text[at - 1])) ||
      (isOfWord(word.at(-1)) && isOfWord(text[at + word.length]))
    if (!isLonger) found.push(at)
  }
  return found
}

/** `![](…)`. */
function findAlternative({ name, wrong = '' }: AttributeSpec, { text, from }: Line): Question | undefined {
  const image = new RegExp(`!\\[\\s*${escapeRegExp(wrong)}\\s*\\]`, 'y')
  image.lastIndex = from
  const [found] = name === 'alt' ? (image.exec(text) ?? []) : []
  if (found === undefined) return undefined
  return { kind: 'label', ...piece(from, found.length), asks: name, before: '![', after: ']' }
}

/** Colons and name, a label with at most one pair of brackets in it, and braces up to the last one. */
const DIRECTIVE = /:+[\w-]+(?:\[(?:\\.|[^[\]\\]|\[(?:\\.|[^[\]\\])*\])*\])?(\{(?:"[^"]*"|'[^']*'|[^"'}])*)?/

function findAttribute({ name, wrong = '' }: AttributeSpec, { text, from }: Line): Question | undefined {
  const directive = new RegExp(DIRECTIVE, 'y')
  directive.lastIndex = from
  const [whole, braces] = directive.exec(text) ?? []
  if (whole === undefined) return undefined
  const end = from + whole.length
  const question = { kind: 'attribute', asks: name, after: '"' } as const
  if (braces === undefined) return { ...question, ...piece(end, 0), before: `{${name}="`, after: '"}' }
  if (text[end] !== '}') return undefined
  const said = escapeRegExp(wrong)
  const empty = new RegExp(
    `(?<=[{\\s])${name}=(?:"${said}"|'${said}'${wrong === '' ? '' : `|${said}(?=\\s|$)`})`,
  ).exec(braces)
  if (empty)
    return { ...question, ...piece(end - braces.length + empty.index, empty[0].length), before: `${name}="` }
  return { ...question, ...piece(end, 0), before: `${braces === '{' ? '' : ' '}${name}="` }
}
