/** Draws a timeline as growth rings: a thin arc per year, a heavy arc for a turning point, dotted arcs for future years. */
import type { Element } from 'hast'
import { s } from 'hastscript'

export interface RingTimeline {
  /** First year; `to` is the last year with a solid arc, `until` the last one with a dotted arc. */
  from: number
  to: number
  majors: readonly { year: number; label: string }[]
  /** The reporting year. */
  today: number
  until: number
}

const WIDTH = 547.2
const GROUND = 286
const HEIGHT = 316
/** Share of the width for past years; the rest is for future years. */
const PAST = 0.8

export function ringTimeline({ from, to, majors, today, until }: RingTimeline): Element {
  const years = Math.max(1, to - from + 1)
  const step = (WIDTH * PAST) / years
  const radius = (year: number) => round((year - from + 1) * step)
  const heavy = new Map(majors.map(major => [major.year, major.label]))
  const last = Math.max(...majors.map(major => major.year), Number.NEGATIVE_INFINITY)
  const arcs: Element[] = []
  for (let year = from; year <= to; year++) {
    const kind = !heavy.has(year) ? 'year' : year === last ? 'turn last' : 'turn'
    arcs.push(s('path', { className: kind.split(' '), d: arc(radius(year)) }) as Element)
  }
  const beyond = Math.min(
    Math.max(until, to + Math.floor((WIDTH * (1 - PAST)) / step)),
    from - 1 + Math.floor(WIDTH / step),
  )
  for (let year = to + 1; year <= beyond; year++)
    arcs.unshift(s('path', { className: ['ahead'], d: arc(radius(year)) }) as Element)
  const grounds = [last, from + Math.round(years / 2)].filter(Number.isFinite).map((year, i) =>
    s('path', {
      className: ['ground', `g${i}`],
      d: `${arc(radius(year))}${radius(year) > GROUND ? 'L0,0' : ''}L0,${GROUND}Z`,
    }),
  )
  const marks = [...new Map([[from, String(from)], [today, String(today)], ...heavy])]
    .sort(([a], [b]) => a - b)
    .filter(
      ([year], i, all) => i === 0 || inside(radius(year)) - inside(radius(all[i - 1]?.[0] ?? year)) > 24,
    )
    .flatMap(([year, label]) => [
      s('circle', {
        className: year === last ? ['mark', 'last'] : ['mark'],
        cx: radius(year),
        cy: GROUND,
        r: heavy.has(year) ? 3.2 : 2.4,
      }),
      s('text', { x: inside(radius(year)), y: GROUND + 19, textAnchor: 'middle', className: ['f'] }, label),
    ])
  return s('svg', { className: ['ringtime'], viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, [
    s('rect', { className: ['ground', 'sky'], x: 0, y: 0, width: WIDTH, height: GROUND }),
    ...grounds,
    ...arcs,
    s('path', { className: ['ax'], d: `M0,${GROUND}H${WIDTH}` }),
    ...marks,
  ]) as Element
}

/** Limits a position so that a label of four digits stays within the picture. */
const inside = (x: number) => Math.min(Math.max(x, 14), WIDTH - 14)

const round = (n: number) => Math.round(n * 10) / 10

/** A quarter circle around the left end of the baseline, cut at the upper edge, so that no clipping is needed. */
function arc(r: number): string {
  if (r <= GROUND) return `M${r},${GROUND}A${r},${r} 0 0 0 0,${round(GROUND - r)}`
  const x = round(Math.sqrt(r * r - GROUND * GROUND))
  const right = Math.min(r, WIDTH)
  const y = r > WIDTH ? round(GROUND - Math.sqrt(r * r - WIDTH * WIDTH)) : GROUND
  return `M${right},${y}A${r},${r} 0 0 0 ${x},0`
}
