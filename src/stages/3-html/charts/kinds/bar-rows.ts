/** Draws bars of several metrics of one unit, one below the other. */
import { signRoom } from '../signs.ts'
import type { Box, Sketch, Words } from '../sketch.ts'
import { AXIS, BAR_HEIGHT, INK, INK_2, NAME, REST, ROW_GAP, SMALL, STRONG, VALUE, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Request } from '../types.ts'

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
    if (points.length === 0)
      texts.push({ x: 0, y: y + BAR_HEIGHT, text: words.missing, size: SMALL, fill: INK_2 })
    for (const point of points) {
      boxes.push({
        x1: x(Math.min(0, point.value)),
        x2: x(Math.max(0, point.value)),
        y1: y,
        y2: y + BAR_HEIGHT,
        fill: point.now || !grouped ? STRONG : REST,
      })
      if (grouped)
        texts.push({
          x: 0,
          y: y + BAR_HEIGHT - 1,
          text: point.period,
          size: AXIS,
          weight: point.now ? 600 : 400,
          fill: point.now ? INK : INK_2,
        })
      texts.push({
        x: x(Math.max(0, point.value)) + 6,
        y: y + BAR_HEIGHT - (grouped ? 1 : -1),
        text: point.label,
        sign: point.sign,
        size,
        serif: !grouped,
        weight: grouped && point.now ? 600 : 400,
      })
      y += BAR_HEIGHT + 4
    }
    if (points.length === 0) y += BAR_HEIGHT
    y += ROW_GAP
  }
  return { height: Math.max(1, y - ROW_GAP + 2), boxes, words: texts }
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
      texts.push({ x: 0, y: y + BAR_HEIGHT + n * (NAME + 3), text, size: NAME })
    const point = points.at(-1)
    if (point) {
      const [from, to] = [x(Math.min(0, point.value)), x(Math.max(0, point.value))]
      boxes.push({ x1: from, x2: to, y1: y + 1, y2: y + 1 + BAR_HEIGHT, fill: STRONG })
      texts.push({ x: to + 6, y: y + BAR_HEIGHT, text: point.label, sign: point.sign, size: SMALL })
    } else texts.push({ x: nameRoom, y: y + BAR_HEIGHT, text: words.missing, size: SMALL, fill: INK_2 })
    y += Math.max(1, lines.length) * (NAME + 3) + 4
  }
  return { height: y, boxes, words: texts }
}
