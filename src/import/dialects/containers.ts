/**
 * Converts blocks between colons, `::: tip Title` of VitePress and Docusaurus and `::: {.callout-note}` of Pandoc and Quarto, to elements,
 * so that they are converted together with the HTML around them.
 */
import { parseAttributes } from './attributes.ts'
import { type Dialect, type DialectPage, element, inCode, type Line } from './lines.ts'

const OPEN = /^([ \t]*):{3,}[ \t]*([^\s:].*?)[ \t]*:*$/
const CLOSE = /^[ \t]*:{3,}[ \t]*$/
/** Kinds of notes, which differ only in their look. */
export const KINDS: ReadonlySet<string> = new Set(
  'tip info warning danger note important caution details success question example quote abstract hint error bug failure seealso attention admonition'.split(
    ' ',
  ),
)
/** Containers that only arrange their content, which is kept. */
const TRANSPARENT = new Set(
  'raw v-pre code-group tabs tab columns column center left right justify align panel-tabset'.split(' '),
)

interface Open {
  tag: string
  attributes: Record<string, string>
  inner: Line[]
  source: number
  indent: string
}

export const containers: Dialect = (lines, page) => {
  const code = inCode(lines)
  const open: Open[] = []
  const out: Line[] = []
  const into = () => open.at(-1)?.inner ?? out
  const close = () => {
    const block = open.pop()
    if (block) into().push(...closed(block))
  }
  lines.forEach((line, i) => {
    const opening = code[i] ? null : OPEN.exec(line.text)
    if (opening) open.push(begin(opening, line, page))
    else if (!code[i] && open.length > 0 && CLOSE.test(line.text)) close()
    else into().push(line)
  })
  while (open.length > 0) close()
  return out
}

function begin([, indent = '', rest = '']: RegExpExecArray, { source }: Line, page: DialectPage): Open {
  const block = (tag: string, attributes: Record<string, string> = {}): Open => ({
    tag,
    attributes,
    inner: [],
    source,
    indent,
  })
  const mark = `::: ${rest.slice(0, 60)}`
  const braces = /^\{(.*)\}$/.exec(rest)
  const attributes = braces ? parseAttributes(braces[1] ?? '') : undefined
  if (attributes) {
    const { id, classes, values } = attributes
    const callout = classes.find(name => /^callout(?:-|$)/.test(name))
    const kind = callout?.replace(/^callout-?/, '') ?? classes.find(name => KINDS.has(name))
    if (id?.startsWith('fig-')) {
      page.report('Pandoc', mark, source, ':::figure')
      return block('md-figure', { 'data-label': id, 'data-last-words': '' })
    }
    if (id?.startsWith('tbl-')) {
      page.report('Pandoc', mark, source, ':::table')
      return block('md-table', { 'data-label': id, 'data-last-words': '' })
    }
    if (kind !== undefined) {
      page.report('Pandoc', mark, source, ':::note')
      return block('aside', { 'data-note': values['title'] ?? values['name'] ?? '', ...labelled(id) })
    }
    page.report('Pandoc', mark, source, '')
    return block('div', labelled(id))
  }
  const { name, title } = nameAndTitle(rest)
  if (name.startsWith('callout')) {
    page.report('Quarto', mark, source, ':::note')
    return block('aside', { 'data-note': title })
  }
  if (TRANSPARENT.has(name)) {
    page.report('VitePress', mark, source, '')
    return block('div', title ? { 'data-words': title } : {})
  }
  page.report('VitePress', mark, source, ':::note')
  return block('aside', { 'data-note': title })
}

const labelled = (id: string | undefined): Record<string, string> => (id ? { 'data-label': id } : {})

function closed({ tag, attributes, inner, source, indent }: Open): Line[] {
  const { 'data-label': label, 'data-last-words': last, 'data-words': words, ...rest } = attributes
  const isCaptioned = tag === 'md-figure' || tag === 'md-table'
  const anchor =
    label !== undefined && !isCaptioned
      ? element('md-anchor', { 'data-label': label }, [], { source, indent })
      : []
  const title = words
    ? [
        { text: '', source },
        { text: indent + words, source },
      ]
    : []
  if (!isCaptioned)
    return [
      ...anchor,
      ...title,
      ...element(tag, tag === 'aside' ? withHeading(rest, inner) : {}, inner, { source, indent }),
    ]
  return element(
    tag,
    { ...rest, 'data-label': label, ...(last === undefined ? {} : { 'data-caption': 'last' }) },
    inner,
    { source, indent },
  )
}

/** Moves a heading on the first line of a callout from `inner` to its title. */
function withHeading(attributes: Record<string, string>, inner: Line[]): Record<string, string> {
  if (attributes['data-note']) return attributes
  const at = inner.findIndex(({ text }) => text.trim() !== '')
  const [, words] = /^\s*#{1,6}\s+(.*?)\s*#*\s*$/.exec(inner[at]?.text ?? '') ?? []
  if (!words || inner.slice(at + 1).every(({ text }) => text.trim() === '')) return attributes
  inner.splice(at, 1)
  return { ...attributes, 'data-note': words.replace(/\s*\{[^}]*\}$/, '').replace(/[*_`]/g, '') }
}

/** Reads `tip Mind`, `tip[Mind]` or `details Show {open}`; without a known kind the whole text is the title. */
function nameAndTitle(rest: string): { name: string; title: string } {
  const [, title] = /\{[^}]*\btitle="([^"]*)"[^}]*\}\s*$/.exec(rest) ?? []
  const text = rest.replace(/\{[^}]*\}\s*$/, '').trim()
  const match = /^([\w-]+)(?:\s*\[(.*)\]|\s+(.*))?$/.exec(text)
  const name = match?.[1]?.toLowerCase() ?? ''
  if (!KINDS.has(name) && !TRANSPARENT.has(name) && !name.startsWith('callout'))
    return { name: '', title: title ?? text.replace(/^\[(.*)\]$/, '$1') }
  return { name, title: (title ?? match?.[2] ?? match?.[3] ?? '').trim() }
}
