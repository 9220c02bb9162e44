/** `## Results {#results}` names a section; `{.unnumbered}` leaves it without a number. */
import type { Heading, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
import { problem } from '../../problems/diagnostics.ts'
import { pointAt } from './point-at.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The anchor that `:ref` names, in place of the one from its position. */
    anchor?: string | undefined
    unnumbered?: boolean
  }
}

/** At the end of a heading: names, classes and values between braces, as Pandoc, Quarto, Hugo and kramdown write them. */
const BRACES =
  /[ \t]*\{:?[ \t]*((?:[#.][^\s{}]+|-|[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}]+))(?:[ \t]+(?:[#.][^\s{}]+|-|[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}]+)))*)[ \t]*\}[ \t]*$/u
const ONE = /[#.][^\s{}]+|-|[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}]+)/gu
const ID = /^#[\p{L}][\p{L}\p{N}_-]*$/u

export function remarkHeadingAttributes(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    eachNode(tree, node => {
      if (node.type === 'heading') readAttributes(node, file)
      return undefined
    })
  }
}

function readAttributes(heading: Heading, file: VFile): void {
  const last = heading.children.at(-1)
  const [written = '', inside = ''] = last?.type === 'text' ? (BRACES.exec(last.value) ?? []) : []
  if (last?.type !== 'text' || written === '') return
  const data: NonNullable<Heading['data']> = { ...heading.data }
  for (const [one] of inside.matchAll(ONE))
    if (ID.test(one) && data.anchor === undefined) data.anchor = one.slice(1)
    else if (one === '.unnumbered' || one === '-') data.unnumbered = true
    else reportAttribute(one, last, file)
  heading.data = data
  const rest = last.value.slice(0, -written.length)
  if (rest === '') heading.children.pop()
  else last.value = rest
}

function reportAttribute(one: string, { position }: Text, file: VFile): void {
  const source = String(file.value)
  const from = source.lastIndexOf(one, position?.end.offset)
  const isName = one.startsWith('#')
  problem(
    file,
    'heading-attributes',
    `Unexpected \`${one}\` at the end of a heading, expected ${isName ? 'one name, as `{#results}`' : '`{#name}` or `{.unnumbered}`'}`,
    {
      place: from < 0 ? position : { start: pointAt(source, from), end: pointAt(source, from + one.length) },
      severity: 'warning',
      note: isName
        ? 'A name begins with a letter and has letters, digits, hyphens and underscores.'
        : 'It is ignored: all headings look the same.',
    },
  )
}
