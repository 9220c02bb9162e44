/** Draws the change between two years: the first total, the change of each part, the second total. */

import type { Box, Line, Sketch, Words } from '../sketch.ts'
import { AXIS, INK, INK_2, LADDER, REST, SMALL, STRONG, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Request } from '../types.ts'

/** The first series is the total; the others are its parts, whose points are the changes between the two years. */
export function waterfall({ series, width }: Request, measure: Measure): Sketch {
  const [total, ...parts] = series
  const from = total?.points[0]
  const to = total?.points.at(-1)
  if (!from || !to) return { height: 1, words: [] }
  const bars = [
    {
      name: from.period,
      start: 0,
      end: from.value,
      label: from.label,
      sign: from.sign,
      fill: REST,
      strong: false,
    },
    ...parts.map((part, i) => {
      const before = parts
        .slice(0, i)
        .reduce((sum, earlier) => sum + (earlier.points[0]?.value ?? 0), from.value)
      const change = part.points[0]?.value ?? 0
      return {
        name: part.name,
        start: before,
        end: before + change,
        label: part.points[0]?.label ?? '',
        sign: part.points[0]?.sign,
        fill: change < 0 ? (LADDER[1] as string) : (LADDER[2] as string),
        strong: false,
      }
    }),
    { name: to.period, start: 0, end: to.value, label: to.label, sign: to.sign, fill: STRONG, strong: true },
  ]
  const step = width / bars.length
  const bar = Math.min(70, step * 0.7)
  const labels = bars.map(({ name }) => wrap(name, step - 6, AXIS, measure))
  const rows = Math.max(...labels.map(label => label.length))
  // The axis includes zero: a truncated one would make small changes look large.
  const ends = bars.flatMap(({ start, end }, i) => (i === 0 || i === bars.length - 1 ? [end] : [start, end]))
  const high = Math.max(...ends, 0)
  const low = Math.min(...ends, 0)
  const top = SMALL + 10
  const plot = Math.min(200, Math.max(130, width * 0.4))
  const y = (value: number) => top + ((high - value) / (high - low || 1)) * plot
  const boxes: Box[] = bars.map(({ start, end, fill }, i) => ({
    x1: (i + 0.5) * step - bar / 2,
    x2: (i + 0.5) * step + bar / 2,
    y1: Math.min(y(start), y(end)),
    y2: Math.max(y(start), y(end), Math.min(y(start), y(end)) + 1),
    fill,
  }))
  const lines: Line[] = bars.slice(0, -1).map(({ end }, i) => ({
    x1: (i + 0.5) * step + bar / 2,
    x2: (i + 1.5) * step - bar / 2,
    y1: y(end),
    y2: y(end),
    stroke: 'var(--c4)',
    width: 0.75,
  }))
  const texts: Words[] = bars.flatMap(({ start, end, label, sign, strong }, i) => [
    {
      x: (i + 0.5) * step,
      y: Math.min(y(start), y(end)) - 5,
      text: label,
      sign,
      size: SMALL + 1,
      anchor: 'middle' as const,
      weight: strong ? 600 : 400,
    },
    ...(labels[i] ?? []).map((line, n) => ({
      x: (i + 0.5) * step,
      y: top + plot + 14 + n * (AXIS + 3),
      text: line,
      size: AXIS,
      anchor: 'middle' as const,
      weight: strong ? 600 : 400,
      fill: strong ? INK : INK_2,
    })),
  ])
  return {
    height: top + plot + 8 + rows * (AXIS + 3) + 4,
    boxes,
    lines: [...lines, { x1: 0, x2: width, y1: y(0), y2: y(0), stroke: INK }],
    words: texts,
  }
}
