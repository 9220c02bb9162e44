/** Draws topics by two scores, as in a materiality assessment: a labelled dot each, the upper right quarter tinted. */

import { signRoom } from '../signs.ts'
import type { Box, Sketch, Words } from '../sketch.ts'
import { AXIS, INK, INK_2, REST, SMALL, STRONG } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Request } from '../types.ts'

const R = 4

type Area = Omit<Box, 'fill'>

/** Each series is a topic with two points: across and up. */
export function scatter({ series, width, axes }: Request, measure: Measure): Sketch {
  const topics = series.flatMap(({ name, points: [a, b] }) => (a && b ? [{ name, a, b }] : []))
  const left = 18
  const top = 6
  const side = Math.min(width - left, 400)
  const bounds = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const room = (high - low || 1) * 0.12
    return [low - room, high + room] as const
  }
  const [x0, x1] = bounds(topics.map(({ a }) => a.value))
  const [y0, y1] = bounds(topics.map(({ b }) => b.value))
  const x = (value: number) => left + ((value - x0) / (x1 - x0)) * (width - left)
  const y = (value: number) => top + ((y1 - value) / (y1 - y0)) * side * 0.7
  const bottom = top + side * 0.7
  const dots = topics.map(({ a, b }) => ({ x: x(a.value), y: y(b.value) }))
  const taken: Area[] = dots.map(dot => ({
    x1: dot.x - R,
    x2: dot.x + R,
    y1: dot.y - R,
    y2: dot.y + R,
  }))
  const [column, row] = [left + (width - left) / 2, (top + bottom) / 2]
  const onLine = (b: Area) => (b.x1 < column && b.x2 > column) || (b.y1 < row && b.y2 > row)
  const words: Words[] = topics.map(({ name, a, b: up }, i) => {
    const sign = a.sign ?? up.sign
    const dot = dots[i] ?? { x: 0, y: 0 }
    const length = measure(name, SMALL, 400) + signRoom(sign, measure)
    const at = [
      { x: dot.x + 8, y: dot.y + 4 },
      { x: dot.x - 8 - length, y: dot.y + 4 },
      { x: dot.x - length / 2, y: dot.y - 8 },
      { x: dot.x - length / 2, y: dot.y + 17 },
      { x: dot.x + 6, y: dot.y - 7 },
      { x: dot.x + 6, y: dot.y + 15 },
      { x: dot.x - 6 - length, y: dot.y - 7 },
      { x: dot.x - 6 - length, y: dot.y + 15 },
    ]
    const box = ({ x, y }: { x: number; y: number }) => ({ x1: x, x2: x + length, y1: y - SMALL, y2: y + 2 })
    const free = (spot: { x: number; y: number }) => {
      const b = box(spot)
      return (
        b.x1 >= left + 2 &&
        b.x2 <= width - 1 &&
        b.y1 >= top &&
        b.y2 <= bottom &&
        !taken.some(t => t.x1 < b.x2 && t.x2 > b.x1 && t.y1 < b.y2 && t.y2 > b.y1)
      )
    }
    // Prefer a position that avoids the lines between the quarters.
    const spot = at.find(place => free(place) && !onLine(box(place))) ?? at.find(free) ?? at[0] ?? dot
    taken.push(box(spot))
    return { ...spot, text: name, sign, size: SMALL }
  })
  const [across = '', up = ''] = axes ?? []
  return {
    height: bottom + 22,
    boxes: [
      {
        x1: column,
        x2: width,
        y1: top,
        y2: row,
        fill: 'var(--brand-tint)',
      },
    ],
    lines: [
      { x1: left, x2: width, y1: bottom, y2: bottom, stroke: INK },
      { x1: left, x2: left, y1: top, y2: bottom, stroke: INK },
      { x1: column, x2: column, y1: top, y2: bottom, stroke: REST },
      { x1: left, x2: width, y1: row, y2: row, stroke: REST },
    ],
    dots: dots.map(dot => ({ ...dot, r: R, fill: STRONG })),
    words: [
      ...words,
      { x: width, y: bottom + 17, text: `${across} →`, size: AXIS, anchor: 'end', fill: INK_2 },
      { x: left + 6, y: top + AXIS + 2, text: `↑ ${up}`, size: AXIS, fill: INK_2 },
    ],
  }
}
