/** Locates fixes in the source: finds the text that a stage reported as wrong in the problem's line. */
import { escapeRegExp } from '../../base/escape-reg-exp.ts'
import type { AttributeSpec, Fix, FixSpec, NameSpec, Question } from './types.ts'

/** A source line with the problem's place in it. Offsets count from 0; `to` is exclusive. */
export interface Line {
  text: string
  from: number
  to: number
}

/** Undefined if the source spells the text differently than the stage parsed it; then only a person can fix it. */
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

/** Looks at the problem's place first, then anywhere in the line if the name occurs there once. */
function findName({ wrong, right, isGuess }: NameSpec, { text, from, to }: Line): Fix | undefined {
  const everywhere = wordsAt(text, wrong)
  const inPlace = everywhere.filter(at => at >= from && at + wrong.length <= to)
  const at = inPlace[0] ?? (everywhere.length === 1 ? everywhere[0] : undefined)
  if (at === undefined) return undefined
  // If it occurs twice in one directive, the first may be the directive's own name.
  return { kind: 'name', ...piece(at, wrong.length), text: right, isGuess: isGuess || inPlace.length > 1 }
}

const isOfWord = (character = ' ') => /[\w-]/.test(character)

/** Offsets of whole words: `unit` does not occur in `unit-x`. */
function wordsAt(text: string, word: string): number[] {
  const offsets: number[] = []
  if (word === '') return offsets
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    // A sign that is not part of a word has no word boundaries.
    const isLonger =
      (isOfWord(word[0]) && isOfWord(text[at - 1])) ||
      (isOfWord(word.at(-1)) && isOfWord(text[at + word.length]))
    if (!isLonger) offsets.push(at)
  }
  return offsets
}

/** Finds the alternative text of an image, `![](…)`. */
function findAlternative({ name, wrong = '' }: AttributeSpec, { text, from }: Line): Question | undefined {
  const image = new RegExp(`!\\[\\s*${escapeRegExp(wrong)}\\s*\\]`, 'y')
  image.lastIndex = from
  const [match] = name === 'alt' ? (image.exec(text) ?? []) : []
  if (match === undefined) return undefined
  return { kind: 'label', ...piece(from, match.length), asks: name, before: '![', after: ']' }
}

/** Matches colons and name, a label with at most one nested pair of brackets, and attributes up to the closing brace. */
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
  const escaped = escapeRegExp(wrong)
  const empty = new RegExp(
    `(?<=[{\\s])${name}=(?:"${escaped}"|'${escaped}'${wrong === '' ? '' : `|${escaped}(?=\\s|$)`})`,
  ).exec(braces)
  if (empty)
    return { ...question, ...piece(end - braces.length + empty.index, empty[0].length), before: `${name}="` }
  return { ...question, ...piece(end, 0), before: `${braces === '{' ? '' : ' '}${name}="` }
}
