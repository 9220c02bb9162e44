/** Draws ranges of several metrics of one unit, one below the other. */
import { signRoom } from '../signs.ts'
import type { Box, Line, Sketch, Words } from '../sketch.ts'
import { BAR_HEIGHT, NAME, REST, ROW_GAP, STRONG, VALUE, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Point, Request } from '../types.ts'

/** Ranges from the lower to the upper end, both written; "more than" values have no upper end. */
export function ranges({ series, width }: Request, measure: Measure): Sketch {
  const named = series.flatMap(entry => entry.points.map(point => ({ name: entry.name, point })))
  const high = Math.max(...named.map(({ point }) => point.high ?? point.value))
  const labelRoom =
    Math.max(
      0,
      ...named.map(({ point }) => measure(point.label, VALUE, 400, 'figure') + signRoom(point.sign, measure)),
    ) + 22
  const room = Math.max(20, width - labelRoom)
  const x = (value: number) => (Math.max(0, value) / (high || 1)) * room
  const boxes: Box[] = []
  const lines: Line[] = []
  const texts: Words[] = []
  let y = 0
  const row = (name: string, point: Point) => {
    for (const line of wrap(name, width, NAME, measure)) {
      y += NAME + 3
      texts.push({ x: 0, y, text: line, size: NAME })
    }
    y += 4
    const middle = y + BAR_HEIGHT / 2
    const [from, to] = [x(point.value), x(point.high ?? point.value)]
    boxes.push({ x1: 0, x2: room, y1: middle - 0.5, y2: middle + 0.5, fill: REST })
    if (point.high !== undefined) boxes.push({ x1: from, x2: to, y1: y, y2: y + BAR_HEIGHT, fill: STRONG })
    else boxes.push({ x1: Math.max(0, from - 1.5), x2: from + 1.5, y1: y, y2: y + BAR_HEIGHT, fill: STRONG })
    if (point.open)
      lines.push({
        x1: from,
        x2: Math.min(room, from + 18),
        y1: middle,
        y2: middle,
        stroke: STRONG,
        width: 3,
      })
    texts.push({
      x: room + 8,
      y: y + BAR_HEIGHT + 1,
      text: point.label,
      sign: point.sign,
      size: VALUE,
      serif: true,
    })
    y += BAR_HEIGHT + ROW_GAP
  }
  for (const { name, point } of named)
    row(named.length > series.length ? `${name} ${point.period}` : name, point)
  return { height: Math.max(1, y - ROW_GAP + 4), boxes, lines, words: texts }
}
