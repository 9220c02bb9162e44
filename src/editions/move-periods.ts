/** Periods that citations and tables of a chapter name, moved with the edition. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

export interface Move {
  /** Periods of the old edition and of the new one: years. */
  from: string
  to: string
}

/** The chapter's text with periods moved; what speaks of an older year on purpose stays. */
export function movePeriods(source: string, tree: Root, move: Move): string {
  const edits: { start: number; end: number; text: string }[] = []
  visit(tree, node => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    if (
      node.type === 'textDirective' ||
      node.type === 'leafDirective' ||
      node.type === 'containerDirective'
    ) {
      const line = source.indexOf('\n', start)
      const to = node.type === 'containerDirective' && line >= 0 ? Math.min(end, line) : end
      const text = source
        .slice(start, to)
        .replace(
          /\b(period|periods|from)=("[^"]*"|'[^']*'|[^\s"'}]+)/g,
          (whole, name: string, value: string) =>
            name === 'from' && node.name !== 'change' ? whole : `${name}=${movedText(value, name, move)}`,
        )
      edits.push({ start, end: to, text })
    } else if (node.type === 'code' && node.lang === 'chart') {
      const text = source
        .slice(start, end)
        .replace(
          /^(\s*)(periods?)(:\s*)(.+)$/gm,
          (_, indent: string, name: string, colon: string, value: string) =>
            [indent, name, colon, movedText(value, name, move)].join(''),
        )
      edits.push({ start, end, text })
    }
  })
  // A directive within another’s first line would be edited twice; the outer one comes first and has done it.
  return edits
    .filter(
      (edit, i) => !edits.some((other, j) => j < i && edit.start >= other.start && edit.end <= other.end),
    )
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}

/** A single period moves when it is the edition’s own, the base of a change when it is the year before; a window that ends with the edition moves whole. */
function movedText(value: string, name: string, { from, to }: Move): string {
  const by = Number(to) - Number(from)
  const years: string[] = value.match(/\d{4}/g) ?? []
  const before = String(Number(from) - 1)
  const moves =
    name === 'from'
      ? years.length === 1 && years[0] === before
      : name === 'period'
        ? years.length === 1 && years[0] === from
        : years.includes(from)
  return moves ? value.replace(/\d{4}/g, year => String(Number(year) + by)) : value
}
