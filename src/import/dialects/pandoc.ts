/** Read Pandoc's attributes in braces (after headings, pictures, links, words, code), captions of tables, grid tables and inline notes. */
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
import { gridTable } from './row-tables.ts'

const HEADING = /^( {0,3}#{1,6}[ \t].*?)[ \t]*\{(:?[^{}]*)\}[ \t]*#*[ \t]*$/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/

/** `## Words {#id .unnumbered}`: the id is an anchor, and the heading keeps its words. */
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

const CAPTION = /^[ \t]*(?:(?:Table)?:[ \t]+)(\S.*?)[ \t]*$/
const RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const isBar = (line: Line | undefined) =>
  line !== undefined && /\|/.test(line.text) && line.text.trim() !== ''

/** `: Words {#tbl-id}` above or below a table is its title. */
export const tableCaptions: Dialect = (lines, page) => {
  const code = inCode(lines)
  const out: Line[] = []
  let done = -1
  for (let i = 0; i < lines.length; i++) {
    if (i <= done) continue
    const line = lines[i] as Line
    const isHead =
      !code[i] &&
      isBar(line) &&
      RULE.test(lines[i + 1]?.text ?? '') &&
      (lines[i + 1]?.text ?? '').includes('-')
    if (!isHead) {
      out.push(line)
      continue
    }
    let end = i + 2
    while (isBar(lines[end]) && !CAPTION.test(lines[end]?.text ?? '')) end++
    let below = end
    while (lines[below]?.text.trim() === '' && below < end + 2) below++
    const caption = code[below] ? undefined : captionIn(lines[below])
    let above = out.length - 1
    while (out[above]?.text.trim() === '') above--
    const before = caption || above < 0 ? undefined : captionIn(out[above])
    const found = caption ?? before
    const table = lines.slice(i, end)
    if (!found) out.push(...table)
    else {
      if (before) out.splice(above)
      const at = before ?? found
      page.report('Pandoc', `: ${found.words.slice(0, 50)}`, at.source, ':::table')
      const attributes = { 'data-title': found.words, 'data-label': found.id }
      out.push(
        ...element('md-table', attributes, table, { source: line.source, indent: indentOf(line.text) }),
      )
    }
    done = caption ? below : end - 1
  }
  return out
}

function captionIn(
  line: Line | undefined,
): { words: string; id: string | undefined; source: number } | undefined {
  const words = CAPTION.exec(line?.text ?? '')?.[1]
  if (words === undefined || line === undefined) return undefined
  const [, before = words, braces] = /^(.*?)\s*\{([^{}]*)\}$/.exec(words) ?? []
  const attributes = braces === undefined ? undefined : parseAttributes(braces)
  return attributes
    ? { words: before, id: attributes.id, source: line.source }
    : { words, id: undefined, source: line.source }
}

/** `+---+` of Pandoc and of reStructuredText. */
export const gridTables: Dialect = (lines, page) => {
  const code = inCode(lines)
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    if (code[i] || !/^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/.test(line.text)) {
      out.push(line)
      continue
    }
    let end = i
    while (/^[ \t]*[+|]/.test(lines[end]?.text ?? '')) end++
    const table = end - i > 2 ? gridTable(lines.slice(i, end), indentOf(line.text)) : undefined
    page.report('Pandoc', line.text.trim().slice(0, 40), line.source, table ? '| a | b |' : '```')
    const indent = indentOf(line.text)
    const kept = [
      { text: `${indent}\`\`\``, source: line.source },
      ...lines.slice(i, end),
      { text: `${indent}\`\`\``, source: line.source },
    ]
    out.push({ text: '', source: line.source }, ...(table ?? kept), { text: '', source: line.source })
    i = end - 1
  }
  return out
}

/** `![Words](a.png){#fig-a width=50%}` alone is a figure with a caption; elsewhere braces say how something looks. */
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
  // With a backslash it is a picture, and its words describe it.
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
    const kept =
      before === ']'
        ? spanBefore(out, at, attributes)
        : before === ')'
          ? describedImage(out, at, attributes)
          : undefined
    page.report('Pandoc', match[0], line.source)
    out = kept ? kept.text + out.slice(end) : out.slice(0, at) + out.slice(end)
    from = kept ? kept.text.length : at
  }
}

const isAttributes = (body: string, before: string): boolean =>
  /^:?\s*(?:[.#][\w-]|[\w-]+=|=\w)/.test(body) || (before !== '*' && body.trim() === '-')

/** `![](a.png){fig-alt="Words"}`: what is to be seen stands in the brackets. */
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
  const name = classes.map(one => ELEMENTS[one]).find(Boolean)
  return { text: text.slice(0, from) + (name ? `<${name}>${words}</${name}>` : words) }
}

/** `Term` and, below it, `: Words`: a term in bold, and its words as a paragraph. */
export const definitionLists: Dialect = (lines, page) => {
  const code = inCode(lines)
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const [, indent = '', words] = code[i] ? [] : (/^( {0,3}):[ \t]+(\S.*)$/.exec(line.text) ?? [])
    const above =
      out.at(-1)?.text.trim() === '' && /^\*\*.*\*\*$/.test(out.at(-2)?.text.trim() ?? '')
        ? out.at(-2)
        : out.at(-1)
    const isTerm = above !== undefined && above.text.trim() !== '' && !/^\s*[|>#:+]/.test(above.text)
    if (words === undefined || !isTerm) {
      out.push(line)
      continue
    }
    page.report('Pandoc', line.text.trim().slice(0, 40), line.source, '**')
    const term = out.at(-1)
    if (term && term.text.trim() !== '' && !/^\s*\*\*.*\*\*\s*$/.test(term.text) && isEmpty(out.at(-2)))
      out[out.length - 1] = { ...term, text: `${indentOf(term.text)}**${term.text.trim()}**` }
    out.push({ text: '', source: line.source }, { ...line, text: indent + words })
    while (/^(?: {4}|\t)\s*\S/.test(lines[i + 1]?.text ?? ''))
      out.push({ ...(lines[++i] as Line), text: indent + (lines[i] as Line).text.trim() })
    out.push({ text: '', source: line.source })
  }
  return out
}

/** `^[Words]` is a note at its place; its text goes to the end. */
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
