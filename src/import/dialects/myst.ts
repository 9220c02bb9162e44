/** Directives of MyST (Jupyter Book, Sphinx): blocks between fences, ```` ```{name} argument ```` or `:::{name}`. */
import { type Dialect, element, inCode, type Line } from './lines.ts'
import { mystBlock } from './myst-blocks.ts'

const OPEN = /^([ \t]*)(`{3,}|~{3,}|:{3,})\{([\w:.+-]+)\}[ \t]*(.*)$/
/** A label above what it names. */
const TARGET = /^\(([^()\s][^()]*)\)=\s*$/

export interface MystDirective {
  name: string
  argument: string
  options: Readonly<Record<string, string>>
  body: Line[]
  indent: string
  /** Of its first line. */
  source: number
}

export const myst: Dialect = (lines, page) => {
  const out: Line[] = []
  const isMyst = page.tools.has('myst') || lines.some(({ text }) => OPEN.test(text) || TARGET.test(text))
  let code: boolean[] | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const open = OPEN.exec(line.text)
    if (open && !isInPlainCode(i)) {
      const end = closing(lines, i, open[2] ?? '')
      const directive = read(lines.slice(i + 1, end), open, line.source)
      out.push(...mystBlock(directive, page, inner => myst(inner, page)))
      i = end
      continue
    }
    const target = isMyst ? TARGET.exec(line.text) : null
    if (target && !isInPlainCode(i)) {
      out.push(...element('md-anchor', { 'data-label': target[1] ?? '' }, [], { source: line.source }))
      continue
    }
    if (isMyst && /^%(?: |$)/.test(line.text) && !isInPlainCode(i)) continue
    if (isMyst && /^\+\+\+(?:\s|$)/.test(line.text) && !isInPlainCode(i)) {
      page.report('MyST', line.text, line.source)
      continue
    }
    out.push(line)
  }
  return out

  /** Directives look like code to everyone else: only what is around them counts. */
  function isInPlainCode(at: number): boolean {
    code ??= inCode(lines.map(line => (OPEN.test(line.text) ? { ...line, text: '' } : line)))
    return code[at] ?? false
  }
}

/** The line of the fence that closes; the last one if none does. */
function closing(lines: readonly Line[], from: number, fence: string): number {
  const mark = fence[0] ?? ''
  const nested: number[] = []
  for (let i = from + 1; i < lines.length; i++) {
    const text = (lines[i] as Line).text.trim()
    const run = /^(`{3,}|~{3,}|:{3,})(.*)$/.exec(text)
    if (!run || run[1]?.[0] !== mark) continue
    const length = run[1].length
    if (run[2] !== '' && mark === ':') {
      if (/^\s*\{?[\w.#-]/.test(run[2] ?? '') && length <= fence.length) nested.push(length)
      continue
    }
    if (run[2]?.trim() !== '') continue
    if (nested.length > 0 && length >= (nested.at(-1) ?? 0) && length <= fence.length) nested.pop()
    else if (length >= fence.length) return i
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
