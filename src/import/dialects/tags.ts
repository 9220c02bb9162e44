/** Finds and converts tags of site generators, `{{< name >}}` or `{% name %}`, alone or around content. */
import { type DialectPage, inCode, indentOf, type Line, outsideCode } from './lines.ts'
import { renderTag, type Tag } from './render-tag.ts'

/** Tag with its position in the text. */
interface PlacedTag extends Tag {
  line: number
  from: number
  to: number
  mark: string
}

export function runTags(
  lines: readonly Line[],
  page: DialectPage,
  tool: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => Tag | undefined,
): Line[] {
  const code = inCode(lines)
  const tags: PlacedTag[] = []
  lines.forEach(({ text }, line) => {
    if (code[line]) return
    const hidden = outsideCode(text, piece => piece)
    const isCode = codeRanges(hidden)
    for (const match of text.matchAll(pattern)) {
      if (isCode(match.index)) continue
      const tag = read(match)
      if (tag)
        tags.push({ ...tag, line, from: match.index, to: match.index + match[0].length, mark: match[0] })
    }
  })
  if (tags.length === 0) return [...lines]
  const ends = pairs(tags)
  return between(0, tags.length, { line: 0, at: 0 }, { line: lines.length, at: 0 })

  /** Converts the text between two places, with the tags `first` to `last` in it. */
  function between(
    first: number,
    last: number,
    start: { line: number; at: number },
    end: { line: number; at: number },
  ): Line[] {
    const out: Line[] = []
    let here = start
    let open = false
    const add = (pieces: readonly Line[], isInline: boolean) => {
      pieces.forEach((piece, i) => {
        const previous = out.at(-1)
        if (i === 0 && open && previous)
          out[out.length - 1] = { ...previous, text: previous.text + piece.text }
        else out.push(piece)
      })
      open = isInline
    }
    for (let i = first; i < last; i++) {
      const tag = tags[i] as PlacedTag
      if (tag.line < here.line || (tag.line === here.line && tag.from < here.at)) continue
      add(slice(lines, here, { line: tag.line, at: tag.from }), true)
      const close = ends.get(i)
      const closing = close === undefined ? undefined : tags[close]
      const inner =
        closing && close !== undefined
          ? between(i + 1, close, { line: tag.line, at: tag.to }, { line: closing.line, at: closing.from })
          : undefined
      const source = lines[tag.line]?.source ?? 0
      const rendered = renderTag(tag, inner, {
        source,
        indent: indentOf(lines[tag.line]?.text ?? ''),
        report: replacement => page.report(tool, tag.mark.slice(0, 80), source, replacement),
      })
      if (typeof rendered === 'string') add([{ text: rendered, source }], true)
      else {
        open = false
        out.push(...rendered)
      }
      const past = closing ?? tag
      here = { line: past.line, at: past.to }
      if (typeof rendered !== 'string') {
        const remaining = (lines[past.line]?.text ?? '').slice(past.to)
        if (remaining.trim() === '' && past.line < end.line) {
          here = { line: past.line + 1, at: 0 }
          open = false
        }
      }
    }
    add(slice(lines, here, end), false)
    return out
  }
}

function slice(
  lines: readonly Line[],
  from: { line: number; at: number },
  to: { line: number; at: number },
): Line[] {
  const out: Line[] = []
  for (let i = from.line; i <= to.line && i < lines.length; i++) {
    const { text, source } = lines[i] as Line
    if (i === to.line && to.at === 0 && i !== from.line && to.line === lines.length) break
    out.push({ text: text.slice(i === from.line ? from.at : 0, i === to.line ? to.at : undefined), source })
  }
  return out
}

/** Returns the index of the closing tag by that of the opening tag. */
function pairs(tags: readonly PlacedTag[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  tags.forEach((tag, i) => {
    if (tag.isEnd) {
      const at = open.findLastIndex(index => tags[index]?.name === tag.name)
      if (at < 0) return
      ends.set(open[at] as number, i)
      open.length = at
    } else if (!tag.isAlone) open.push(i)
  })
  return ends
}

function codeRanges(text: string): (at: number) => boolean {
  const ranges = [...text.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)].map(match => [
    match.index,
    match.index + match[0].length,
  ])
  return at => ranges.some(([from = 0, to = 0]) => at >= from && at < to)
}
