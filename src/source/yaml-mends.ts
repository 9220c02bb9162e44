/** YAML that cannot be read, in an editor's words: the parser says what it met, an editor needs to know what to write. */
import type { Position } from 'unist'
import type { YAMLError } from 'yaml'
import type { ProblemOptions } from '../diagnostics.ts'
import type { CutNumber } from './cut-numbers.ts'
import { closingSign } from './yaml-unclosed.ts'

export interface YamlMistake {
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
  MISSING_CHAR: {
    reason: 'Unexpected end, expected a quotation mark, a comma or a bracket',
    note: 'It is missing here or in the line above.',
  },
}

/** `text` is what was read. */
export function yamlMistake({ code, message, pos }: YAMLError, text: string): YamlMistake {
  return (
    KNOWN[closer(code, message, lineAt(text, pos[0]))] ?? {
      reason: `Unexpected YAML: ${plainMessage(message)}`,
      note: 'Check the indentation and quote a text that has a colon, a hash or a quotation mark in it.',
    }
  )
}

/** A brace, a bracket or a quotation mark. */
export function openMistake(sign: string): YamlMistake {
  return {
    reason: `Unexpected \`${sign}\` that is never closed, expected \`${closingSign(sign)}\``,
    note: /["']/.test(sign)
      ? 'Write the second quotation mark behind the text.'
      : `Write \`${closingSign(sign)}\` behind the last of what it holds.`,
  }
}

/** A number that is cut by its comma, as `problem` takes it. */
export function cutMistake(
  { text, isGrouped }: CutNumber,
  place: Position,
): [reason: string, options: ProblemOptions] {
  if (!isGrouped) {
    const right = text.replace(',', '.')
    return [
      `Unexpected \`${text}\`, expected \`${right}\`: between braces a comma ends a value`,
      { place, note: `Write a point before the decimals: \`${right}\`.` },
    ]
  }
  const right = `"${text}"`
  return [
    `Unexpected \`${text}\` without quotation marks, expected \`${right}\`: between braces a comma ends a value`,
    {
      place,
      note: `Quote it, or write \`${text.replaceAll(',', '')}\`.`,
      // `1,250` may be 1.25: one comma does not tell.
      mend: { kind: 'sign', wrong: text, right, isGuess: !/,.*,/.test(text) },
    },
  ]
}

/** One code of the parser stands for several slips. */
function closer(code: YAMLError['code'], message: string, line: string): YAMLError['code'] {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'MISSING_CHAR'
  const colons = line.match(/:(?=\s|$)/g)?.length ?? 0
  return code === 'BLOCK_AS_IMPLICIT_KEY' && colons < 2 ? 'BAD_INDENT' : code
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end)
}

/** Without the place, which is said before it. */
export function plainMessage(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}
