/** Draws one metric over the years as columns: the edition's own year strong, history muted, values on top. */

import { signRoom } from '../signs.ts'
import type { Sketch } from '../sketch.ts'
import { AXIS, INK, INK_2, inside, REST, SMALL, STRONG, thinOut, VALUE } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Request } from '../types.ts'

/** The smallest label that is legible on paper, in pixels. */
const LEAST = 8

export function columns({ series, periods, width, words }: Request, measure: Measure): Sketch {
  const points = series[0]?.points ?? []
  const step = width / Math.max(1, periods.length)
  const bar = Math.min(72, step * 0.76)
  const top = VALUE + 8
  const plot = Math.min(190, Math.max(120, width * 0.5))
  const low = Math.min(0, ...points.map(point => point.value))
  // If all values are zero, the axis is at the bottom.
  const high = Math.max(0, ...points.map(point => point.value)) || (low < 0 ? 0 : 1)
  const span = high - low || 1
  const below = low < 0 ? VALUE + 4 : 0
  const y = (value: number) => top + ((high - value) / span) * plot
  const bottom = top + plot + below
  const widest = Math.max(
    0,
    ...points.map(point => measure(point.label, VALUE, 400, 'figure') + 2 * signRoom(point.sign, measure)),
  )
  const size = widest > step - 6 ? Math.max(LEAST, (VALUE * (step - 6)) / widest) : VALUE
  // Labels that would overlap are thinned to every second or third; the table below has all values.
  const length = (widest * size) / VALUE
  // The last label moves inwards if it would leave the drawing.
  const room = length + 6 + Math.max(0, (length - step) / 2)
  const labelled = every(Math.max(1, Math.ceil(room / step)), periods)
  const missing = measure(words.missing, SMALL) < step - 6 ? words.missing : '—'
  const shown = thinOut(periods, period => (periods.indexOf(period) + 0.5) * step, measure)
  const placed = periods.map((period, i) => ({
    period,
    x: (i + 0.5) * step,
    point: points.find(point => point.period === period),
  }))
  return {
    height: bottom + 20,
    boxes: placed.flatMap(({ x, point }) =>
      point
        ? [
            {
              x1: x - bar / 2,
              x2: x + bar / 2,
              y1: y(Math.max(0, point.value)),
              y2: y(Math.min(0, point.value)),
              fill: point.now ? STRONG : REST,
            },
          ]
        : [],
    ),
    lines: [{ x1: 0, x2: width, y1: y(0), y2: y(0), stroke: INK, width: 1 }],
    words: placed.flatMap(({ period, x, point }) => [
      point
        ? {
            x: inside(
              x,
              measure(point.label, size, 400, 'figure') + 2 * signRoom(point.sign, measure),
              width,
            ),
            y: point.value < 0 ? y(point.value) + size + 2 : y(point.value) - 5,
            text: labelled.has(period) ? point.label : '',
            sign: point.sign,
            size,
            anchor: 'middle' as const,
            serif: true,
          }
        : { x, y: y(0) - 5, text: missing, size: SMALL, anchor: 'middle' as const, fill: INK_2 },
      {
        x: inside(x, measure(period, AXIS, 600), width),
        y: bottom + 16,
        text: shown.includes(period) ? period : '',
        size: AXIS,
        anchor: 'middle' as const,
        weight: point?.now ? 600 : 400,
        fill: point?.now ? INK : INK_2,
      },
    ]),
  }
}

/** Every `nth` period, counted from the last. */
function every(nth: number, periods: readonly string[]): ReadonlySet<string> {
  return new Set(periods.filter((_, i) => (periods.length - 1 - i) % nth === 0))
}
