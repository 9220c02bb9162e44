/** Converts Pandoc's table captions and grid tables. */
import { parseAttributes } from './attributes.ts'
import { type Dialect, element, inCode, indentOf, type Line } from './lines.ts'
import { gridTable } from './row-tables.ts'

const CAPTION = /^[ \t]*(?:(?:Table)?:[ \t]+)(\S.*?)[ \t]*$/
const RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const isBar = (line: Line | undefined) =>
  line !== undefined && /\|/.test(line.text) && line.text.trim() !== ''

/** Makes `: Words {#tbl-id}` above or below a table its title. */
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
    const title = caption ?? before
    const table = lines.slice(i, end)
    if (!title) out.push(...table)
    else {
      if (before) out.splice(above)
      page.report('Pandoc', `: ${title.words.slice(0, 50)}`, title.source, ':::table')
      const attributes = { 'data-title': title.words, 'data-label': title.id }
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

/** Converts grid tables (`+---+`) of Pandoc and reStructuredText. */
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
    const asCode = [
      { text: `${indent}\`\`\``, source: line.source },
      ...lines.slice(i, end),
      { text: `${indent}\`\`\``, source: line.source },
    ]
    out.push({ text: '', source: line.source }, ...(table ?? asCode), { text: '', source: line.source })
    i = end - 1
  }
  return out
}
