/** Converts definition lists, which our dialect lacks. */
import { type Dialect, inCode, indentOf, type Line } from './lines.ts'

/** Converts `Term` with `: Words` below it to a term in bold and a paragraph. */
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

const isEmpty = (line: Line | undefined) => line === undefined || line.text.trim() === ''
