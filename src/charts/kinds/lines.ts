/** Metrics over the years as lines that carry their own names. Colour, dash and mark tell them apart. */

import { signOver } from '../signs.ts'
import type { Sketch, Words } from '../sketch.ts'
import { AXIS, INK, INK_2, LINES, REST, SMALL, spread, thinned, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Request } from '../types.ts'

export function lines({ series, periods, width }: Request, measure: Measure): Sketch {
  const all = series.flatMap(one => one.points)
  const names = series.map(one => `${one.points.at(-1)?.label ?? ''}\u2002${one.name}`)
  const most = width * 0.45
  const named = names.map(name => wrap(name, most - 14, SMALL, measure, 600))
  const right = Math.min(most, Math.max(0, ...named.flat().map(line => measure(line, SMALL, 600))) + 14)
  const left = Math.max(0, ...series.map(one => measure(one.points[0]?.label ?? '', SMALL, 400))) + 12
  const top = all.some(point => point.sign) ? 18 : 10
  const plot = Math.min(200, Math.max(120, width * 0.42))
  const from = Math.min(0, ...all.map(point => point.value))
  const to = Math.max(0, ...all.map(point => point.value))
  const step = (width - left - right) / Math.max(1, periods.length - 1)
  const x = (period: string) => left + periods.indexOf(period) * step
  const y = (value: number) => top + ((to - value) / (to - from || 1)) * plot
  const gap = Math.max(...named.map(lines => lines.length)) * (SMALL + 2) + 1
  const ends = spread(
    series.map(one => y(one.points.at(-1)?.value ?? 0)),
    gap,
    top,
    top + plot,
  )
  const starts = spread(
    series.map(one => y(one.points[0]?.value ?? 0)),
    gap,
    top,
    top + plot,
  )
  const texts: Words[] = series.flatMap((one, i) => {
    const first = one.points[0]
    const last = one.points.at(-1)
    const look = LINES[i % LINES.length]
    if (!first || !last || !look) return []
    return [
      ...(named[i] ?? []).map((text, n) => ({
        x: x(last.period) + 10,
        y: (ends[i] ?? 0) + 4 + n * (SMALL + 2),
        text,
        size: SMALL,
        weight: 600,
        fill: i === 1 ? 'var(--accent-ink)' : INK,
      })),
      ...(first === last
        ? []
        : [
            {
              x: x(first.period) - 8,
              y: (starts[i] ?? 0) + 4,
              text: first.label,
              size: SMALL,
              anchor: 'end' as const,
              fill: INK_2,
            },
          ]),
    ]
  })
  return {
    height: top + plot + 24,
    lines: [
      { x1: left, x2: width - right, y1: y(0), y2: y(0), stroke: INK },
      { x1: left, x2: width - right, y1: top, y2: top, stroke: REST },
    ],
    paths: series.map((one, i) => ({
      points: one.points.map(point => [x(point.period), y(point.value)] as const),
      stroke: LINES[i % LINES.length]?.stroke ?? INK,
      dash: LINES[i % LINES.length]?.dash,
    })),
    dots: series.flatMap((one, i) =>
      one.points.map(point => ({
        x: x(point.period),
        y: y(point.value),
        r: point.now ? 4.5 : 3,
        fill: LINES[i % LINES.length]?.stroke ?? INK,
        symbol: LINES[i % LINES.length]?.symbol ?? 'circle',
      })),
    ),
    words: [
      ...texts,
      // The labels at the ends carry names too, and points between have none.
      ...all.flatMap(({ sign, period, value }) => (sign ? [signOver(sign, x(period), y(value), 4.5)] : [])),
      ...thinned(periods, x, measure).map(period => ({
        x: x(period),
        y: top + plot + 20,
        text: period,
        size: AXIS,
        anchor: 'middle' as const,
        weight: all.some(point => point.period === period && point.now) ? 600 : 400,
        fill: INK_2,
      })),
    ],
  }
}
