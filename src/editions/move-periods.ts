/** Shifts the periods in citations and tables of a chapter to those of another edition. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Attribute } from '../directives/attributes.ts'
import { attributeOf, namesOfKind } from '../directives/lookup.ts'

export interface Move {
  /** Years of the old edition and of the new one. */
  from: string
  to: string
}

/** Attributes that are a period in some directive. */
const NAMES = namesOfKind('period')
const PAIR = new RegExp(`\\b(${NAMES.join('|')})=("[^"]*"|'[^']*'|[^\\s"'}]+)`, 'g')
/** A period in a `chart` fence. */
const LINE = new RegExp(
  `^(\\s*)(${NAMES.filter(name => attributeOf('chart', name)).join('|')})(:\\s*)(.+)$`,
  'gm',
)

/** Returns the chapter's text with shifted periods; deliberate references to older years stay. */
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
          PAIR,
          (_, name: string, value: string) =>
            `${name}=${movedText(value, attributeOf(node.name, name), move)}`,
        )
      edits.push({ start, end: to, text })
    } else if (node.type === 'code' && node.lang === 'chart') {
      const text = source
        .slice(start, end)
        .replace(LINE, (_, indent: string, name: string, colon: string, value: string) =>
          [indent, name, colon, movedText(value, attributeOf('chart', name), move)].join(''),
        )
      edits.push({ start, end, text })
    }
  })
  // A directive in the first line of another one was already changed together with it.
  return edits
    .filter(
      (edit, i) => !edits.some((other, j) => j < i && edit.start >= other.start && edit.end <= other.end),
    )
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}

/**
 * Shifts a single period if it is the edition's own year, the base of a change if it is the year before, and all years of a range
 * that includes the edition's year.
 */
function movedText(value: string, attribute: Attribute | undefined, { from, to }: Move): string {
  if (attribute?.kind !== 'period') return value
  const by = Number(to) - Number(from)
  const years: string[] = value.match(/\d{4}/g) ?? []
  const before = String(Number(from) - 1)
  const moves = attribute.many
    ? years.includes(from)
    : years.length === 1 && years[0] === (attribute.isBase ? before : from)
  return moves ? value.replace(/\d{4}/g, year => String(Number(year) + by)) : value
}
