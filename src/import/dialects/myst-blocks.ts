/** Converts each block directive of MyST. */
import { codeBlock, type DialectPage, element, type Line, linesAt } from './lines.ts'
import type { MystDirective } from './myst.ts'
import { csvTable, listTable } from './row-tables.ts'

const NOTES = new Set(
  'note tip hint important warning caution attention danger error seealso admonition topic dropdown sidebar margin aside card tab-item exercise solution proof versionadded versionchanged deprecated theorem definition example remark lemma corollary axiom algorithm'.split(
    ' ',
  ),
)
/** Notes whose argument is the first sentence of their text; that of other notes is a title. */
const WITH_WORDS = new Set([
  'note',
  'tip',
  'hint',
  'important',
  'warning',
  'caution',
  'attention',
  'danger',
  'error',
  'seealso',
])
const AROUND = new Set(
  'tab-set grid grid-item grid-item-card div container panels card-carousel only ifconfig compound centered rst-class bdg button-link figure-group subfigure'.split(
    ' ',
  ),
)
const QUOTES = new Set(['epigraph', 'pull-quote', 'blockquote', 'highlights', 'parsed-literal-quote'])
const CODE = new Set([
  'code',
  'code-block',
  'sourcecode',
  'parsed-literal',
  'doctest',
  'prompt',
  'mermaid',
  'eval-rst',
  'math',
])
const CELLS = new Set(['code-cell', 'jupyter-execute'])
const MEDIA = new Set(['iframe', 'video', 'youtube', 'audio', 'embed'])
/** Directives that generate lists of contents, figures or sources. */
const GENERATED = new Set(
  'toctree tableofcontents contents bibliography index listfigures listtables genindex sectionauthor currentmodule highlight default-role'.split(
    ' ',
  ),
)

/** A block directive, with the data that its conversion needs. */
interface Block extends MystDirective {
  /** `name` without the prefix `prf:`. */
  name: string
  id: string | undefined
  place: { source: number; indent: string }
  /** An invisible element that carries the id, where the block itself cannot. */
  anchor: readonly Line[]
  line(text: string): Line
  /** Reports the directive and its replacement; undefined if it was removed. */
  report(replacement: string | undefined): void
  nested(lines: readonly Line[]): Line[]
}

/** `nested` converts the directives in the body. */
export function mystBlock(
  directive: MystDirective,
  page: DialectPage,
  nested: (lines: readonly Line[]) => Line[],
): Line[] {
  const { argument, options, indent, source } = directive
  const place = { source, indent }
  const mark = `{${directive.name}}${argument ? ` ${argument}` : ''}`
  const id = options['name'] || options['label']
  const block: Block = {
    ...directive,
    name: directive.name.replace(/^prf:/, ''),
    id,
    place,
    anchor: id ? element('md-anchor', { 'data-label': id }, [], place) : [],
    line: text => ({ text: text && indent + text, source }),
    report: replacement => page.report('MyST', mark, source, replacement),
    nested,
  }
  if (CELLS.has(block.name)) return codeCell(block, mark, page)
  return converterOf(block.name)(block)
}

function converterOf(name: string): (block: Block) => Line[] {
  if (name === 'figure' || name === 'image') return figure
  if (name === 'figure-md' || name === 'subfigure') return markdownFigure
  if (name === 'table' || name === 'list-table' || name === 'csv-table') return table
  if (NOTES.has(name)) return note
  if (QUOTES.has(name)) return quote
  if (CODE.has(name)) return code
  if (MEDIA.has(name)) return media
  if (GENERATED.has(name)) return generated
  if (name === 'raw' || name === 'html') return ({ body, line }) => [line(''), ...body, line('')]
  if (AROUND.has(name) || name === 'glossary') return container
  return unknown
}

function figure({ name, argument, options, body, id, place, report, nested }: Block): Line[] {
  const caption = name === 'figure' ? nested(body) : []
  const alt = options['alt'] || (name === 'image' ? plainWords(body) : '')
  report(':::figure')
  return element('md-figure', { 'data-src': argument, 'data-alt': alt, 'data-label': id }, caption, place)
}

function markdownFigure({ argument, body, id, place, report, nested }: Block): Line[] {
  report(':::figure')
  const label = id || argument.split(/\s+/)[0] || undefined
  return element('md-figure', { 'data-label': label }, nested(body), place)
}

function table(block: Block): Line[] {
  const { name, argument, options, body, id, indent, place, report, nested } = block
  const rows =
    name === 'list-table'
      ? listTable(body, options, indent)
      : name === 'csv-table'
        ? csvTable(body, options, indent)
        : nested(body)
  if (!rows) return unknown(block)
  report(':::table')
  return element('md-table', { 'data-title': argument, 'data-label': id }, rows, place)
}

function note({ name, argument, body, place, anchor, line, report, nested }: Block): Line[] {
  const isWords = WITH_WORDS.has(name)
  const first = isWords && argument ? [line(argument), ...(body.length > 0 ? [line('')] : [])] : []
  const inner = nested([...first, ...body])
  if (!inner.some(({ text }) => text.trim())) {
    report(undefined)
    return argument ? [line(''), line(argument), line('')] : []
  }
  report(':::note')
  return [...anchor, ...element('aside', { 'data-note': isWords ? '' : argument }, inner, place)]
}

function quote({ body, place, anchor, report, nested }: Block): Line[] {
  report('>')
  return [...anchor, ...element('blockquote', {}, nested(body), place)]
}

function code({ name, argument, options, body, indent, source, anchor, line, report }: Block): Line[] {
  if (name === 'math' || name === 'mermaid' || name === 'eval-rst') report('```')
  const language = name === 'eval-rst' ? 'rst' : name === 'math' || name === 'mermaid' ? name : argument
  const words = name === 'math' && argument ? [line(argument), ...body] : body
  const caption = options['caption'] ? [line(''), line(options['caption']), line('')] : []
  return [
    ...anchor,
    line(''),
    ...codeBlock(words, language.split(/[\s{]/)[0] ?? '', source, indent),
    ...caption,
    line(''),
  ]
}

function codeCell(
  { argument, options, body, indent, source, line }: Block,
  mark: string,
  page: DialectPage,
): Line[] {
  const isHidden = /(?:remove|hide)-(?:input|cell)/.test(options['tags'] ?? '')
  page.report('MyST', `${mark} with its output`, source, isHidden ? undefined : '```')
  if (isHidden) return []
  const language = /^i?python3?$/i.test(argument) ? 'python' : (argument.split(/\s/)[0] ?? '')
  return [line(''), ...codeBlock(body, language, source, indent), line('')]
}

function media({ name, argument, body, line, report }: Block): Line[] {
  report('[…](…)')
  const url =
    name === 'youtube' && !/\//.test(argument) ? `https://www.youtube.com/watch?v=${argument}` : argument
  return [line(''), line(`[${plainWords(body) || url}](${url})`), line('')]
}

function generated({ report }: Block): Line[] {
  report(undefined)
  return []
}

function container({ argument, body, anchor, line, report, nested }: Block): Line[] {
  if (argument) report('')
  return [...anchor, ...(argument ? [line(''), line(argument)] : []), line(''), ...nested(body), line('')]
}

function unknown({ argument, body, indent, source, anchor, line, report, nested }: Block): Line[] {
  report(body.length > 0 || argument ? '' : undefined)
  return [
    ...anchor,
    ...(argument ? linesAt(`\n${indent}${argument}\n`, source) : []),
    ...nested(body),
    line(''),
  ]
}

const plainWords = (body: readonly Line[]): string =>
  body
    .map(({ text }) => text.trim())
    .join(' ')
    .trim()
