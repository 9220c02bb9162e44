/** Draws several metrics of one unit, one below the other: a name, then a bar, range or dots. */

import { signOver, signRoom } from '../signs.ts'
import type { Box, Dot, Line, Sketch, Words } from '../sketch.ts'
import { AXIS, INK, INK_2, NAME, REST, SMALL, STRONG, VALUE, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Point, Request } from '../types.ts'

const BAR = 11
const GAP = 16
/** With more names than this, names stand beside their bars instead of above, so that thirty fit on a page. */
const MAX_ROOMY = 12

/** Bars with their values at the end. Several periods share one name, with the edition's own strong. */
export function rows({ series, width, words }: Request, measure: Measure): Sketch {
  const all = series.flatMap(entry => entry.points)
  const grouped = series.some(entry => entry.points.length > 1)
  if (!grouped && series.length > MAX_ROOMY) return denseRows(series, width, words, measure)
  const periodRoom = grouped ? Math.max(...all.map(point => measure(point.period, AXIS, 600))) + 8 : 0
  const size = grouped ? SMALL : VALUE
  const labelRoom =
    Math.max(
      0,
      ...all.map(
        point => measure(point.label, size, 600, grouped ? 'data' : 'figure') + signRoom(point.sign, measure),
      ),
    ) + 10
  const room = Math.max(20, width - periodRoom - labelRoom)
  const low = Math.min(0, ...all.map(point => point.value))
  const high = Math.max(0, ...all.map(point => point.high ?? point.value))
  const x = (value: number) => periodRoom + ((value - low) / (high - low || 1)) * room
  const boxes: Box[] = []
  const texts: Words[] = []
  let y = 0
  for (const { name, points } of series) {
    for (const line of wrap(name, width, NAME, measure)) {
      y += NAME + 3
      texts.push({ x: 0, y, text: line, size: NAME })
    }
    y += 4
    if (points.length === 0) texts.push({ x: 0, y: y + BAR, text: words.missing, size: SMALL, fill: INK_2 })
    for (const point of points) {
      boxes.push({
        x1: x(Math.min(0, point.value)),
        x2: x(Math.max(0, point.value)),
        y1: y,
        y2: y + BAR,
        fill: point.now || !grouped ? STRONG : REST,
      })
      if (grouped)
        texts.push({
          x: 0,
          y: y + BAR - 1,
          text: point.period,
          size: AXIS,
          weight: point.now ? 600 : 400,
          fill: point.now ? INK : INK_2,
        })
      texts.push({
        x: x(Math.max(0, point.value)) + 6,
        y: y + BAR - (grouped ? 1 : -1),
        text: point.label,
        sign: point.sign,
        size,
        serif: !grouped,
        weight: grouped && point.now ? 600 : 400,
      })
      y += BAR + 4
    }
    if (points.length === 0) y += BAR
    y += GAP
  }
  return { height: Math.max(1, y - GAP + 2), boxes, words: texts }
}

/** Draws each bar on a line of its own, with the name before it and the value after it. */
function denseRows(
  series: Request['series'],
  width: number,
  words: Request['words'],
  measure: Measure,
): Sketch {
  const all = series.flatMap(entry => entry.points)
  const names = series.map(entry => wrap(entry.name, width * 0.42, NAME, measure))
  const nameRoom = Math.max(...names.flat().map(line => measure(line, NAME))) + 8
  const labelRoom =
    Math.max(0, ...all.map(point => measure(point.label, SMALL) + signRoom(point.sign, measure))) + 10
  const low = Math.min(0, ...all.map(point => point.value))
  const high = Math.max(0, ...all.map(point => point.value))
  const x = (value: number) =>
    nameRoom + ((value - low) / (high - low || 1)) * Math.max(20, width - nameRoom - labelRoom)
  const boxes: Box[] = []
  const texts: Words[] = []
  let y = 0
  for (const [i, { points }] of series.entries()) {
    const lines = names[i] ?? []
    for (const [n, text] of lines.entries())
      texts.push({ x: 0, y: y + BAR + n * (NAME + 3), text, size: NAME })
    const point = points.at(-1)
    if (point) {
      const [from, to] = [x(Math.min(0, point.value)), x(Math.max(0, point.value))]
      boxes.push({ x1: from, x2: to, y1: y + 1, y2: y + 1 + BAR, fill: STRONG })
      texts.push({ x: to + 6, y: y + BAR, text: point.label, sign: point.sign, size: SMALL })
    } else texts.push({ x: nameRoom, y: y + BAR, text: words.missing, size: SMALL, fill: INK_2 })
    y += Math.max(1, lines.length) * (NAME + 3) + 4
  }
  return { height: y, boxes, words: texts }
}

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
    const middle = y + BAR / 2
    const [from, to] = [x(point.value), x(point.high ?? point.value)]
    boxes.push({ x1: 0, x2: room, y1: middle - 0.5, y2: middle + 0.5, fill: REST })
    if (point.high !== undefined) boxes.push({ x1: from, x2: to, y1: y, y2: y + BAR, fill: STRONG })
    else boxes.push({ x1: Math.max(0, from - 1.5), x2: from + 1.5, y1: y, y2: y + BAR, fill: STRONG })
    if (point.open)
      lines.push({
        x1: from,
        x2: Math.min(room, from + 18),
        y1: middle,
        y2: middle,
        stroke: STRONG,
        width: 3,
      })
    texts.push({ x: room + 8, y: y + BAR + 1, text: point.label, sign: point.sign, size: VALUE, serif: true })
    y += BAR + GAP
  }
  for (const { name, point } of named)
    row(named.length > series.length ? `${name} ${point.period}` : name, point)
  return { height: Math.max(1, y - GAP + 4), boxes, lines, words: texts }
}

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
    y += 12 + GAP / 2
  }
  return { height: Math.max(1, y - GAP / 2 + 2), lines, dots: drawn, words: texts }
}
