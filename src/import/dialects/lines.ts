/** Lines of text with their source positions, and helpers to change them and to write elements. */
import type { Message } from '../../problems/messages/types.ts'

/** Line of text, and the number of its line in the page's text, from 0. */
export interface Line {
  text: string
  source: number
}

/** Converts the marks of a tool to Markdown, with elements where Markdown has no marks. */
export type Dialect = (lines: readonly Line[], page: DialectPage) => Line[]

export interface DialectPage {
  /** Path in the folder, with forward slashes. */
  path: string
  /** The tools that the folder is written for. */
  tools: ReadonlySet<Tool>
  /** Reports a mark and its `replacement`; undefined if the mark was removed, `''` if its words were not. */
  report(tool: string | Message, mark: string, line: number, replacement?: string): void
}

export type Tool = 'myst' | 'quarto' | 'hugo' | 'mkdocs' | 'docusaurus' | 'jekyll' | 'mdx' | 'sphinx'

const FENCE = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})(.*)$/

/** Returns for each line whether it belongs to a fenced code block, including its fences. */
export function inCode(lines: readonly Line[]): boolean[] {
  let fence = ''
  return lines.map(({ text }) => {
    const match = FENCE.exec(text)
    const mark = match?.[1] ?? ''
    const rest = match?.[2] ?? ''
    if (fence !== '') {
      if (mark.startsWith(fence) && rest.trim() === '') fence = ''
      return true
    }
    // With another backtick on the line it is inline code.
    if (mark !== '' && !(mark.startsWith('`') && rest.includes('`'))) fence = mark
    return fence !== ''
  })
}

/** Opening fence of a code block, possibly in a list or a quotation. */
export const PLAIN_FENCE: RegExp = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/

/** Returns the index of the last line of the code block that begins at `from`. */
export function plainEnd(lines: readonly Line[], from: number): number {
  const fence = PLAIN_FENCE.exec(lines[from]?.text ?? '')?.[1] ?? ''
  const end = lines.findIndex(({ text }, i) => {
    const run = text.replace(/^[ \t>]*/, '').trimEnd()
    return i > from && run.startsWith(fence) && /^(?:`+|~+)$/.test(run)
  })
  return end < 0 ? lines.length - 1 : end
}

const HTML_BLOCK =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|body|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|link|main|menu|nav|ol|option|p|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?:[\s/>]|$)/i
const HTML_ALONE = /^ {0,3}<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>\s*$/i

/** Returns for each line whether it belongs to an HTML block, in which Markdown is not parsed. */
export function inHtml(lines: readonly Line[]): boolean[] {
  let isOpen = false
  return lines.map(({ text }, i) => {
    if (text.trim() === '') isOpen = false
    else if (!isOpen)
      isOpen = HTML_BLOCK.test(text) || (HTML_ALONE.test(text) && (lines[i - 1]?.text ?? '').trim() === '')
    return isOpen
  })
}

/** Changes each line outside of code and HTML blocks; for changes that write Markdown. */
export function changeMarkdown(lines: readonly Line[], change: (text: string, line: Line) => string): Line[] {
  const isHtml = inHtml(lines)
  const html = new Set(lines.filter((_, i) => isHtml[i]))
  return changeProse(lines, (text, line) => (html.has(line) ? text : change(text, line)))
}

/** Changes each line outside of code blocks, except for inline code. */
export function changeProse(lines: readonly Line[], change: (text: string, line: Line) => string): Line[] {
  const code = inCode(lines)
  return lines.map((line, i) => {
    if (code[i] || line.text.trim() === '') return line
    return { ...line, text: outsideCode(line.text, text => change(text, line)) }
  })
}

/** Changes each line outside of code blocks, including inline code. */
export function changeLines(lines: readonly Line[], change: (text: string, line: Line) => string): Line[] {
  const code = inCode(lines)
  return lines.map((line, i) =>
    code[i] || line.text.trim() === '' ? line : { ...line, text: change(line.text, line) },
  )
}

/** Applies `change` to a line with its inline code hidden. */
export function outsideCode(text: string, change: (text: string) => string): string {
  if (!text.includes('`')) return change(text)
  const codes: string[] = []
  const hidden = text.replace(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, whole => {
    codes.push(whole)
    return `\uE000${codes.length - 1}\uE001`
  })
  return change(hidden).replace(/\uE000(\d+)\uE001/g, (_, n: string) => codes[Number(n)] ?? '')
}

/** Puts an element around lines, with each tag on a line of its own. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  inner: readonly Line[],
  { source, indent = '' }: { source: number; indent?: string },
): Line[] {
  const at = (text: string): Line => ({ text: text && indent + text, source })
  return [at(''), at(openTag(name, attributes)), at(''), ...inner, at(''), at(`</${name}>`), at('')]
}

export function openTag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value = '']) => ` ${key}="${escapeAttribute(value)}"`)
  return `<${name}${written.join('')}>`
}

const escapeAttribute = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')

/** Splits a text into lines that all have the same source line. */
export const linesAt = (text: string, source: number): Line[] =>
  text.split('\n').map(line => ({ text: line, source }))

export const indentOf = (text: string): string => /^[ \t]*/.exec(text)?.[0] ?? ''

/** Makes a code block with a fence that is longer than any run of backticks in it. */
export function codeBlock(body: readonly Line[], language: string, source: number, indent = ''): Line[] {
  const longest = Math.max(2, ...body.flatMap(({ text }) => (text.match(/`+/g) ?? []).map(run => run.length)))
  const fence = indent + '`'.repeat(longest + 1)
  return [{ text: fence + language, source }, ...body, { text: fence, source: body.at(-1)?.source ?? source }]
}

/** URL scheme of links to labels, used only inside the import. */
export const REFERENCE = 'perennial-label:'

/** Writes a reference to a label; without `words` the text of its target is shown. */
export const reference = (label: string, words = ''): string =>
  `[${words}](${REFERENCE}${encodeURIComponent(label).replace(/[()]/g, c => (c === '(' ? '%28' : '%29'))})`
