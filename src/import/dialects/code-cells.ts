/** Converts code blocks of Quarto, R Markdown and Pandoc: ```` ```{python} ```` with `#|` options, ```` ```{.js} ````, ```` ```{=html} ````. */
import { parseAttributes } from './attributes.ts'
import {
  changeLines,
  codeBlock,
  type Dialect,
  type DialectPage,
  element,
  type Line,
  PLAIN_FENCE,
  plainEnd,
} from './lines.ts'

const OPEN = /^([ \t]*)(`{3,}|~{3,})[ \t]*\{([^{}]*)\}[ \t]*$/

export const codeCells: Dialect = (lines, page) => {
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const [, indent = '', fence = '', braces = ''] = OPEN.exec(line.text) ?? []
    if (fence === '') {
      const end = PLAIN_FENCE.test(line.text) ? plainEnd(lines, i) : i
      out.push(...lines.slice(i, end + 1))
      i = end
      continue
    }
    let end = i + 1
    while (end < lines.length && !isClosing(lines[end]?.text ?? '', fence)) end++
    out.push(...cell(lines.slice(i + 1, end), braces.trim(), { indent, source: line.source }, page))
    i = end
  }
  return changeLines(out, (text, { source }) =>
    text.replace(/`([^`]+)`\{=(\w+)\}/g, (whole: string, raw: string, format: string) => {
      page.report('Pandoc', whole, source, format === 'html' ? 'HTML' : undefined)
      return format === 'html' ? raw : ''
    }),
  )
}

const isClosing = (text: string, fence: string): boolean => {
  const run = text.trim()
  return run.startsWith(fence) && /^(`+|~+)$/.test(run)
}

function cell(
  body: readonly Line[],
  braces: string,
  { indent, source }: { indent: string; source: number },
  page: DialectPage,
): Line[] {
  const mark = `{${braces}}`
  const raw = /^=(\w+)$/.exec(braces)?.[1]
  if (raw !== undefined) {
    const words = body
      .map(({ text }) => text.trim())
      .join(' ')
      .slice(0, 200)
    page.report('Pandoc', `${mark} ${words}`, source, raw.startsWith('html') ? 'HTML' : undefined)
    return raw.startsWith('html') ? [{ text: '', source }, ...body, { text: '', source }] : []
  }
  const attributes = /^[.#]/.test(braces) ? parseAttributes(braces) : undefined
  if (attributes) {
    page.report('Pandoc', mark, source, '```')
    return codeBlock(body, attributes.classes[0]?.replace(/^=/, '') ?? '', source, indent)
  }
  const options = optionsOf(body, braces)
  const code = body.filter(({ text }) => !/^\s*(?:#|\/\/|%%)\|/.test(text))
  const isHidden =
    /^(?:false|f)$/i.test(options['echo'] ?? '') || /^(?:false|f)$/i.test(options['include'] ?? '')
  page.report('Quarto', `${mark.slice(0, 40)} with its output`, source, isHidden ? undefined : '```')
  const caption = options['fig-cap'] ?? options['fig.cap'] ?? options['tbl-cap'] ?? ''
  const label = options['label']
  return [
    ...(label && /^(?:fig|tbl|lst)-/.test(label)
      ? element('md-anchor', { 'data-label': label }, [], { indent, source })
      : []),
    ...(isHidden ? [] : codeBlock(code, braces.split(/[\s,]/)[0] ?? '', source, indent)),
    ...(caption ? ['', caption, ''].map(text => ({ text: text && indent + text, source })) : []),
  ]
}

/** Reads options from lines (`#| echo: false`) and from the braces (`{r, echo=FALSE}`). */
function optionsOf(body: readonly Line[], braces: string): Record<string, string> {
  const options: Record<string, string> = {}
  for (const { text } of body) {
    const [, key, value = ''] = /^\s*(?:#|\/\/|%%)\|\s*([\w.-]+):\s*(.*?)\s*$/.exec(text) ?? []
    if (key) options[key] = value.replace(/^(["'])(.*)\1$/, '$2')
  }
  for (const [, key = '', quoted, plain = ''] of braces.matchAll(
    /([\w.-]+)\s*=\s*(?:["']([^"']*)["']|([\w.]+))/g,
  ))
    options[key] = quoted ?? plain
  return options
}
