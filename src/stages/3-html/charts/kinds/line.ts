/**
 * Draws metrics over the years as lines labelled with their names, which differ in colour, dash and mark.
 *
 * A period without a value is a gap, because a line through it would suggest a value that was not measured.
 */

import { signOver } from '../signs.ts'
import type { Sketch, Words } from '../sketch.ts'
import { AXIS, INK, INK_2, LINES, REST, SMALL, spread, thinOut, wrap } from '../style.ts'
import type { Measure } from '../text-size.ts'
import type { Point, Request } from '../types.ts'

export function lines({ series, periods, width }: Request, measure: Measure): Sketch {
  const all = series.flatMap(line => line.points)
  const names = series.map(line => `${line.points.at(-1)?.label ?? ''}\u2002${line.name}`)
  const most = width * 0.45
  const named = names.map(name => wrap(name, most - 14, SMALL, measure, 600))
  const right = Math.min(most, Math.max(0, ...named.flat().map(line => measure(line, SMALL, 600))) + 14)
  const left = Math.max(0, ...series.map(line => measure(line.points[0]?.label ?? '', SMALL, 400))) + 12
  const top = all.some(point => point.sign) ? 18 : 10
  const nameRows = Math.max(1, ...named.map(rows => rows.length))
  const gap = nameRows * (SMALL + 2) + 1
  // High enough for all names, one below the other.
  const plot = Math.max(Math.min(200, Math.max(120, width * 0.42)), series.length * gap)
  const from = Math.min(0, ...all.map(point => point.value))
  // If all values are zero, the axis is at the bottom.
  const to = Math.max(0, ...all.map(point => point.value)) || (from < 0 ? 0 : 1)
  const x = places(periods, left, width - right)
  const y = (value: number) => top + ((to - value) / (to - from || 1)) * plot
  const ends = spread(
    series.map(line => y(line.points.at(-1)?.value ?? 0)),
    gap,
    top,
    top + plot - (nameRows - 1) * (SMALL + 2),
  )
  const starts = spread(
    series.map(line => y(line.points[0]?.value ?? 0)),
    gap,
    top,
    top + plot,
  )
  const texts: Words[] = series.flatMap((line, i) => {
    const first = line.points[0]
    const last = line.points.at(-1)
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
  const runs = series.map(line => runsOf(line.points, periods))
  const isLine =
    runs.every(runsOfSeries => runsOfSeries.length === 1) && runs.flat().some(run => run.length > 1)
  // With a single period, a full-width axis would cross its label.
  const base = { x1: left, x2: periods.length > 1 ? width - right : left + 4, stroke: INK }
  return {
    height: top + plot + 24,
    lines: [
      { ...base, y1: y(0), y2: y(0) },
      // Not above single dots, where it would look like a line of the chart.
      ...(isLine ? [{ ...base, y1: top, y2: top, stroke: REST }] : []),
    ],
    paths: runs.flatMap((runsOfSeries, i) =>
      runsOfSeries
        .filter(run => run.length > 1)
        .map(run => ({
          points: run.map(point => [x(point.period), y(point.value)] as const),
          stroke: LINES[i % LINES.length]?.stroke ?? INK,
          dash: LINES[i % LINES.length]?.dash,
        })),
    ),
    dots: series.flatMap((line, i) =>
      line.points.map(point => ({
        x: x(point.period),
        y: y(point.value),
        r: point.now ? 4.5 : 3,
        fill: LINES[i % LINES.length]?.stroke ?? INK,
        symbol: LINES[i % LINES.length]?.symbol ?? 'circle',
      })),
    ),
    words: [
      ...texts,
      // Signs stand over the dots: end labels also contain names, and points between have no label.
      ...all.flatMap(({ sign, period, value }) => (sign ? [signOver(sign, x(period), y(value), 4.5)] : [])),
      ...thinOut(periods, x, measure).map(period => ({
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

/** Splits points into runs of consecutive periods. */
function runsOf(points: readonly Point[], periods: readonly string[]): Point[][] {
  const runs: Point[][] = []
  let last = Number.NaN
  for (const point of points) {
    const at = periods.indexOf(point.period)
    if (at === last + 1) runs.at(-1)?.push(point)
    else runs.push([point])
    last = at
  }
  return runs
}

/** Spaces years in proportion to time; other periods evenly. */
function places(periods: readonly string[], from: number, to: number): (period: string) => number {
  const isYears = periods.every(period => /^\d{4}$/.test(period))
  const at = (period: string) => (isYears ? Number(period) : periods.indexOf(period))
  const all = periods.map(at)
  const [first, last] = [Math.min(...all), Math.max(...all)]
  return period => from + ((at(period) - first) / (last - first || 1)) * (to - from)
}
