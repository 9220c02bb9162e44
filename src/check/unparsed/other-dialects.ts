/**
 * Finds marks of Pandoc, MyST, Quarto, Hugo, MkDocs, Obsidian and similar tools, which are text here and would be printed.
 *
 * Ambiguous marks count only in forms that do not occur in prose: `$5 and $10` is not a formula, `a == b` not a highlight,
 * `info@acme.example` no citation.
 */
import { CITATIONS } from '../../directives/lookup.ts'
import { textOf } from '../../problems/diagnostics.ts'
import type { FixSpec } from '../../problems/fixes/types.ts'
import { message } from '../../problems/messages/message.ts'
import type { TextId } from '../../problems/messages/types.ts'
import type { SourceText } from './source-texts.ts'
import { shorten, type UnparsedMark } from './unparsed-mark.ts'

type NoteId = Extract<TextId, `dialect/${string}`>

interface Mark {
  pattern: RegExp
  /** The text that says how to write it here. */
  note: NoteId
  /** Returns the replacement, if it can be known, from the whole match and its first group. */
  right?: (whole: string, inside: string) => string
  is?: (whole: string, before: string) => boolean
  /** Report only the first one in a paragraph. */
  once?: boolean
}

const MARKS: readonly Mark[] = [
  {
    pattern: /\$\$[^$]{1,2000}\$\$|(?<![\\$])\$(?=[^\s$])(?:\\.|[^$\\\n]){0,200}?(?<=\S)\$(?![\d$])/gu,
    is: isFormula,
    note: 'dialect/formula',
  },
  {
    pattern: /\\\\?[([](?=[^()[\]\n]*(?:\\[A-Za-z]|[\^_]))[^()[\]\n]{1,200}\\\\?[)\]]/gu,
    note: 'dialect/formula',
  },
  {
    pattern: /^(?:> ?)*\[!\w{2,20}\][+-]?/gmu,
    note: 'dialect/callout',
  },
  {
    pattern: /(?<!\\)\^\[[^[\]\n]{0,300}\]/gu,
    note: 'dialect/inline-note',
  },
  {
    pattern: /\{[ \t]*(?:[.#:][\w-]|[\w-]+=)[^{}\n]{0,300}\}/gu,
    note: 'dialect/braces',
    is: (_, before) => /[)\]`]/.test(before),
  },
  { pattern: /(?<![)\]`\\])\{:?[ \t]*[.#][A-Za-z][\w:-]*[^{}\n]{0,300}\}/gu, note: 'dialect/braces' },
  {
    pattern: /^[ \t]*\\(?:newpage|pagebreak|clearpage)\b/gmu,
    note: 'dialect/page-break',
  },
  {
    pattern:
      /(?<![\\\w:/])\\(?!(?:newpage|pagebreak|clearpage)\b)[A-Za-z]{2,30}(?:\[[^[\]\n]{0,100}\])?\{[^{}\n]{0,200}\}/gu,
    note: 'dialect/tex',
  },
  {
    pattern: /^[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:\s*toc\s*\}|\$\{toc\}|\[toc\])[ \t]*$/gimu,
    note: 'dialect/contents',
  },
  {
    pattern: /(?<![=\w])==(?=[^\s=])([^=\n]{0,200}[^\s=])==(?![=\w])/gu,
    note: 'dialect/highlight',
    right: (_, inside) => `**${inside}**`,
  },
  {
    pattern:
      /(?<![+\w])\+\+(?=[^\s+])[^+\n]{0,200}[^\s+]\+\+(?![+\w])|\{(?:\+\+|--|~~|==|>>)[^{}\n]{0,300}(?:\+\+|--|~~|==|<<)\}/gu,
    note: 'dialect/changes',
  },
  {
    pattern: /(?<!\\)\[(?:[^[\]\n]{0,200}[\s;])?-?@[A-Za-z0-9_][^[\]\n]{0,300}\](?!\()/gu,
    note: 'dialect/source',
  },
  {
    pattern: /(?<![\w.@/])@(?:fig|tbl|sec|eq|lst|thm)[-:]([\w-]+)/gu,
    note: 'dialect/reference',
    right: (_, inside) => `:ref[${inside}]`,
  },
  {
    pattern: /(?<![\w.@/])@[a-z]+(?:19|20)\d{2}[a-z]?(?![\w@.])/gu,
    note: 'dialect/source',
  },
  {
    pattern: /^[ \t]*\+(?:[-=:]{2,}\+)+[ \t]*$|^[ \t]*={3,}(?: +={3,})+[ \t]*$/gmu,
    once: true,
    note: 'dialect/table',
  },
  { pattern: /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[a-z]+.*$/gmu, note: 'dialect/note' },
  {
    pattern: /^[ \t]*===[!+]?[ \t]+".*$/gmu,
    note: 'dialect/tabs',
  },
  { pattern: /^[ \t]*:::+[ \t]*\{[^{}\n]{0,200}\}.*$/gmu, note: 'dialect/note' },
  { pattern: /^[ \t]*\.\.[ \t]+[\w-]+::.*$/gmu, note: 'dialect/note' },
  { pattern: /\{\{[<%][^{}\n]{0,300}[>%]?\}\}/gu, note: 'dialect/program' },
  { pattern: /\{%[^{}\n]{1,300}%\}/gu, note: 'dialect/program' },
  {
    pattern: new RegExp(`\\{\\{(?![<%])(?![ \\t]*(?:${CITATIONS.join('|')})\\b)[^{}\\n]{1,200}\\}\\}`, 'gu'),
    note: 'dialect/program',
  },
  {
    pattern: /!?(?<!\\)\[\[(?!_?TOC_?\])[^[\]\n]{1,200}\]\](?!\()/giu,
    note: 'dialect/wiki-link',
  },
  {
    pattern: /(?<![\w:：])(?<!\\):[a-z][a-z0-9_+-]{0,40}[a-z0-9]:(?![\w:])/gu,
    note: 'dialect/emoji',
  },
  {
    pattern: /^[ \t]*\*\[[^[\]\n]{1,60}\]:.*$/gmu,
    note: 'dialect/abbreviation',
  },
  { pattern: /%%[^%\n]{1,300}%%/gu, note: 'dialect/comment' },
  {
    pattern: /^[ \t]*(?:#\.|\(@[\w-]*\))[ \t]+\S.*$/gmu,
    note: 'dialect/numbered-item',
  },
  {
    pattern: /^\+\+\+[ \t]*$/gmu,
    note: 'dialect/front-matter',
  },
]

/** Roles of MyST and Sphinx, which precede code. */
const ROLE = /(?<![\w:])(?:\{[a-z][a-z:_-]{0,30}\}|:[a-z][a-z:_-]{0,30}:)(?=`[^`\n])/gu
/** A definition list: a term, and its meaning on the next line. */
const DEFINITION = /^([^\n]{1,60}[^\n.,;:!?。，；：])\n {0,3}[:~][ \t]+\S/u

export function findUnparsedDialects(written: SourceText): UnparsedMark[] {
  const { text, source } = written
  if (!MAY_BE_MARK.test(source)) return []
  const found = MARKS.flatMap(({ pattern, is, once, note, right }) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: whole, index }) => is?.(whole, source[index - 1] ?? '') ?? true)
      .slice(0, once ? 1 : undefined)
      .map(({ 0: whole, 1: inside = '', index }) =>
        asMark(written, index, whole, note, right?.(whole, inside)),
      ),
  )
  const roles = [...source.matchAll(ROLE)]
    .filter(({ 0: whole, index }) => text.slice(index, index + whole.length) === whole)
    .map(({ 0: whole, index }) => asMark(written, index, whole, 'dialect/role'))
  const [definition, term = ''] = DEFINITION.exec(text) ?? []
  const definitions = definition
    ? [
        asMark(
          written,
          term.length + 1,
          source.slice(term.length + 1).split('\n')[0] ?? '',
          'dialect/definition',
        ),
      ]
    : []
  return apart([...found, ...roles, ...definitions])
}

const MAY_BE_MARK = /[$^~={}@\\+!?%*]|\[\[|\[!|\[toc|^[ \t]*(?:\.\.|[:#])|:[a-z]/imu

function asMark(
  { source }: SourceText,
  at: number,
  whole: string,
  note: NoteId,
  right?: string,
): UnparsedMark {
  const from = at + whole.search(/\S/)
  const wrong = source.slice(from, at + whole.length).trimEnd()
  const fix: FixSpec | undefined =
    right === undefined ? undefined : { kind: 'sign', wrong, right, isGuess: true }
  const shown = shorten(wrong.split('\n')[0] ?? '')
  return {
    from,
    to: from + wrong.length,
    text:
      right === undefined
        ? textOf('markdown-written/dialect', { written: shown }, message(note))
        : textOf('markdown-written', { written: shown, right: shorten(right) }, message(note)),
    ...(fix ? { fix } : {}),
  }
}

/** Keeps only the first of overlapping marks. */
function apart(all: readonly UnparsedMark[]): UnparsedMark[] {
  const sorted = [...all].sort((a, b) => a.from - b.from || b.to - a.to)
  let end = -1
  return sorted.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}

const FORMULA_SIGNS = /\\[A-Za-z]|[\^_]/
const OPERATION = /^[A-Za-z0-9\s+\-*/=().,<>|']*[A-Za-z][A-Za-z0-9\s+\-*/=().,<>|']*$/
const WORD = /[A-Za-z]{3}/

/** Distinguishes formulas from prices; `whole` includes its dollar signs, one or two on each side. */
function isFormula(whole: string): boolean {
  const inside = whole.replace(/^\$\$?|\$\$?$/g, '').trim()
  if (whole.startsWith('$$') || FORMULA_SIGNS.test(inside)) return inside !== ''
  if (/^[A-Za-z]$/.test(inside)) return true
  return OPERATION.test(inside) && /[=+<>]/.test(inside) && !WORD.test(inside)
}
