/** Removes marks that only a site generator or LaTeX understands: `[[toc]]`, `{: .class}`, `\newpage`, icons, snippets; converts `==words==`. */
import { message } from '../../problems/messages/message.ts'
import { changeProse, type Dialect } from './lines.ts'

/** Named in the language of the reader, unlike tools. */
const GENERATOR = message('import/site-generator')

const MARKS =
  /\{::\/?\w*[^}]*\}|\{:\/\w*\}|\{:\s*[.#\w][^}]*\}|^\s*\[\[?_?toc_?\]\]?\s*$|\[\[_TOC_\]\]|^\s*\[TOC\]\s*$/gi
const BREAKS =
  /^\s*\\(?:newpage|pagebreak|clearpage|cleardoublepage|tableofcontents|listoffigures|listoftables|appendix|mainmatter|frontmatter|backmatter|bibliography\{.*\}|vspace\*?\{.*\}|vfill|noindent)\s*$/
const SNIPPET =
  /^\s*(?:-{1,2}8<-{1,2}.*|<<<\s*@?[./{].*|\{\{#(?:include|playground|rustdoc_include|title)[^}]*\}\}|!!!include\(.*\)!!!|@import\s+".*")\s*$/
const ICON = /\s?:(?:material|octicons|fontawesome|simple)-[\w-]+:(?:\{[^{}]*\})?/g
const MARKED = /(?<![=<>!\w])==(?=\S)([^=\n]+?)(?<=\S)==(?![=\w])/g
const ABBREVIATION = /^\*\[[^\]]+\]:\s/

export const generatorMarks: Dialect = (lines, page) =>
  changeProse(lines, (text, { source }) => {
    const out = (pattern: RegExp) => (input: string) =>
      input.replace(pattern, mark => {
        page.report(GENERATOR, mark.trim().slice(0, 60), source)
        return ''
      })
    if (BREAKS.test(text)) {
      page.report('LaTeX', text.trim(), source)
      return ''
    }
    if (SNIPPET.test(text) || ABBREVIATION.test(text)) {
      page.report(GENERATOR, text.trim().slice(0, 80), source)
      return ''
    }
    return out(ICON)(out(MARKS)(text)).replace(MARKED, '<mark>$1</mark>')
  })

/** Escapes `[^name]` without a note of that name: Markdown treats it as text, but a build would report a missing note. */
export const undefinedNotes: Dialect = (lines, page) => {
  const defined = new Set(
    lines.flatMap(({ text }) => /^[ \t>]*\[\^([^\]\s]+)\]:/.exec(text)?.[1]?.toLowerCase() ?? []),
  )
  return changeProse(lines, (text, { source }) =>
    text.replace(/(?<!\\)\[\^([^\]\s]+)\](?!:)/g, (whole: string, name: string) => {
      if (defined.has(name.toLowerCase())) return whole
      page.report('Markdown', whole, source, '')
      return `\\${whole}`
    }),
  )
}
