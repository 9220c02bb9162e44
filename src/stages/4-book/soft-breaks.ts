/**
 * Removes line breaks of the source between Chinese or Japanese characters, where they are not a space: beside a full-width sign, and
 * between Han and Latin, where the style sheet sets the gap (`text-autospace`). Between two Latin words a break stays a space.
 *
 * Browsers do so only if both sides are wide (CSS Text 4, segment break transformation), so the output of a directive, which may
 * begin with a digit, would follow a space. A break beside an unresolved reference stays until the reference has words.
 */
import type { Element, Parents, Root, Text } from 'hast'

const WRITTEN_SOLID = /^(?:zh|ja|yue)\b/
/** Includes quotes, dashes, dots and the ellipsis, which are as wide as a Han character in these languages. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u3200-\u33ff\uff00-\uffef“”‘’…—·]/u
const BREAK = /[ \t\r]*\n[ \t\r\n]*/g
const UNRESOLVED = '\0'
const PICTURE = '\ufffc'
/** Classes of elements that are set beside or above the line, so that the words around them are adjacent. */
const MARKS = ['noteref', 'note', 'rs', 'mk', 'tn', 'vh']
const BLOCKS =
  /^(?:address|article|aside|blockquote|br|caption|col|colgroup|d[dlt]|details|div|fig(?:caption|ure)|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|table|t(?:body|d|foot|h|head|r))$/

export function dropSoftBreaks(tree: Root, locale: string): void {
  if (!WRITTEN_SOLID.test(locale)) return
  for (const line of linesOf(tree)) {
    const words = line.map(({ value }) => value).join('')
    if (!words.includes('\n')) continue
    const dropped = new Set<number>()
    for (const { 0: found, index } of words.matchAll(BREAK)) {
      const [before, after] = [words.slice(0, index), words.slice(index + found.length)]
      const sides = [/.$/u.exec(before)?.[0], /^./u.exec(after)?.[0]]
      if (sides.some(side => side === undefined || side === UNRESOLVED)) continue
      if (sides.some(side => side !== undefined && WIDE.test(side)))
        for (let at = index; at < index + found.length; at++) dropped.add(at)
    }
    let from = 0
    for (const text of line) {
      const { length } = text.value
      text.value = [...Array(length).keys()]
        .filter(i => !dropped.has(from + i))
        .map(i => text.value[i])
        .join('')
      from += length
    }
  }
}

/** Groups text nodes by line of text, at any depth. */
function linesOf(tree: Root): Text[][] {
  const lines: Text[][] = []
  const walk = (parent: Parents, line: Text[]): Text[] => {
    for (const child of parent.children) {
      if (child.type === 'text') line.push(child)
      else if (child.type !== 'element' || child.tagName === 'pre') continue
      else if (isMark(child)) lines.push(walk(child, []))
      else if (child.tagName === 'svg' || child.tagName === 'img') line.push({ type: 'text', value: PICTURE })
      else if (child.properties['dataRef'] !== undefined && child.children.length === 0)
        line.push({ type: 'text', value: UNRESOLVED })
      else if (BLOCKS.test(child.tagName)) {
        lines.push(line, walk(child, []))
        line = []
      } else line = walk(child, line)
    }
    return line
  }
  lines.push(walk(tree, []))
  return lines
}

function isMark({ properties }: Element): boolean {
  const { className } = properties
  return Array.isArray(className) && className.some(name => MARKS.includes(String(name)))
}
