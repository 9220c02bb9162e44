/** Converts `{% tag %}` and `{{ expression }}` of Jekyll, GitBook and the macros of MkDocs. */
import { parseArguments } from './attributes.ts'
import { changeProse, type Dialect } from './lines.ts'
import type { Tag } from './render-tag.ts'
import { runTags } from './tags.ts'

const TAG = /\{%-?\s*([\w-]+)((?:"[^"]*"|'[^']*'|[^"'%]|%(?!\}))*?)\s*-?%\}/g
const EXPRESSION = /\{\{-?\s*((?:"[^"]*"|'[^']*'|[^{}"'])*?)\s*-?\}\}/g
/** Expression for the site's own address, written before a path. */
const BASE = /\{\{\s*(?:site\.(?:baseurl|url)|page\.root|base_path|base_url|\$?\.?Site\.BaseURL)\s*\}\}/gi
const PATH = /\{%\s*(?:link|post_url)\s+([^\s%]+)\s*%\}/g
const RELATIVE =
  /\{\{\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|asset_path|prepend:[^}]*)\s*\}\}/g
const LOGIC = /^(?:if|unless|elsif|else|for|assign|capture|case|when|set|macro|from|import|include_cached)$/

export const liquid: Dialect = (lines, page) => {
  if (!lines.some(({ text }) => /\{[{%]/.test(text))) return [...lines]
  const addressed = changeProse(lines, text =>
    text.replace(PATH, '$1').replace(RELATIVE, '$1').replace(BASE, ''),
  )
  const tagged = runTags(addressed, page, 'Liquid', TAG, match => tagOf(match[1] ?? '', match[2] ?? ''))
  return changeProse(tagged, (text, { source }) =>
    text.replace(EXPRESSION, (whole: string) => {
      page.report('Liquid', whole.slice(0, 80), source, '')
      return whole
    }),
  )
}

function tagOf(name: string, rest: string): Tag {
  const isEnd = /^end/.test(name)
  const { values, positional } = parseArguments(rest.trim())
  // The name of `{% include figure.html src="…" %}` is that of the file.
  const isInclude = /^include/.test(name)
  const tagName = isInclude ? (positional[0] ?? name) : isEnd ? name.slice(3) : name
  return {
    name: tagName.toLowerCase(),
    isEnd,
    isAlone: isInclude || (LOGIC.test(name) && !/^(?:if|unless|for|capture|case|macro)$/.test(name)),
    values,
    positional: isInclude ? positional.slice(1) : positional,
  }
}
