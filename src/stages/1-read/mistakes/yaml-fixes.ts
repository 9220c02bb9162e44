/** Explains YAML syntax errors: says what to write instead of what the parser found. */
import type { Position } from 'unist'
import type { Document, YAMLError } from 'yaml'
import { type ProblemOptions, type ProblemText, textOf } from '../../../problems/diagnostics.ts'
import { plain } from '../../../problems/messages/message.ts'
import { allKeys } from '../yaml/schema-paths.ts'
import { hashInOpenBrace } from './hash-in-value.ts'
import { findLineSlip, type PlacedSlip } from './line-slips.ts'
import { misplacedFirstEntry } from './misplaced-first-entry.ts'
import { closingSign, unclosedSign } from './unclosed-brace.ts'

const SECOND_COLON = textOf('yaml-valid/second-colon', {})

const KNOWN: Partial<Record<YAMLError['code'], ProblemText>> = {
  TAB_AS_INDENT: textOf('yaml-valid/tab', {}),
  BLOCK_AS_IMPLICIT_KEY: SECOND_COLON,
  BLOCK_IN_FLOW: SECOND_COLON,
  BAD_INDENT: textOf('yaml-valid/indentation', {}),
  DUPLICATE_KEY: textOf('yaml-valid/duplicate', {}),
  MULTIPLE_DOCS: textOf('yaml-valid/second-document', {}),
  MISSING_CHAR: textOf('yaml-valid/end', {}),
}

type Range = (from: number, to: number) => Position
type Mistake = [text: ProblemText, options: Omit<ProblemOptions, 'note'>]

/** Arguments for `addProblem` that explain the parser's error. `text` is the YAML source. */
export function mistakeOf(
  error: YAMLError,
  document: Document,
  text: string,
  schema: unknown,
  range: Range,
): Mistake {
  const open = unclosedSign(error, document, text)
  const hashValue = open === undefined ? undefined : hashInOpenBrace(text, open)
  const earlierSlip = hashValue ?? misplacedFirstEntry(error.pos[0], text)
  if (earlierSlip)
    return slipMistake(earlierSlip, range(earlierSlip.at, earlierSlip.at + earlierSlip.wrong.length))
  if (open !== undefined) return openMistake(text[open] ?? '', range(open, open + 1))
  const slip = findLineSlip(error, document, text, allKeys(schema))
  if (slip) return slipMistake(slip, range(slip.at, slip.at + slip.wrong.length))
  return [textOfError(error, text), { place: range(error.pos[0], error.pos[1]) }]
}

/** Arguments for `addProblem` that explain a typing slip. */
export function slipMistake({ wrong, right, note, isGuess }: PlacedSlip, place: Position): Mistake {
  return [
    textOf('yaml-valid/slip', { wrong, right }, note),
    { place, fix: { kind: 'sign', wrong, right, isGuess } },
  ]
}

function textOfError({ code, message, pos }: YAMLError, text: string): ProblemText {
  return (
    KNOWN[closer(code, message, lineAt(text, pos[0]))] ??
    textOf('yaml-valid/other', { message: plain(plainMessage(message)) })
  )
}

/** Explains an unclosed brace, bracket or quotation mark. */
function openMistake(sign: string, place: Position): Mistake {
  const id = /["']/.test(sign) ? 'yaml-valid/open-quotation' : 'yaml-valid/open-bracket'
  return [textOf(id, { sign, closing: closingSign(sign) }), { place }]
}

/** Refines the parser's error code, which covers several slips. */
function closer(code: YAMLError['code'], message: string, line: string): YAMLError['code'] {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'MISSING_CHAR'
  const colons = line.match(/:(?=\s|$)/g)?.length ?? 0
  return code === 'BLOCK_AS_IMPLICIT_KEY' && colons < 2 ? 'BAD_INDENT' : code
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end)
}

/** The parser's message without its place, which is reported separately. */
export function plainMessage(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}
