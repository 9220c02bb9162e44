/** Reports HTML outside the dialect, with the equivalent in Markdown. */

import type { Html } from 'mdast'
import type { VFile } from 'vfile'
import { lookupTable } from '../../../base/lookup-table.ts'
import { problem } from '../../../problems/diagnostics.ts'

const heading = '## A heading'
/** Markdown for the elements that authors most often write. */
const INSTEAD: Readonly<Record<string, string>> = lookupTable({
  b: '**words**',
  strong: '**words**',
  i: '*words*',
  em: '*words*',
  a: '[words](https://…)',
  img: '![What is to be seen](images/…)',
  h1: heading,
  h2: heading,
  h3: '### A heading',
  ul: '- an item',
  ol: '1. an item',
  li: '- an item',
  blockquote: '> words',
  table: '| a | b |',
  code: '`code`',
})

/** `passing` are the names of the allowed elements. */
export function reportHtml(html: Html, passing: readonly string[], file: VFile): void {
  const text = html.value.trim()
  if (text.startsWith('<!--') && text.lastIndexOf('<!--') > text.lastIndexOf('-->')) {
    problem(file, 'html-allowed', 'Unexpected `<!--` that is never closed, expected `-->`', {
      place: html.position?.start,
      note: 'All behind it is a comment, and on no page.',
    })
    return
  }
  const shown = html.value.split('\n')[0]?.slice(0, 60) ?? ''
  const name = /^<\/?([a-z][a-z\d]*)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined
  problem(file, 'html-allowed', `Unexpected HTML \`${shown}\``, {
    place: html,
    note: instead
      ? `In Markdown it is \`${instead}\`.`
      : `Use Markdown or a directive. These elements pass, without attributes: ${passing.join(', ')}. Write \`&lt;\` for a plain “<”.`,
  })
}
