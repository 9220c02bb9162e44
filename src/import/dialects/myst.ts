/** Converts directives of MyST (Jupyter Book, Sphinx): blocks between fences, ```` ```{name} argument ```` or `:::{name}`. */
import { type Dialect, type DialectPage, element, type Line, PLAIN_FENCE, plainEnd } from './lines.ts'
import { mystBlock } from './myst-blocks.ts'

const OPEN = /^([ \t]*)(`{3,}|~{3,}|:{3,})\{([\w:.+-]+)\}[ \t]*(.*)$/
/** Label on the line above its target. */
const TARGET = /^\(([^()\s][^()]*)\)=\s*$/

export interface MystDirective {
  name: string
  argument: string
  options: Readonly<Record<string, string>>
  body: Line[]
  indent: string
  /** The line number of its first line. */
  source: number
}

export const myst: Dialect = (lines, page) => {
  const out: Line[] = []
  const isMyst = page.tools.has('myst') || lines.some(({ text }) => OPEN.test(text) || TARGET.test(text))
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const match = OPEN.exec(line.text)
    const open = match && !isCell(match, page) ? match : null
    const target = isMyst ? TARGET.exec(line.text) : null
    if (open) {
      const end = closing(lines, i, open[2] ?? '')
      const directive = read(lines.slice(i + 1, end), open, line.source)
      out.push(...mystBlock(directive, page, inner => myst(inner, page)))
      i = end
    } else if (PLAIN_FENCE.test(line.text)) {
      const end = plainEnd(lines, i)
      out.push(...lines.slice(i, end + 1))
      i = end
    } else if (target) {
      out.push(...element('md-anchor', { 'data-label': target[1] ?? '' }, [], { source: line.source }))
    } else if (isMyst && /^\+\+\+(?:\s|$)/.test(line.text)) page.report('MyST', line.text, line.source)
    else if (!isMyst || !/^%(?: |$)/.test(line.text)) out.push(line)
  }
  return out
}

/** Languages by which code cells of Quarto and R Markdown are recognised. */
const LANGUAGES =
  /^(?:r|python|py|julia|ojs|dot|bash|sh|sql|js|javascript|css|stan|rcpp|fortran|powershell|node|ruby|perl|go|scala)$/i

const isCell = ([, , fence = '', name = '']: RegExpExecArray, { tools }: DialectPage): boolean =>
  !fence.startsWith(':') && (LANGUAGES.test(name) || (tools.has('quarto') && name === 'mermaid'))

/** Returns the index of the closing fence, or the number of lines if there is none. */
function closing(lines: readonly Line[], from: number, fence: string): number {
  const mark = fence[0] ?? ''
  const nested: number[] = []
  for (let i = from + 1; i < lines.length; i++) {
    const text = (lines[i] as Line).text.trim()
    const run = /^(`{3,}|~{3,}|:{3,})(.*)$/.exec(text)
    if (!run || run[1]?.[0] !== mark) continue
    const length = run[1].length
    const rest = run[2] ?? ''
    if (rest.trim() !== '') {
      if (mark === ':' && /^\s*\{?[\w.#-]/.test(rest)) nested.push(length)
      continue
    }
    const inner = nested.at(-1)
    if (inner === undefined || (length === fence.length && inner < length)) {
      if (length >= fence.length) return i
    } else if (length >= inner) nested.pop()
  }
  return lines.length
}

function read(body: readonly Line[], open: RegExpExecArray, source: number): MystDirective {
  const [, indent = '', , name = '', argument = ''] = open
  const lines = body.map(line => ({
    ...line,
    text: line.text.startsWith(indent) ? line.text : indent + line.text.trimStart(),
  }))
  const options: Record<string, string> = {}
  let at = 0
  if (lines[0]?.text.trim() === '---') {
    const end = lines.findIndex(({ text }, i) => i > 0 && text.trim() === '---')
    for (const { text } of lines.slice(1, Math.max(end, 0))) {
      const [, key, value] = /^\s*([\w-]+):\s*(.*)$/.exec(text) ?? []
      if (key) options[key.toLowerCase()] = (value ?? '').replace(/^(["'])(.*)\1$/, '$2')
    }
    if (end > 0) at = end + 1
  } else {
    for (; at < lines.length; at++) {
      const [, key, value] = /^\s*:([\w-]+):(?:\s+(.*)|\s*)$/.exec(lines[at]?.text ?? '') ?? []
      if (!key) break
      options[key.toLowerCase()] = value?.trim() ?? ''
    }
  }
  while (lines[at]?.text.trim() === '') at++
  return {
    name: name.toLowerCase(),
    argument: argument.trim(),
    options,
    body: lines.slice(at),
    indent,
    source,
  }
}
