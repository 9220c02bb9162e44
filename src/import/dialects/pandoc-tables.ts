/** Read Pandoc's captions of tables, and grid tables. */
import { parseAttributes } from './attributes.ts'
import { type Dialect, element, inCode, indentOf, type Line } from './lines.ts'
import { gridTable } from './row-tables.ts'

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
