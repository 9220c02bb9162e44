/**
 * Problems that a machine can mend: a name that is nearly right, an attribute that is missing, a colon that is prose, a space or a sign
 * that Chinese does not have.
 */
import type { FlatProblem } from '../reporting/flat-problems.ts'

export interface Mend {
  kind: 'name' | 'attribute' | 'colon' | 'space' | 'sign'
  /** What is written, as the button names it. */
  words: string
  /** The line as it would be. */
  line: string
  /** A person says what the attribute is to be. */
  asks: boolean
}

type Making = (problem: FlatProblem, line: string, from: number, answer: string) => Mend | undefined

/** `answer` is what a person wrote for a mend that asks. Undefined when only a person knows the mend. */
export function mendOf(problem: FlatProblem, answer = ''): Mend | undefined {
  const { excerpt, line, column = 1 } = problem
  if (excerpt === undefined || line === undefined) return undefined
  for (const make of MENDS) {
    const mend = make(problem, excerpt, column - 1, answer.replace(/\s+/g, ' ').trim())
    if (mend) return mend
  }
  return undefined
}

const nearestName: Making = ({ message, note }, line, from) => {
  const [, wrong] = /`([^`]+)`/.exec(message) ?? []
  const [, right] = /Did you mean `([^`]+)`\?/.exec(note ?? '') ?? []
  const at = wrong && right ? wordAt(line, wrong, from) : undefined
  if (!wrong || !right || at === undefined) return undefined
  return { kind: 'name', words: right, line: spliced(line, at, wrong.length, right), asks: false }
}

const missingAttribute: Making = ({ message, note }, line, from, answer) => {
  const [, attribute] = /^Add `(\w+)="…"` between the braces/.exec(note ?? '') ?? []
  const [, name] = /^Unexpected `([\w-]+)` without/.exec(message) ?? []
  if (!attribute || !name) return undefined
  const directive = new RegExp(`:{1,3}${name}(\\[[^\\]]*\\])?(\\{[^}]*)?`, 'g')
  directive.lastIndex = from
  const found = directive.exec(line)
  if (!found) return undefined
  const written = `${attribute}="${quoted(answer)}"`
  const [whole, , braces] = found
  const empty = new RegExp(`\\b${attribute}=(?:""|'')`).exec(braces ?? '')
  const end = found.index + whole.length
  if (empty) {
    const at = end - (braces?.length ?? 0) + empty.index
    return {
      kind: 'attribute',
      words: attribute,
      line: spliced(line, at, empty[0].length, written),
      asks: true,
    }
  }
  const added = braces === undefined ? `{${written}}` : braces === '{' ? written : ` ${written}`
  return {
    kind: 'attribute',
    words: attribute,
    line: spliced(line, end, 0, added),
    asks: true,
  }
}

/** An attribute that is there and empty, or `![](…)`. */
const emptyAlt: Making = ({ rule }, line, from, answer) => {
  if (rule !== 'image-alt') return undefined
  const found = /alt=(?:""|'')|!\[\s*\]/g
  found.lastIndex = from
  const match = found.exec(line)
  if (!match) return undefined
  const written = match[0].startsWith('!') ? `![${answer.replace(/[[\]]/g, '')}]` : `alt="${quoted(answer)}"`
  return {
    kind: 'attribute',
    words: 'alt',
    line: spliced(line, match.index, match[0].length, written),
    asks: true,
  }
}

/** A directive that nobody meant: after a backslash its colon is prose. */
const proseColon: Making = ({ rule, note, message }, line, from) => {
  const isBare = rule === 'directive-label' && /expected `:[\w-]+\[…\]`/.test(message)
  const isLine =
    rule === 'directive-known' && !/^Did you mean/.test(note ?? '') && /^::(?!:)/.test(line.slice(from))
  if ((!isBare && !isLine) || line[from] !== ':') return undefined
  return { kind: 'colon', words: '\\:', line: spliced(line, from, 0, '\\'), asks: false }
}

const typedSpace: Making = ({ message }, line, from) => {
  const [space] = /^[ \t]+/.exec(line.slice(from)) ?? []
  if (message !== 'Unexpected space between Han and Latin, expected none' || !space) return undefined
  return { kind: 'space', words: '', line: spliced(line, from, space.length, ''), asks: false }
}

const halfWidth: Making = ({ message }, line, from) => {
  const [, wrong, right] = /^Unexpected half-width `(.)` in Chinese text, expected `(.)`$/.exec(message) ?? []
  if (!wrong || !right || line[from] !== wrong) return undefined
  return { kind: 'sign', words: right, line: spliced(line, from, 1, right), asks: false }
}

const MENDS: readonly Making[] = [nearestName, missingAttribute, emptyAlt, proseColon, typedSpace, halfWidth]

const spliced = (text: string, at: number, length: number, by: string) =>
  text.slice(0, at) + by + text.slice(at + length)

/** Attributes are read as those of HTML: what would end one, or be taken for a character reference, is written as one. */
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const isOfWord = (character = ' ') => /[\w-]/.test(character)

/** Where a whole word stands, from a column on; else anywhere in the line, when it stands there once. */
function wordAt(text: string, word: string, from: number): number | undefined {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    // A sign is whole whatever stands beside it.
    const isLonger =
      (isOfWord(word[0]) && isOfWord(text[at - 1])) ||
      (isOfWord(word.at(-1)) && isOfWord(text[at + word.length]))
    if (!isLonger) found.push(at)
  }
  return found.find(at => at >= from) ?? (found.length === 1 ? found[0] : undefined)
}
