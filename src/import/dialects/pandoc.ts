/** Converts Pandoc's attributes in braces after headings, pictures, links, spans and code, and its inline notes. */
import { type Attributes, closingBracket, parseAttributes } from './attributes.ts'
import {
  changeMarkdown,
  type Dialect,
  type DialectPage,
  element,
  inCode,
  indentOf,
  type Line,
  linesAt,
  outsideCode,
} from './lines.ts'

const HEADING = /^( {0,3}#{1,6}[ \t].*?)[ \t]*\{(:?[^{}]*)\}[ \t]*#*[ \t]*$/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/

/** Turns the id of `## Words {#id .unnumbered}` into an anchor, and removes other attributes. */
export const headingAttributes: Dialect = (lines, page) => {
  const code = inCode(lines)
  return lines.flatMap((line, i) => {
    if (code[i]) return [line]
    const isUnderlined = UNDERLINE.test(lines[i + 1]?.text ?? '') && /^ {0,3}\S/.test(line.text)
    const match =
      HEADING.exec(line.text) ?? (isUnderlined ? /^(.*?\S)[ \t]*\{(:?[^{}]*)\}[ \t]*$/.exec(line.text) : null)
    const attributes = match ? parseAttributes(match[2] ?? '') : undefined
    if (!match || !attributes) return [line]
    const { id, classes, values } = attributes
    if (classes.length > 0 || Object.keys(values).length > 0)
      page.report('Pandoc', `{${match[2]}}`, line.source)
    const heading = { ...line, text: match[1] ?? '' }
    return id
      ? [...element('md-anchor', { 'data-label': id }, [], { source: line.source }), heading]
      : [heading]
  })
}

/** Turns `![Words](a.png){#fig-a width=50%}` on a line of its own into a figure with a caption, and removes all other braces. */
export const inlineAttributes: Dialect = (lines, page) => {
  const code = inCode(lines)
  return lines.flatMap((line, i) => {
    if (code[i] || !/[{[]/.test(line.text)) return [line]
    const isAlone = isEmpty(lines[i - 1]) && isEmpty(lines[i + 1])
    const figure = isAlone ? figureIn(line, page) : undefined
    return figure ?? [{ ...line, text: outsideCode(line.text, text => withoutAttributes(text, line, page)) }]
  })
}

const isEmpty = (line: Line | undefined) => line === undefined || line.text.trim() === ''

function figureIn(line: Line, page: DialectPage): Line[] | undefined {
  // A backslash at the end makes it an inline picture, whose words are its description.
  const text = line.text.trim().replace(/(?<=[)}])\\$/, '')
  if (!text.startsWith('![') || indentOf(line.text).length > 3) return undefined
  const words = closingBracket(text, 1)
  const address = text[words + 1] === '(' ? closingBracket(text, words + 1) : -1
  if (words < 0 || address < 0) return undefined
  const rest = text.slice(address + 1).trim()
  const attributes = /^\{[^{}]*\}$/.test(rest) ? parseAttributes(rest.slice(1, -1)) : undefined
  if (rest !== '' && !attributes) return undefined
  const { id, values } = attributes ?? { id: undefined, values: {} as Record<string, string> }
  if (id === undefined && !page.tools.has('quarto')) return undefined
  const caption = values['fig-cap'] ?? text.slice(2, words)
  const [, src = '', title] =
    /^<?(.*?)>?(?:\s+["'](.*)["'])?$/.exec(text.slice(words + 2, address).trim()) ?? []
  if (attributes) page.report('Pandoc', rest, line.source, ':::figure')
  const alt = values['fig-alt'] ?? values['alt'] ?? caption
  return element(
    'md-figure',
    { 'data-src': src, 'data-alt': plain(alt), 'data-label': id },
    linesAt([caption, title].filter(Boolean).join(' '), line.source),
    { source: line.source, indent: indentOf(line.text) },
  )
}

const plain = (text: string) =>
  text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]|\[@[^\]]*\]/g, '')

const ELEMENTS: Readonly<Record<string, string>> = { underline: 'u', ul: 'u', mark: 'mark', kbd: 'kbd' }
const BRACES = /\{(:?\s*[.#=]?[^{}]*)\}/

/** Removes braces directly after `)`, `]` or code; spans lose their brackets. */
function withoutAttributes(text: string, line: Line, page: DialectPage): string {
  let out = text
  for (let from = 0; ; ) {
    const match = BRACES.exec(out.slice(from))
    if (!match) return out
    const at = from + match.index
    const end = at + match[0].length
    const before = out[at - 1] ?? ''
    const attributes = /[)\]\uE001*]/.test(before) ? parseAttributes(match[1] ?? '') : undefined
    if (!attributes || !isAttributes(match[1] ?? '', before)) {
      from = end
      continue
    }
    const rewritten =
      before === ']'
        ? spanBefore(out, at, attributes)
        : before === ')'
          ? describedImage(out, at, attributes)
          : undefined
    page.report('Pandoc', match[0], line.source)
    out = rewritten ? rewritten.text + out.slice(end) : out.slice(0, at) + out.slice(end)
    from = rewritten ? rewritten.text.length : at
  }
}

const isAttributes = (body: string, before: string): boolean =>
  /^:?\s*(?:[.#][\w-]|[\w-]+=|=\w)/.test(body) || (before !== '*' && body.trim() === '-')

/** Moves the description of `![](a.png){fig-alt="Words"}` into the brackets. */
function describedImage(text: string, at: number, { values }: Attributes): { text: string } | undefined {
  const alt = values['fig-alt'] ?? values['alt']
  if (alt === undefined) return undefined
  const from = text.lastIndexOf('![', at)
  const words = from < 0 ? -1 : closingBracket(text, from + 1)
  if (words < 0 || text[words + 1] !== '(' || closingBracket(text, words + 1) !== at - 1) return undefined
  const caption = text.slice(from + 2, words).trim()
  const address = text.slice(words + 2, at - 1)
  const title = caption && !/["']\s*$/.test(address) ? ` "${caption.replace(/["\\]/g, '\\$&')}"` : ''
  return { text: `${text.slice(0, from)}![${alt.replace(/[[\]\\]/g, '\\$&')}](${address}${title})` }
}

function spanBefore(text: string, at: number, { classes }: Attributes): { text: string } | undefined {
  let from = at - 1
  for (let depth = 0; from >= 0; from--) {
    if (text[from] === ']') depth += 1
    if (text[from] === '[' && --depth === 0) break
  }
  if (from < 0 || text[from - 1] === '!') return undefined
  const words = text.slice(from + 1, at - 1)
  const name = classes.map(className => ELEMENTS[className]).find(Boolean)
  return { text: text.slice(0, from) + (name ? `<${name}>${words}</${name}>` : words) }
}

/** Replaces `^[Words]` by a reference, and adds the note's text at the end of the page. */
export const inlineNotes: Dialect = lines => {
  const notes: Line[] = []
  const changed = changeMarkdown(lines, (text, { source }) => {
    let out = text
    for (let at = out.indexOf('^['); at >= 0; at = out.indexOf('^[', at + 1)) {
      const end = closingBracket(out, at + 1)
      if (end < 0 || out[at - 1] === '[' || out[at - 1] === '\\') continue
      const name = `note-${notes.length / 2 + 1}-${source + 1}`
      notes.push({ text: '', source }, { text: `[^${name}]: ${out.slice(at + 2, end)}`, source })
      out = `${out.slice(0, at)}[^${name}]${out.slice(end + 1)}`
    }
    return out
  })
  return [...changed, ...notes]
}
