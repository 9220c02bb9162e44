/** Draws the progress towards targets: a track, the share done, and an upright mark for the time elapsed. */

import { signRoom } from '../signs.ts'
import type { Box, Line, Sketch, Words } from '../sketch.ts'
import { BAR_HEIGHT, INK_2, NAME, REST, SMALL, STRONG, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Request } from '../types.ts'

/** Each series has one point: `value` the share done from 0 to 1, `label` the value, `period` the target in words. */
export function progress({ series, width, elapsed = [], words }: Request, measure: Measure): Sketch {
  const boxes: Box[] = []
  const lines: Line[] = []
  const texts: Words[] = []
  let y = 0
  for (const [i, { name, points }] of series.entries()) {
    const point = points[0]
    const target = point?.period ?? ''
    const room = width - measure(target, SMALL) - signRoom(point?.goalSign, measure) - 12
    for (const line of wrap(name, room, NAME, measure)) {
      y += NAME + 3
      texts.push({ x: 0, y, text: line, size: NAME })
    }
    texts.push({
      x: width,
      y,
      text: target,
      sign: point?.goalSign,
      size: SMALL,
      anchor: 'end',
      fill: INK_2,
    })
    y += 4
    const done = Math.min(1, Math.max(0, point?.value ?? 0)) * width
    boxes.push({ x1: 0, x2: width, y1: y, y2: y + BAR_HEIGHT, fill: REST })
    if (done > 0) boxes.push({ x1: 0, x2: done, y1: y, y2: y + BAR_HEIGHT, fill: STRONG })
    const time = elapsed[i]
    if (time !== undefined)
      lines.push({
        x1: time * width,
        x2: time * width,
        y1: y - 3,
        y2: y + BAR_HEIGHT + 3,
        stroke: 'var(--accent)',
        width: 2,
      })
    const label = point && point.label !== '' ? point.label : words.missing
    const after = Math.max(done, (time ?? 0) * width) + 6
    const fits = after + measure(label, SMALL, 600) + signRoom(point?.sign, measure) < width
    texts.push({
      x: fits ? after : Math.min(done, width) - 6,
      y: y + BAR_HEIGHT - 1,
      text: label,
      sign: point?.sign,
      size: SMALL,
      weight: 600,
      anchor: fits ? 'start' : 'end',
      fill: fits ? 'var(--ink)' : 'var(--paper)',
    })
    y += BAR_HEIGHT + 16
  }
  return { height: Math.max(1, y - 12), boxes, lines, words: texts }
}
