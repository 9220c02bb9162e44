/** Draws the scopes of one year as one bar. */
import type { Box, Line, Sketch, Words } from '../sketch.ts'
import { INK, ladderColor, NAME, ON, REST, SMALL, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Request } from '../types.ts'

/** A bar divided into parts, each with its name and value above, connected by a line, and its share inside. */
export function scope({ series, width }: Request, measure: Measure): Sketch {
  const parts = series.map(entry => ({ name: entry.name, point: entry.points.at(-1) }))
  const whole = parts.reduce((sum, { point }) => sum + Math.max(0, point?.value ?? 0), 0)
  // If all values are zero there are no shares: draw an empty track with the names above.
  const total = whole || Number.POSITIVE_INFINITY
  const lines: Line[] = []
  const boxes: Box[] = []
  const texts: Words[] = []
  const room = width / Math.max(1, parts.length) - 12
  const labels = parts.map(({ name }) => wrap(name, room, NAME, measure, 600))
  const rows = Math.max(...labels.map(label => label.length))
  const top = rows * (NAME + 3) + 22
  if (whole === 0) boxes.push({ x1: 0, x2: width, y1: top + 14, y2: top + 40, fill: REST })
  let x = 0
  for (const [i, { point }] of parts.entries()) {
    const size = (Math.max(0, point?.value ?? 0) / total) * width
    const left = i * (width / parts.length)
    if (size > 0)
      boxes.push({
        x1: x,
        x2: Math.max(x + 1, x + size - (i < parts.length - 1 ? 1 : 0)),
        y1: top + 14,
        y2: top + 40,
        fill: ladderColor(i),
      })
    // The line runs straight down from the words, then to the middle of the part.
    const middle = x + size / 2
    if (whole > 0)
      lines.push({ x1: left + 4, x2: left + 4, y1: top, y2: top + 5, stroke: 'var(--c4)', width: 0.75 })
    if (whole > 0)
      lines.push({ x1: left + 4, x2: middle, y1: top + 5, y2: top + 14, stroke: 'var(--c4)', width: 0.75 })
    for (const [n, line] of (labels[i] ?? []).entries())
      texts.push({
        x: left,
        y: (n + rows - (labels[i]?.length ?? 0) + 1) * (NAME + 3),
        text: line,
        size: NAME,
        weight: 600,
      })
    texts.push({ x: left, y: top - 5, text: point?.label ?? '', sign: point?.sign, size: 14, serif: true })
    const share = point ? `${((point.value / total) * 100).toFixed(1)}%` : ''
    if (measure(share, SMALL, 600) < size - 8)
      texts.push({
        x: middle,
        y: top + 31,
        text: share,
        size: SMALL,
        anchor: 'middle',
        weight: 600,
        fill: ON[ladderColor(i)] ?? INK,
      })
    x += size
  }
  return { height: top + 44, boxes, lines, words: texts }
}
