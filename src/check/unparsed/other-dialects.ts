/**
 * Finds marks of Pandoc, MyST, Quarto, Hugo, MkDocs, Obsidian and similar tools, which are text here and would be printed.
 *
 * Ambiguous marks count only in forms that do not occur in prose: `$5 and $10` is not a formula, `a == b` not a highlight,
 * `info@acme.example` no citation.
 */
import { CITATIONS } from '../../directives/lookup.ts'
import type { FixSpec } from '../../problems/fixes/types.ts'
import type { SourceText } from './source-texts.ts'
import { shorten, type UnparsedMark } from './unparsed-mark.ts'

interface Mark {
  pattern: RegExp
  /** The fix: how to write it here. */
  note: string
  /** Returns the replacement, if it can be known, from the whole match and its first group. */
  right?: (whole: string, inside: string) => string
  is?: (whole: string, before: string) => boolean
  /** Report only the first one in a paragraph. */
  once?: boolean
}

const BRACES =
  'Braces with attributes follow a directive or a heading: `::figure{src=… size=wide}`, `## Title {#name}`. Words and pictures take none.'
const NOTE_BLOCK = 'Write `:::note{title="…"}`, the words, and `:::` on a line of its own.'
const NO_PROGRAM = 'A chapter runs no programs: write the result, or remove the block.'

const MARKS: readonly Mark[] = [
  {
    pattern: /\$\$[^$]{1,2000}\$\$|(?<![\\$])\$(?=[^\s$])(?:\\.|[^$\\\n]){0,200}?(?<=\S)\$(?![\d$])/gu,
    is: isFormula,
    note: 'Formulas are not supported yet: write it with plain characters, as `CO₂` or `a × b`, or draw it as a picture with `::figure`.',
  },
  {
    pattern: /\\\\?[([](?=[^()[\]\n]*(?:\\[A-Za-z]|[\^_]))[^()[\]\n]{1,200}\\\\?[)\]]/gu,
    note: 'Formulas are not supported yet: write it with plain characters, as `CO₂` or `a × b`, or draw it as a picture with `::figure`.',
  },
  {
    pattern: /^(?:> ?)*\[!\w{2,20}\][+-]?/gmu,
    note: 'Only `NOTE`, `TIP`, `IMPORTANT`, `WARNING` and `CAUTION` are read, in a quotation: `> [!NOTE]`. Write others as `:::note{title="…"}`.',
  },
  {
    pattern: /(?<!\\)\^\[[^[\]\n]{0,300}\]/gu,
    note: 'Write `[^name]` here, and the words of the note on a line of its own: `[^name]: words`.',
  },
  {
    pattern: /\{[ \t]*(?:[.#:][\w-]|[\w-]+=)[^{}\n]{0,300}\}/gu,
    note: BRACES,
    is: (_, before) => /[)\]`]/.test(before),
  },
  { pattern: /(?<![)\]`\\])\{:?[ \t]*[.#][A-Za-z][\w:-]*[^{}\n]{0,300}\}/gu, note: BRACES },
  {
    pattern: /^[ \t]*\\(?:newpage|pagebreak|clearpage)\b/gmu,
    note: 'Pages break automatically. A chapter begins a new page; `:::landscape` turns one.',
  },
  {
    pattern:
      /(?<![\\\w:/])\\(?!(?:newpage|pagebreak|clearpage)\b)[A-Za-z]{2,30}(?:\[[^[\]\n]{0,100}\])?\{[^{}\n]{0,200}\}/gu,
    note: 'TeX commands are not read: write it in Markdown.',
  },
  {
    pattern: /^[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:\s*toc\s*\}|\$\{toc\}|\[toc\])[ \t]*$/gimu,
    note: 'Remove it: the contents are made from the headings.',
  },
  {
    pattern: /(?<![=\w])==(?=[^\s=])([^=\n]{0,200}[^\s=])==(?![=\w])/gu,
    note: 'Text cannot be highlighted: write `**words**` to make it bold.',
    right: (_, inside) => `**${inside}**`,
  },
  {
    pattern:
      /(?<![+\w])\+\+(?=[^\s+])[^+\n]{0,200}[^\s+]\+\+(?![+\w])|\{(?:\+\+|--|~~|==|>>)[^{}\n]{0,300}(?:\+\+|--|~~|==|<<)\}/gu,
    note: 'Change marks are not read: write the final text.',
  },
  {
    pattern: /(?<!\\)\[(?:[^[\]\n]{0,200}[\s;])?-?@[A-Za-z0-9_][^[\]\n]{0,300}\](?!\()/gu,
    note: 'Cite the source in a note, `[^name]`, or in `sources.yaml`, whose list `::sources` prints.',
  },
  {
    pattern: /(?<![\w.@/])@(?:fig|tbl|sec|eq|lst|thm)[-:]([\w-]+)/gu,
    note: 'Refer to a block or a heading by its id: `:ref[name]`.',
    right: (_, inside) => `:ref[${inside}]`,
  },
  {
    pattern: /(?<![\w.@/])@[a-z]+(?:19|20)\d{2}[a-z]?(?![\w@.])/gu,
    note: 'Cite the source in a note, `[^name]`, or in `sources.yaml`, whose list `::sources` prints.',
  },
  {
    pattern: /^[ \t]*\+(?:[-=:]{2,}\+)+[ \t]*$|^[ \t]*={3,}(?: +={3,})+[ \t]*$/gmu,
    once: true,
    note: 'A table is written with bars, `| a | b |` and `|---|---|` below the first row; figures stand in `:::table`.',
  },
  { pattern: /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[a-z]+.*$/gmu, note: NOTE_BLOCK },
  {
    pattern: /^[ \t]*===[!+]?[ \t]+".*$/gmu,
    note: 'There are no tabs in print: write a heading, `###`, over each part.',
  },
  { pattern: /^[ \t]*:::+[ \t]*\{[^{}\n]{0,200}\}.*$/gmu, note: NOTE_BLOCK },
  { pattern: /^[ \t]*\.\.[ \t]+[\w-]+::.*$/gmu, note: NOTE_BLOCK },
  { pattern: /\{\{[<%][^{}\n]{0,300}[>%]?\}\}/gu, note: NO_PROGRAM },
  { pattern: /\{%[^{}\n]{1,300}%\}/gu, note: NO_PROGRAM },
  {
    pattern: new RegExp(`\\{\\{(?![<%])(?![ \\t]*(?:${CITATIONS.join('|')})\\b)[^{}\\n]{1,200}\\}\\}`, 'gu'),
    note: NO_PROGRAM,
  },
  {
    pattern: /!?(?<!\\)\[\[(?!_?TOC_?\])[^[\]\n]{1,200}\]\](?!\()/giu,
    note: 'A link is `[words](address)`; another place of the report is `:ref[name]`.',
  },
  {
    pattern: /(?<![\w:：])(?<!\\):[a-z][a-z0-9_+-]{0,40}[a-z0-9]:(?![\w:])/gu,
    note: 'Short names of emoji are not read: write the character itself.',
  },
  {
    pattern: /^[ \t]*\*\[[^[\]\n]{1,60}\]:.*$/gmu,
    note: 'Write the long form where the abbreviation is first used.',
  },
  { pattern: /%%[^%\n]{1,300}%%/gu, note: 'A comment is `<!-- words -->`: it is not printed.' },
  {
    pattern: /^[ \t]*(?:#\.|\(@[\w-]*\))[ \t]+\S.*$/gmu,
    note: 'An item of a numbered list begins with `1.` and a space.',
  },
  {
    pattern: /^\+\+\+[ \t]*$/gmu,
    note: 'Front matter is YAML between two lines of `---`.',
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
    .map(({ 0: whole, index }) =>
      asMark(
        written,
        index,
        whole,
        'Roles are not read: refer to a place with `:ref[name]`, and to a figure with `:metric[id]`.',
      ),
    )
  const [definition, term = ''] = DEFINITION.exec(text) ?? []
  const definitions = definition
    ? [
        asMark(
          written,
          term.length + 1,
          source.slice(term.length + 1).split('\n')[0] ?? '',
          'Definition lists are not read: write `- **Term**: what it means`.',
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
  note: string,
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
    reason:
      right === undefined
        ? `Unexpected \`${shown}\`, a mark of another dialect that is printed as it is`
        : `Unexpected \`${shown}\` as text, expected \`${shorten(right)}\``,
    note,
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
