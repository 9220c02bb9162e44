/** Draws parts of a whole over the years as stacked columns. */
import { signRoom } from '../signs.ts'
import type { Box, Line, Sketch, Words } from '../sketch.ts'
import { AXIS, INK, INK_2, inside, ladderColor, ON, SMALL, spread, thinOut, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Request } from '../types.ts'

/** Stacked columns, with names beside the last column and values in parts that are high enough. */
export function stacked({ series, periods, width, words }: Request, measure: Measure): Sketch {
  const nameRoom = width * 0.42
  const names = series.map(entry => wrap(entry.name, nameRoom - 16, SMALL, measure, 600))
  const right = Math.min(nameRoom, Math.max(...names.flat().map(line => measure(line, SMALL, 600))) + 16)
  const step = (width - right) / Math.max(1, periods.length)
  const bar = Math.min(90, step * 0.74)
  const nameRows = Math.max(...names.map(lines => lines.length))
  const gap = nameRows * (SMALL + 2) + 1
  // High enough for all names, one below the other.
  const plot = Math.max(Math.min(210, Math.max(130, width * 0.45)), series.length * gap)
  const value = (i: number, period: string) => series[i]?.points.find(point => point.period === period)
  const total = (period: string) =>
    series.reduce((sum, _, i) => sum + Math.max(0, value(i, period)?.value ?? 0), 0)
  const most = Math.max(...periods.map(total)) || 1
  const boxes: Box[] = []
  const texts: Words[] = []
  const lastMiddles: number[] = []
  const shown = thinOut(periods, period => (periods.indexOf(period) + 0.5) * step, measure)
  for (const [p, period] of periods.entries()) {
    const x = (p + 0.5) * step
    let y = plot + 4
    /** The sign of a part that is too low for its label; printed at the period. */
    let unwritten: string | undefined
    for (const i of series.keys()) {
      const point = value(i, period)
      const height = (Math.max(0, point?.value ?? 0) / most) * plot
      if (point)
        boxes.push({ x1: x - bar / 2, x2: x + bar / 2, y1: y - height + 0.75, y2: y, fill: ladderColor(i) })
      const room = measure(point?.label ?? '', SMALL, 600) + 2 * signRoom(point?.sign, measure)
      const isWritten = height >= SMALL + 4 && room < bar - 4
      if (!isWritten) unwritten ??= point?.sign
      if (point && isWritten)
        texts.push({
          x,
          y: y - height / 2 + SMALL / 2 - 1,
          text: point.label,
          sign: point.sign,
          size: SMALL,
          anchor: 'middle',
          weight: point.now ? 600 : 400,
          fill: ON[ladderColor(i)] ?? INK,
        })
      if (p === periods.length - 1) lastMiddles[i] = y - height / 2
      y -= height
    }
    // Mark a column that lacks a part, because its height is not the total.
    if (series.some((_, i) => !value(i, period)))
      texts.push({
        x,
        y: Math.max(SMALL, y - 5),
        text: measure(words.missing, SMALL) < step - 6 ? words.missing : '—',
        size: SMALL,
        anchor: 'middle',
        fill: INK_2,
      })
    const now = series.some(entry => entry.points.some(point => point.period === period && point.now))
    texts.push({
      x: inside(x, measure(period, AXIS, 600), width),
      y: plot + 22,
      text: shown.includes(period) ? period : '',
      sign: unwritten,
      size: AXIS,
      anchor: 'middle',
      weight: now ? 600 : 400,
      fill: now ? INK : INK_2,
    })
  }
  const edge = (periods.length - 0.5) * step + bar / 2
  const placed = spread(lastMiddles, gap, 8, plot - (nameRows - 1) * (SMALL + 2))
  const lines: Line[] = placed.map((y, i) => ({
    x1: edge + 1,
    x2: edge + 8,
    y1: lastMiddles[i] ?? y,
    y2: y,
    stroke: 'var(--c4)',
    width: 0.75,
  }))
  for (const [i, y] of placed.entries())
    for (const [n, text] of (names[i] ?? []).entries())
      texts.push({ x: edge + 11, y: y + 4 + n * (SMALL + 2), text, size: SMALL, weight: 600 })
  return {
    height: plot + 28,
    boxes,
    lines: [...lines, { x1: 0, x2: edge, y1: plot + 4, y2: plot + 4, stroke: INK }],
    words: texts,
  }
}
