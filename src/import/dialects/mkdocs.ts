/** Converts `!!! note "Title"` and `=== "Tab"` of MkDocs, `!> ` of docsify, and `> [!NOTE]` of GitHub. */
import { type Dialect, element, inCode, indentOf, type Line } from './lines.ts'

const ADMONITION =
  /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+([\w-]+(?:[ \t]+[\w-]+)*)?[ \t]*(?:"([^"]*)"|'([^']*)')?[ \t]*$/
const TAB = /^([ \t]*)===[+!]?[ \t]+["'“](.*)["'”][ \t]*$/

export const admonitions: Dialect = (lines, page) => {
  const code = inCode(lines)
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const match = code[i] ? null : (ADMONITION.exec(line.text) ?? TAB.exec(line.text))
    if (!match) {
      out.push(line)
      continue
    }
    const indent = match[1] ?? ''
    const isTab = TAB.test(line.text)
    const title = isTab ? (match[2] ?? '') : (match[3] ?? match[4] ?? '')
    let end = i + 1
    while (end < lines.length && isInside(lines[end] as Line, indent)) end++
    while (end > i + 1 && lines[end - 1]?.text.trim() === '') end--
    const body = lines.slice(i + 1, end).map(inner => ({ ...inner, text: dedent(inner.text, indent) }))
    page.report('MkDocs', line.text.trim().slice(0, 60), line.source, ':::note')
    if (!body.some(({ text }) => text.trim())) out.push({ ...line, text: indent + title })
    else
      out.push(
        ...element('aside', { 'data-note': title }, admonitions(body, page), { source: line.source, indent }),
      )
    i = end - 1
  }
  return out
}

const isInside = ({ text }: Line, indent: string): boolean =>
  text.trim() === '' ||
  (text.startsWith(indent) && /^(?: {4}|\t| {2,3}(?=\S))/.test(text.slice(indent.length)))

/** Removes a level of indentation: four spaces or a tab. */
const dedent = (text: string, indent: string): string =>
  text.startsWith(indent) ? indent + text.slice(indent.length).replace(/^(?: {4}|\t| {1,3})/, '') : text

const ALERT = /^([ \t]*)>[ \t]*\[!([\w-]+)\][+-]?[ \t]*(.*)$/
const DOCSIFY = /^([!?])>[ \t]+(\S.*)$/

/** Converts notes that GitHub, Obsidian and docsify write as quotations. */
export const alerts: Dialect = (lines, page) => {
  const code = inCode(lines)
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const docsify = code[i] ? null : DOCSIFY.exec(line.text)
    if (docsify) {
      page.report('docsify', line.text.slice(0, 40), line.source, ':::note')
      out.push(...element('aside', { 'data-note': '' }, [{ ...line, text: docsify[2] ?? '' }], line))
      continue
    }
    const alert = code[i] ? null : ALERT.exec(line.text)
    if (!alert) {
      out.push(line)
      continue
    }
    let end = i + 1
    while (/^[ \t]*>/.test(lines[end]?.text ?? '')) end++
    const indent = indentOf(line.text)
    const body = lines
      .slice(i + 1, end)
      .map(inner => ({ ...inner, text: indent + inner.text.replace(/^[ \t]*> ?/, '') }))
    const title = alert[3]?.trim() ?? ''
    page.report('GitHub', line.text.trim().slice(0, 60), line.source, ':::note')
    if (body.some(({ text }) => text.trim()))
      out.push(
        ...element('aside', { 'data-note': title }, alerts(body, page), { source: line.source, indent }),
      )
    else out.push({ ...line, text: `${indent}${title}` })
    i = end - 1
  }
  return out
}
