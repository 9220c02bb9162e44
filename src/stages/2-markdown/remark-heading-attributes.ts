/** Reads attributes of headings: `## Results {#results}` names a section, `{.unnumbered}` leaves it without a number. */
import type { Heading, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
import { problem } from '../../problems/diagnostics.ts'
import { pointAt } from './point-at.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The id that `:ref` uses, instead of the generated one. */
    anchor?: string | undefined
    unnumbered?: boolean
  }
}

/** Ids, classes and values between braces at the end of a heading, as Pandoc, Quarto, Hugo and kramdown write them. */
const BRACES =
  /[ \t]*\{:?[ \t]*((?:[#.][^\s{}]+|-|[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}]+))(?:[ \t]+(?:[#.][^\s{}]+|-|[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}]+)))*)[ \t]*\}[ \t]*$/u
const ATTRIBUTE = /[#.][^\s{}]+|-|[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}]+)/gu
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
  for (const [attribute] of inside.matchAll(ATTRIBUTE))
    if (ID.test(attribute) && data.anchor === undefined) data.anchor = attribute.slice(1)
    else if (attribute === '.unnumbered' || attribute === '-') data.unnumbered = true
    else reportAttribute(attribute, last, file)
  heading.data = data
  const remaining = last.value.slice(0, -written.length)
  if (remaining === '') heading.children.pop()
  else last.value = remaining
}

function reportAttribute(attribute: string, { position }: Text, file: VFile): void {
  const source = String(file.value)
  const from = source.lastIndexOf(attribute, position?.end.offset)
  problem(
    file,
    attribute.startsWith('#') ? 'heading-attributes/id' : 'heading-attributes/other',
    { attribute },
    {
      place:
        from < 0 ? position : { start: pointAt(source, from), end: pointAt(source, from + attribute.length) },
      severity: 'warning',
    },
  )
}
