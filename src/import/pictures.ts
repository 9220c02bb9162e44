/** Splits paragraphs that contain pictures on lines of their own: the text below such a picture is its caption, or a paragraph. */
import type { PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { figureOf, imagesOnly, isBreak, isSpace, span } from './blocks.ts'
import type { Block, Verbatim } from './types.ts'

/** Returns the block unchanged if it has no picture on a line of its own. */
export function linesOfPictures(node: RootContent, source: string, numbered: RegExp): RootContent[] {
  const inner = node.type === 'verbatim' ? node.node : node
  if (inner.type !== 'paragraph' || !inner.children.some(child => child.type === 'image')) return [node]
  const lines = inLines(inner.children, source)
  const isPictures = lines.map(line => imagesOnly(line) !== undefined)
  if (!isPictures.includes(true)) return sameLine(node, inner.children, numbered) ?? [node]
  const out: RootContent[] = []
  let words: PhrasingContent[] = []
  const end = () => {
    if (words.length === 0) return
    const before = out.at(-1)
    const block = asParagraph(words, node.type === 'verbatim')
    const isCaption =
      before?.type === 'block' &&
      before.name === 'figure' &&
      before.children.length === 0 &&
      numbered.test(textOf({ type: 'paragraph', children: words }).trim())
    if (isCaption) before.children = [block]
    else out.push(block)
    words = []
  }
  lines.forEach((line, i) => {
    const images = isPictures[i] ? imagesOnly(line) : undefined
    if (images) {
      end()
      out.push(...images.map(figureOf))
    } else {
      if (words.length > 0) words.push({ type: 'text', value: '\n' })
      words.push(...line)
    }
  })
  end()
  return out
}

/** Reads a caption on the line of the picture: `![a](a.png) Figure 1. Words`. */
function sameLine(
  node: RootContent,
  children: readonly PhrasingContent[],
  numbered: RegExp,
): Block[] | undefined {
  const [first, ...others] = children
  if (first?.type !== 'image' || others.some(child => child.type === 'image')) return undefined
  const from = others.findIndex(child => !isSpace(child))
  const words = from < 0 ? [] : others.slice(from)
  if (!numbered.test(textOf({ type: 'paragraph', children: words }).trim())) return undefined
  const figure = figureOf(first)
  return [{ ...figure, children: [asParagraph(words, node.type === 'verbatim')] }]
}

function asParagraph(words: readonly PhrasingContent[], isVerbatim: boolean): RootContent {
  const positioned = words.filter(word => word.position)
  const paragraph: RootContent = { type: 'paragraph', children: [...words] }
  if (!isVerbatim) return paragraph
  const verbatim: Verbatim = { type: 'verbatim', node: { ...paragraph, ...span(positioned) } }
  return verbatim
}

/** Splits nodes into lines; text with line breaks is cut. */
function inLines(children: readonly PhrasingContent[], source: string): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (isBreak(child)) {
      lines.push([])
      continue
    }
    if (child.type !== 'text' || !child.value.includes('\n')) {
      lines.at(-1)?.push(child)
      continue
    }
    const { start, end } = child.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) {
      child.value.split('\n').forEach((value, i) => {
        if (i > 0) lines.push([])
        if (value.trim()) lines.at(-1)?.push({ type: 'text', value })
      })
      continue
    }
    let at = start.offset
    source
      .slice(start.offset, end.offset)
      .split('\n')
      .forEach((value, i) => {
        if (i > 0) lines.push([])
        const from = at + (value.length - value.trimStart().length)
        const position = {
          start: { line: start.line + i, column: 1, offset: i === 0 ? at : from },
          end: { line: start.line + i, column: 1, offset: at + value.length },
        }
        if (value.trim())
          lines.at(-1)?.push({ type: 'text', value: i === 0 ? value : value.trimStart(), position })
        at += value.length + 1
      })
  }
  return lines.filter(line => line.some(child => !isSpace(child)))
}
