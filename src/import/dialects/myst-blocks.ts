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

/** `nested` converts the directives in the body. */
export function mystBlock(
  directive: MystDirective,
  page: DialectPage,
  nested: (lines: readonly Line[]) => Line[],
): Line[] {
  const { argument, options, body, indent, source } = directive
  const name = directive.name.replace(/^prf:/, '')
  const place = { source, indent }
  const mark = `{${directive.name}}${argument ? ` ${argument}` : ''}`
  const id = options['name'] || options['label']
  const at = (text: string): Line => ({ text: text && indent + text, source })
  const became = (replacement: string | undefined) => page.report('MyST', mark, source, replacement)
  const anchor = id ? element('md-anchor', { 'data-label': id }, [], place) : []

  if (name === 'figure' || name === 'image') {
    const caption = name === 'figure' ? nested(body) : []
    const alt = options['alt'] || (name === 'image' ? plainWords(body) : '')
    became(':::figure')
    return element('md-figure', { 'data-src': argument, 'data-alt': alt, 'data-label': id }, caption, place)
  }
  if (name === 'figure-md' || name === 'subfigure') {
    became(':::figure')
    const label = id || argument.split(/\s+/)[0] || undefined
    return element('md-figure', { 'data-label': label }, nested(body), place)
  }
  if (name === 'table' || name === 'list-table' || name === 'csv-table') {
    const rows =
      name === 'list-table'
        ? listTable(body, options, indent)
        : name === 'csv-table'
          ? csvTable(body, options, indent)
          : nested(body)
    if (rows) {
      became(':::table')
      return element('md-table', { 'data-title': argument, 'data-label': id }, rows, place)
    }
  }
  if (NOTES.has(name)) {
    const isWords = WITH_WORDS.has(name)
    const first = isWords && argument ? [at(argument), ...(body.length > 0 ? [at('')] : [])] : []
    const inner = nested([...first, ...body])
    if (!inner.some(({ text }) => text.trim())) {
      became(undefined)
      return argument ? [at(''), at(argument), at('')] : []
    }
    became(':::note')
    return [...anchor, ...element('aside', { 'data-note': isWords ? '' : argument }, inner, place)]
  }
  if (QUOTES.has(name)) {
    became('>')
    return [...anchor, ...element('blockquote', {}, nested(body), place)]
  }
  if (CODE.has(name)) {
    if (name === 'math' || name === 'mermaid' || name === 'eval-rst') became('```')
    const language = name === 'eval-rst' ? 'rst' : name === 'math' || name === 'mermaid' ? name : argument
    const words = name === 'math' && argument ? [at(argument), ...body] : body
    const caption = options['caption'] ? [at(''), at(options['caption']), at('')] : []
    return [
      ...anchor,
      at(''),
      ...codeBlock(words, language.split(/[\s{]/)[0] ?? '', source, indent),
      ...caption,
      at(''),
    ]
  }
  if (CELLS.has(name)) {
    const isHidden = /(?:remove|hide)-(?:input|cell)/.test(options['tags'] ?? '')
    page.report('MyST', `${mark} with its output`, source, isHidden ? undefined : '```')
    if (isHidden) return []
    const language = /^i?python3?$/i.test(argument) ? 'python' : (argument.split(/\s/)[0] ?? '')
    return [at(''), ...codeBlock(body, language, source, indent), at('')]
  }
  if (MEDIA.has(name)) {
    became('link')
    const url =
      name === 'youtube' && !/\//.test(argument) ? `https://www.youtube.com/watch?v=${argument}` : argument
    return [at(''), at(`[${plainWords(body) || url}](${url})`), at('')]
  }
  if (GENERATED.has(name)) {
    became(undefined)
    return []
  }
  if (name === 'raw' || name === 'html') return [at(''), ...body, at('')]
  if (AROUND.has(name) || name === 'glossary') {
    if (argument) became('')
    return [...anchor, ...(argument ? [at(''), at(argument)] : []), at(''), ...nested(body), at('')]
  }
  became(body.length > 0 || argument ? '' : undefined)
  return [
    ...anchor,
    ...(argument ? linesAt(`\n${indent}${argument}\n`, source) : []),
    ...nested(body),
    at(''),
  ]
}

const plainWords = (body: readonly Line[]): string =>
  body
    .map(({ text }) => text.trim())
    .join(' ')
    .trim()
