/** Checks that every text of a drawing stays in its frame and overlaps no other, measured with the bundled fonts. */
import type { Element, Root } from 'hast'
import type { Measure } from './text-size.ts'

interface Placed {
  text: string
  x1: number
  x2: number
  y1: number
  y2: number
}
interface Style {
  x: number
  y: number
  size: number
  weight: number
  anchor: string
  serif: boolean
  /** Rotated text, read from below. */
  upright: boolean
}

/** Tolerance for rounding and side bearings, in pixels. */
const SLACK = 1.5

/** A text that leaves the frame, or overlaps the other text. */
export interface Misfit {
  text: string
  other?: string
}

/** Finds the first text that leaves the frame or overlaps another. */
export function findMisfit(
  svg: Element,
  width: number,
  height: number,
  measure: Measure,
): Misfit | undefined {
  const placed: Placed[] = []
  walk(
    svg,
    { x: 0, y: 0, size: 10, weight: 400, anchor: 'middle', serif: false, upright: false },
    placed,
    measure,
  )
  for (const [i, text1] of placed.entries()) {
    if (text1.x1 < -SLACK || text1.x2 > width + SLACK || text1.y1 < -SLACK || text1.y2 > height + SLACK)
      return { text: text1.text }
    const other = placed
      .slice(i + 1)
      .find(
        text2 =>
          text1.x1 + SLACK < text2.x2 &&
          text2.x1 + SLACK < text1.x2 &&
          text1.y1 + SLACK < text2.y2 &&
          text2.y1 + SLACK < text1.y2,
      )
    if (other) return { text: text1.text, other: other.text }
  }
  return undefined
}

function walk(node: Element | Root, inherited: Style, placed: Placed[], measure: Measure): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const style = styleOf(child, inherited)
    if (child.tagName === 'text') placed.push(...boxes(child, style, measure))
    else walk(child, style, placed, measure)
  }
}

function styleOf({ properties }: Element, inherited: Style): Style {
  const move = /translate\(\s*(-?[\d.e-]+)[ ,]+(-?[\d.e-]+)/.exec(String(properties['transform'] ?? ''))
  const number = (name: string) => (properties[name] === undefined ? undefined : Number(properties[name]))
  return {
    x: inherited.x + Number(move?.[1] ?? 0),
    y: inherited.y + Number(move?.[2] ?? 0),
    size: number('fontSize') ?? inherited.size,
    weight: number('fontWeight') ?? inherited.weight,
    anchor: String(properties['textAnchor'] ?? inherited.anchor),
    upright: inherited.upright || /rotate\(-90/.test(String(properties['transform'] ?? '')),
    serif: inherited.serif || String(properties['style'] ?? '').includes('var(--figure)'),
  }
}

/** The boxes of a text, one per line. */
function boxes(element: Element, style: Style, measure: Measure): Placed[] {
  const lines = element.children.filter((child): child is Element => child.type === 'element')
  const pieces = lines.length > 0 ? lines : [element]
  let y = style.y
  return pieces.flatMap(piece => {
    y +=
      em(piece.properties['dy'], style.size) +
      (piece === element ? em(element.properties['y'], style.size) : 0)
    const text = piece.children.map(child => (child.type === 'text' ? child.value : '')).join('')
    if (text.trim() === '') return []
    const length = measure(text, style.size, style.weight, style.serif ? 'figure' : 'data')
    const back = style.anchor === 'middle' ? length / 2 : style.anchor === 'end' ? length : 0
    if (style.upright) {
      const [x, to] = [style.x + (y - style.y), style.y + back]
      return [{ text, x1: x - style.size * 0.74, x2: x + style.size * 0.16, y1: to - length, y2: to }]
    }
    const x = style.x - back
    return [{ text, x1: x, x2: x + length, y1: y - style.size * 0.74, y2: y + style.size * 0.16 }]
  })
}

function em(value: unknown, size: number): number {
  const text = String(value ?? '0')
  return text.endsWith('em') ? Number.parseFloat(text) * size : Number.parseFloat(text) || 0
}
