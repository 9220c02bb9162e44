/** Draws the periods of several metrics of one unit as dots, one metric below the other. */
import { signOver, signRoom } from '../signs.ts'
import type { Dot, Line, Sketch, Words } from '../sketch.ts'
import { INK, INK_2, NAME, REST, ROW_GAP, SMALL, STRONG, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Point, Request } from '../types.ts'

/** Dots on one line per metric: history small and hollow, the edition's own value large, both ends labelled. */
export function dots({ series, width }: Request, measure: Measure): Sketch {
  const all = series.flatMap(entry => entry.points)
  const label = (point: Point) => `${point.label}`
  const side =
    Math.max(0, ...all.map(point => measure(label(point), SMALL, 600) + signRoom(point.sign, measure))) + 10
  const low = Math.min(...all.map(point => point.value))
  const high = Math.max(...all.map(point => point.value))
  const x = (value: number) => side + ((value - low) / (high - low || 1)) * (width - 2 * side)
  const texts: Words[] = []
  const lines: Line[] = []
  const drawn: Dot[] = []
  let y = 0
  for (const { name, points } of series) {
    const first = points[0]
    const last = points.at(-1)
    const about = first && last && first !== last ? `${name}  ${first.period}–${last.period}` : name
    for (const line of wrap(about, width, NAME, measure)) {
      y += NAME + 3
      texts.push({ x: 0, y, text: line, size: NAME })
    }
    y += 12
    const reach = points.map(point => x(point.value))
    // The line runs only from end to end, so that it does not cross the words.
    if (points.length > 1)
      lines.push({ x1: Math.min(...reach), x2: Math.max(...reach), y1: y, y2: y, stroke: REST, width: 2 })
    for (const point of points)
      drawn.push({
        x: x(point.value),
        y,
        r: point.now ? 5 : 3.5,
        fill: point.now ? STRONG : 'var(--paper)',
        stroke: point.now ? STRONG : 'var(--c4)',
      })
    const ends = first === last ? [first] : [first, last]
    const rising = (first?.value ?? 0) <= (last?.value ?? 0)
    for (const { sign, value } of points.slice(1, -1)) if (sign) texts.push(signOver(sign, x(value), y, 3.5))
    for (const point of ends) {
      if (!point) continue
      const right = (point === last) === rising
      texts.push({
        x: x(point.value) + (right ? 9 : -9),
        y: y + 4,
        text: label(point),
        sign: point.sign,
        size: SMALL,
        anchor: right ? 'start' : 'end',
        weight: point.now ? 600 : 400,
        fill: point.now ? INK : INK_2,
      })
    }
    y += 12 + ROW_GAP / 2
  }
  return { height: Math.max(1, y - ROW_GAP / 2 + 2), lines, dots: drawn, words: texts }
}
