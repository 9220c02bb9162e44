/** Converts inline roles of MyST: `` {ref}`label` ``, `` {numref}`Figure %s <label>` ``, `` {sub}`2` ``. */
import { changeLines, type Dialect, reference } from './lines.ts'

const ROLE = /\{([\w:+.-]+)\}(`+)((?:(?!\2)[\s\S])+?)\2/g
const TARGETS = new Set(['ref', 'numref', 'eq', 'any', 'std:ref', 'prf:ref', 'term'])
const CITATIONS = /^cite(?::\w+)?$/
const ELEMENTS: Readonly<Record<string, string>> = {
  sub: 'sub',
  subscript: 'sub',
  sup: 'sup',
  superscript: 'sup',
  kbd: 'kbd',
  del: 'del',
  u: 'u',
  underline: 'u',
  abbr: 'abbr',
}

export const mystRoles: Dialect = (lines, page) =>
  changeLines(lines, (text, { source }) =>
    text.replace(ROLE, (whole: string, name: string, _: string, content: string) => {
      const [, words = '', target = content] = /^([\s\S]*?)\s*<([^<>]+)>$/.exec(content) ?? []
      const role = name.toLowerCase()
      if (role === 'term') return words || content
      if (TARGETS.has(role)) {
        page.report('MyST', whole, source, ':ref')
        // A text with a placeholder for the number is dropped, because `:ref` writes its own.
        return reference(target.replace(/^[!~]/, ''), /%s|\{number\}|\{name\}/.test(words) ? '' : words)
      }
      if (role === 'doc') return `[${words}](${target.replaceAll(' ', '%20')})`
      if (role === 'download') return `[${words || target}](${target})`
      if (CITATIONS.test(role)) {
        page.report('MyST', whole, source, '')
        return `[${content}]`
      }
      const element = ELEMENTS[role]
      if (element)
        return `<${element}>${content.replace(/\s*\([^()]*\)$/, part => (role === 'abbr' ? '' : part))}</${element}>${role === 'abbr' ? (/\s*\([^()]*\)$/.exec(content)?.[0] ?? '') : ''}`
      if (role === 'math') return `\`${content}\``
      if (/^(?:code|code-inline|file|samp|command|program|option|py:\w+|func|class|meth|mod)$/.test(role))
        return `\`${content}\``
      page.report('MyST', whole, source, '')
      return words || content
    }),
  )
