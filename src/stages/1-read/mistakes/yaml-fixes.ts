/** Explains YAML syntax errors: says what to write instead of what the parser found. */
import type { Position } from 'unist'
import type { Document, YAMLError } from 'yaml'
import type { ProblemOptions } from '../../../problems/diagnostics.ts'
import { allKeys } from '../yaml/schema-paths.ts'
import { hashInOpenBrace } from './hash-in-value.ts'
import { findLineSlip, type PlacedSlip } from './line-slips.ts'
import { misplacedFirstEntry } from './misplaced-first-entry.ts'
import { closingSign, unclosedSign } from './unclosed-brace.ts'

interface YamlMistake {
  reason: string
  note: string
}

const COLON: YamlMistake = {
  reason: 'Unexpected second colon, expected a value in quotation marks',
  note: 'Write `title: "Iron: strong and heavy"`; and entries of one level begin in one column.',
}

const KNOWN: Partial<Record<YAMLError['code'], YamlMistake>> = {
  TAB_AS_INDENT: {
    reason: 'Unexpected tab, expected spaces',
    note: 'Indent with spaces: YAML takes no tabs.',
  },
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  BAD_INDENT: {
    reason: 'Unexpected indentation, expected entries of one level in one column',
    note: 'Look at the lines above: an entry that belongs to another is two spaces further in.',
  },
  DUPLICATE_KEY: { reason: 'Unexpected key that is there twice', note: 'Take one of the two out.' },
  MULTIPLE_DOCS: {
    reason: 'Unexpected second YAML document, expected one in a file',
    note: 'Take out the line `---` between them, or put what follows into a file of its own.',
  },
  MISSING_CHAR: {
    reason: 'Unexpected end, expected a quotation mark, a comma or a bracket',
    note: 'It is missing here or in the line above.',
  },
}

type Range = (from: number, to: number) => Position
type Mistake = [reason: string, options: ProblemOptions]

/** Arguments for `problem` that explain the parser's error. `text` is the YAML source. */
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
  const { reason, note } = yamlMistake(error, text)
  return [reason, { note, place: range(error.pos[0], error.pos[1]) }]
}

/** Arguments for `problem` that explain a typing slip. */
export function slipMistake({ wrong, right, note, isGuess }: PlacedSlip, place: Position): Mistake {
  return [
    `Unexpected \`${wrong}\`, expected \`${right}\``,
    { place, note, fix: { kind: 'sign', wrong, right, isGuess } },
  ]
}

function yamlMistake({ code, message, pos }: YAMLError, text: string): YamlMistake {
  return (
    KNOWN[closer(code, message, lineAt(text, pos[0]))] ?? {
      reason: `Unexpected YAML: ${plainMessage(message)}`,
      note: 'Check the indentation and quote a text that has a colon, a hash or a quotation mark in it.',
    }
  )
}

/** Explains an unclosed brace, bracket or quotation mark. */
function openMistake(sign: string, place: Position): Mistake {
  return [
    `Unexpected \`${sign}\` that is never closed, expected \`${closingSign(sign)}\``,
    {
      place,
      note: /["']/.test(sign)
        ? 'Write the second quotation mark behind the text.'
        : `Write \`${closingSign(sign)}\` behind the last of what it holds.`,
    },
  ]
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
