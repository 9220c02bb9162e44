/** Returns blocks as their author wrote them, with only the addresses changed. */
import type { Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { fileWords, type PageWriter } from './place-figures.ts'
import type { ConvertedPage, Verbatim } from './types.ts'

/** Includes the indentation of the first line, because nested content is indented relative to it. */
export function sourceOfBlock({ node }: Verbatim, page: ConvertedPage, writer: PageWriter): string {
  const start = node.position?.start.offset
  if (start === undefined) return textOf(node as Nodes)
  if (node.type === 'code' && !/^(?:`{3}|~{3})/.test(page.converted.slice(start).trimStart()))
    return fenced(node.value)
  const line = page.converted.lastIndexOf('\n', start - 1) + 1
  const before = page.converted.slice(line, start)
  return (/^[ \t]*$/.test(before) ? before : '') + sourceOf(node, page, writer)
}

/** Fences indented code, which would otherwise become part of a list above it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

export function sourceOf(node: RootContent, page: ConvertedPage, writer: PageWriter): string {
  const { addresses, place } = writer
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (start === undefined || end === undefined) return textOf(node as Nodes)
  const source = page.converted
  const children = 'children' in node ? (node.children as RootContent[]) : []
  const between = (from: number, to: number): string => {
    let text = ''
    let done = from
    for (const child of children) {
      const [a, b] = [child.position?.start.offset, child.position?.end.offset]
      if (a === undefined || b === undefined || a < done) continue
      text += source.slice(done, a) + sourceOf(child, page, writer)
      done = b
    }
    return text + source.slice(done, to)
  }
  const at = place(node.position?.start)
  const inner = () =>
    !hasWords(node)
      ? ''
      : between(children[0]?.position?.start.offset ?? start, children.at(-1)?.position?.end.offset ?? end)
  switch (node.type) {
    case 'link': {
      const target = addresses.link(node.url, page, at)
      const words = inner()
      if (!target) return words || plain(node.url)
      if (words.trim() === '' && target.isNumbered) return `:ref[${target.url.slice(1)}]`
      if (target.url === node.url && words.trim() !== '' && !node.data?.isReference)
        return between(start, end)
      return `[${words.trim() === '' ? bracketed(target.title) : words}](${addressed(target.url)}${titled(node)})`
    }
    case 'image': {
      const target = addresses.image(node.url, page, at)
      const words = bracketed(node.alt?.trim() || fileWords(node.url))
      if (target && 'src' in target) return `![${words}](${target.src}${titled(node)})`
      return target ? `[${words}](${addressed(target.link)})` : words
    }
    // Without content, their marks would be printed as text.
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'inlineCode':
      return hasWords(node) ? between(start, end) : ''
    default:
      return between(start, end)
  }
}

/** Returns false if no printable text remains after characters without a font were left out. */
function hasWords(node: RootContent): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.trim() !== ''
  return 'children' in node ? node.children.some(hasWords) : true
}

/** Returns an unknown label as it was written. */
export function plain(url: string): string {
  const label = url.replace(/^perennial-label:/, '')
  try {
    return bracketed(decodeURIComponent(label))
  } catch {
    return bracketed(label)
  }
}

/** Puts an address with spaces or parentheses between angle brackets. */
const addressed = (url: string) =>
  /[\s()]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent)}>` : url
const titled = (node: { title?: string | null | undefined }) =>
  node.title ? ` "${node.title.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"` : ''
const bracketed = (text: string) => text.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ')
