/** Explains typing slips in a line at which the YAML parser failed. */
import { type Document, isCollection, visit, type YAMLError } from 'yaml'
import { message } from '../../../problems/messages/message.ts'
import { entrySlip, type Slip, valueSlip } from './slips.ts'

export interface PlacedSlip extends Slip {
  /** Characters from the start of the YAML. */
  at: number
}

/** `keys` are all keys that the file may have. */
export function findLineSlip(
  { code, pos }: YAMLError,
  document: Document,
  text: string,
  keys: ReadonlySet<string>,
): PlacedSlip | undefined {
  if (isInFlow(document, pos[0])) return missingComma(code, text, pos[0], keys)
  const { indent, content, next } = lineAt(text, pos[0])
  const at = lineStart(text, pos[0]) + indent.length
  const slip =
    entrySlip(content, keys) ??
    openBraces(content) ??
    slippedValue(content) ??
    openEntry(indent, content, next) ??
    secondColon(code, content, keys)
  return slip && { at: at + content.length - slip.wrong.length, ...slip }
}

/** Finds `kind: …` with a wrong sign for the colon in a file that YAML reads as one text. */
export function findTextSlip(text: string, at: number, keys: ReadonlySet<string>): PlacedSlip | undefined {
  const { content } = lineAt(text, at)
  const slip = entrySlip(content, keys)
  return slip && { at, ...slip }
}

/** `2030 { value: 12 }`: a colon is missing before the braces. */
function openBraces(content: string): Slip | undefined {
  const [, name, braces] = /^([\w-]+)\s*(\{.*\}|\[.*\])$/.exec(content) ?? []
  if (name === undefined) return undefined
  return { wrong: content, right: `${name}: ${braces}`, note: message('yaml/colon'), isGuess: false }
}

function slippedValue(content: string): Slip | undefined {
  const [, value = ''] = /^[\w-]+:\s+(.*)$/.exec(content) ?? []
  return valueSlip(value)
}

/** `title: Iron: strong`: a text needs quotation marks. Not reported if the word before the second colon is a known key. */
function secondColon(code: YAMLError['code'], content: string, keys: ReadonlySet<string>): Slip | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  const [, value, before = ''] = /^[\w-]+:\s+(([^"'{[|>&*!%@`:][^":]*):(?:\s[^"]*)?)$/.exec(content) ?? []
  return value === undefined || keys.has(before)
    ? undefined
    : {
        wrong: value,
        right: `"${value}"`,
        note: message('yaml/colon-in-text'),
        isGuess: false,
      }
}

/** A name with entries below it lacks its colon. */
function openEntry(indent: string, content: string, next: string): Slip | undefined {
  const isDeeper = next.length - next.trimStart().length > indent.length
  if (!/^[\w-]+$/.test(content) || !isDeeper) return undefined
  return {
    wrong: content,
    right: `${content}:`,
    note: message('yaml/colon-after-name'),
    isGuess: false,
  }
}

/** A missing or full-width comma between braces: `value: 12 source: ledger`, `{ one: a } other: b`. */
function missingComma(
  code: YAMLError['code'],
  text: string,
  from: number,
  keys: ReadonlySet<string>,
): PlacedSlip | undefined {
  const line = text.slice(from, lineEnd(text, from))
  const [wrong, value = '', key = ''] = /^([^,，{}[\]]*?)(?:\s+|\s*，\s*)([\w-]+):(?=\s)/.exec(line) ?? []
  const note = message('yaml/comma')
  if (wrong !== undefined)
    return { at: from, wrong, right: `${value}, ${key}:`, note, isGuess: !keys.has(key) }
  if (code !== 'MISSING_CHAR' && code !== 'UNEXPECTED_TOKEN') return undefined
  const before = text.slice(0, from).trimEnd()
  const [entry = ''] = /^[^,\s{}[\]:]+/.exec(line) ?? []
  if (entry === '' || /[,{[:]$/.test(before)) return undefined
  // Includes the character before the gap, so that the comma follows it directly. Across lines only a person can decide.
  const gap = text.slice(before.length, from)
  const last = gap.includes('\n') ? '' : (before.at(-1) ?? '')
  return {
    at: last === '' ? from : before.length - 1,
    wrong: last === '' ? entry : `${last}${gap}${entry}`,
    right: `${last}, ${entry}`,
    note,
    isGuess: last === '',
  }
}

function isInFlow(document: Document, at: number): boolean {
  let isInside = false
  visit(document, {
    Collection(_, node) {
      const [from = 0, to = 0] = node.range ?? []
      if (isCollection(node) && node.flow && at > from && at < to) isInside = true
    },
  })
  return isInside
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1
const lineEnd = (text: string, at: number) => (text.indexOf('\n', at) + 1 || text.length + 1) - 1

/** The line at an offset, without its comment and the dash of a list, and the next line that is not empty. */
function lineAt(text: string, at: number): { indent: string; content: string; next: string } {
  const end = lineEnd(text, at)
  const line = text.slice(lineStart(text, at), end)
  const [, indent = '', content = ''] = /^(\s*(?:- +)?)(.*?)\s*(?:\s#.*)?$/.exec(line) ?? []
  const next =
    text
      .slice(end + 1)
      .split('\n')
      .find(nextLine => nextLine.trim() !== '') ?? ''
  return { indent, content, next }
}
