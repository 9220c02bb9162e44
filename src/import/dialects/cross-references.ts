/** Converts cross-references of Pandoc and Quarto: `@fig-one`, `[@tbl-a; @tbl-b]`; citations such as `[@author2020]` are reported. */
import { changeMarkdown, type Dialect, type DialectPage, reference } from './lines.ts'

const NUMBERED = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|tab|apx|nte|tip|wrn|imp|cau)[-:]/
const KEY = /[\w][\w:.#$%&+?<>~/-]*/

export const crossReferences: Dialect = (lines, page) =>
  changeMarkdown(lines, (text, { source }) => {
    if (!text.includes('@')) return text
    return text
      .replace(/\[(?=[^[\]]*@)([^[\]]*)\](?![([:])/g, (whole, inner: string) =>
        bracketed(whole, inner, source, page),
      )
      .replace(
        new RegExp(`(?<![\\w@/.+\\]\\[(:;-]|perennial-label:)-?@(${KEY.source})`, 'g'),
        (whole: string, key: string) => bare(whole, key, source, page),
      )
      .replace(new RegExp(`(?<=\\()@(${KEY.source})`, 'g'), (whole: string, key: string) =>
        NUMBERED.test(key) ? bare(whole, key, source, page) : whole,
      )
  })

/** Converts a reference without brackets. A dot or colon at its end belongs to the sentence. */
function bare(whole: string, key: string, source: number, page: DialectPage): string {
  const [, name = key, end = ''] = /^(.*?)([.:?]*)$/.exec(key) ?? []
  if (!NUMBERED.test(name)) {
    if (page.tools.has('quarto') && /\d{4}|\w+_\w+/.test(name)) page.report('Pandoc', whole, source, '')
    return whole
  }
  page.report('Pandoc', whole, source, ':ref')
  return reference(name) + end
}

function bracketed(whole: string, inner: string, source: number, page: DialectPage): string {
  const cites = inner.split(';').map(part => new RegExp(`^\\s*(.*?)\\s*-?@(${KEY.source})(.*)$`).exec(part))
  if (cites.some(cite => cite === null)) return whole
  if (!cites.every(cite => NUMBERED.test(cite?.[2] ?? ''))) {
    if (
      inner.trim().startsWith('@') ||
      inner.trim().startsWith('-@') ||
      /;\s*@/.test(inner) ||
      /\bsee @/.test(inner)
    )
      page.report('Pandoc', whole, source, '')
    return whole
  }
  page.report('Pandoc', whole, source, ':ref')
  return cites
    .map(cite => {
      const [, before = '', key = '', after = ''] = cite ?? []
      const words = /^(?:fig(?:ure|\.)?|table|tab\.?|sec(?:tion|\.)?)$/i.test(before) ? '' : before
      return `${words ? `${words} ` : ''}${reference(key.replace(/[.:]+$/, ''))}${after}`
    })
    .join(', ')
}
