/**
 * Containers of site generators (`::: tip Title` … `:::`) become elements, so that they are converted with the HTML around
 * them; what only a generator understands (`{: .class}`, `[[toc]]`) goes.
 */
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'

export interface Prepared {
  text: string
  /** Line of the prepared text (from 0) → line of the page's text (from 0). */
  lines: number[]
}

const OPEN = /^([ \t]*):{3,}[ \t]*([^\s:{[].*|\[.*|\{.*)$/
const CLOSE = /^[ \t]*:{3,}[ \t]*$/
const FENCE = /^\s*(?:>\s*)*(`{3,}|~{3,})/
/** Containers of which the name only says how they look. */
const KINDS = new Set(
  'tip info warning danger note important caution details success question example quote abstract hint'.split(
    ' ',
  ),
)
/** They say how to treat their content, which stays. */
const TRANSPARENT = new Set(['raw', 'v-pre', 'code-group', 'tabs', 'tab'])
const GENERATOR = /\{::\/?\w*[^}]*\}|\{:\/\w*\}|\{:\s*[.#][^}]*\}|^\s*\[\[?_?toc_?\]\]?\s*$/gi

/** `offset` is the number of lines before the text in its file. */
export function containersToElements(text: string, file: VFile, offset: number): Prepared {
  const out: string[] = []
  const lines: number[] = []
  const open: string[] = []
  let fence = ''
  text.split('\n').forEach((line, i) => {
    const push = (...added: string[]) => {
      out.push(...added)
      lines.push(...added.map(() => i))
    }
    const mark = FENCE.exec(line)?.[1]
    if (fence ? mark?.startsWith(fence) : mark) fence = fence ? '' : (mark ?? '')
    const opening = fence ? null : OPEN.exec(line)
    if (opening) {
      const [, indent = '', rest = ''] = opening
      const { name, title } = nameAndTitle(rest)
      const place = { line: i + offset + 1, column: indent.length + 1 }
      problem(
        file,
        'directive-known',
        `Unexpected container \`${rest.trim().slice(0, 40)}\`, became \`:::note\``,
        {
          place,
          severity: 'warning',
        },
      )
      open.push(TRANSPARENT.has(name) ? 'div' : 'aside')
      push(
        '',
        `${indent}<${open.at(-1)} data-note="${title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">`,
        '',
      )
    } else if (!fence && open.length > 0 && CLOSE.test(line)) {
      push('', `${/^\s*/.exec(line)?.[0] ?? ''}</${open.pop()}>`, '')
    } else if (!fence && GENERATOR.test(line)) {
      problem(file, 'html-allowed', 'Unexpected mark of a site generator, left out', {
        place: { line: i + offset + 1, column: 1 },
        severity: 'warning',
      })
      push(line.replace(GENERATOR, ''))
    } else push(line)
    GENERATOR.lastIndex = 0
  })
  for (const name of open.reverse()) {
    out.push('', `</${name}>`)
    lines.push(lines.length - 1, lines.length - 1)
  }
  return { text: out.join('\n'), lines }
}

/** `tip Mind`, `tip[Mind]`, `details Show {open}`; without a known kind all of it is the title. */
function nameAndTitle(rest: string): { name: string; title: string } {
  const text = rest.replace(/\{[^}]*\}\s*$/, '').trim()
  const match = /^([\w-]+)(?:\s*\[(.*)\]|\s+(.*))?$/.exec(text)
  const name = match?.[1]?.toLowerCase() ?? ''
  if (!KINDS.has(name) && !TRANSPARENT.has(name)) return { name: '', title: text.replace(/^\[(.*)\]$/, '$1') }
  return { name, title: (match?.[2] ?? match?.[3] ?? '').trim() }
}
