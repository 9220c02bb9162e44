/** Reports HTML outside the dialect, with the equivalent in Markdown. */

import type { Html } from 'mdast'
import type { VFile } from 'vfile'
import { lookupTable } from '../../../base/lookup-table.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { listed } from '../../../problems/messages/message.ts'

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

/** `allowed` are the names of the allowed elements. */
export function reportHtml(html: Html, allowed: readonly string[], file: VFile): void {
  const text = html.value.trim()
  if (text.startsWith('<!--') && text.lastIndexOf('<!--') > text.lastIndexOf('-->')) {
    problem(file, 'html-allowed/comment', {}, { place: html.position?.start })
    return
  }
  const shown = html.value.split('\n')[0]?.slice(0, 60) ?? ''
  const name = /^<\/?([a-z][a-z\d]*)/i.exec(text)?.[1]?.toLowerCase() ?? ''
  const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined
  if (instead) problem(file, 'html-allowed/markdown', { html: shown, markdown: instead }, { place: html })
  else problem(file, 'html-allowed', { html: shown, allowed: listed(allowed) }, { place: html })
}
