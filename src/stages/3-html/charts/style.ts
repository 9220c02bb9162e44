/** Sizes in CSS pixels and colours, as tokens of the template, that all charts share. */
import { lookupTable } from '../../../base/lookup-table.ts'
import { breakWord } from './break-word.ts'
import type { Measure } from './text-size.ts'

export const NAME = 11
export const AXIS = 10
export const VALUE = 15
export const SMALL = 11
/** Height of a horizontal bar. */
export const BAR_HEIGHT = 11
/** Space between the bars of two metrics. */
export const ROW_GAP = 16
export const STRONG = 'var(--c1)'
/** Colour of history and tracks, which are not the message. */
export const REST = 'var(--c-rest)'
/** Colours ordered by lightness, so that the order survives grey print; never more than five. */
export const LADDER = ['var(--c1)', 'var(--c3)', 'var(--c2)', 'var(--c4)', 'var(--c5)'] as const
export const ladderColor = (i: number): string => LADDER[i % LADDER.length] ?? 'var(--c1)'
/** Lines differ in colour, dash and mark. */
export const LINES = [
  { stroke: 'var(--c1)', dash: undefined, symbol: 'circle' },
  { stroke: 'var(--c2)', dash: '5,3', symbol: 'square' },
  { stroke: 'var(--c4)', dash: '1.5,2.5', symbol: 'triangle' },
  { stroke: 'var(--c5)', dash: '8,3,2,3', symbol: 'diamond' },
] as const
export const INK = 'var(--ink)'
export const INK_2 = 'var(--ink-2)'
/** Text colour on each colour of the ladder. */
export const ON: Readonly<Record<string, string>> = lookupTable({
  'var(--c1)': 'var(--paper)',
  'var(--c2)': 'var(--ink)',
  'var(--c3)': 'var(--ink)',
  'var(--c4)': 'var(--paper)',
  'var(--c5)': 'var(--paper)',
})

/** Breaks text into lines no wider than `room`: between words, anywhere in Chinese, and inside words that are too wide. */
export function wrap(text: string, room: number, size: number, measure: Measure, weight = 400): string[] {
  const words = text
    .split(/(?<=\s)|(?<=[\u2e80-\u9fff\uff00-\uffef])(?=[\u2e80-\u9fff])/u)
    .flatMap(word => breakWord(word, room, size, measure, weight))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && measure((last + word).trimEnd(), size, weight) <= room)
      lines[lines.length - 1] = last + word
    else lines.push(word)
  }
  return lines.map(line => line.trim())
}

/** Moves labels down, in order, until none is nearer than `gap` to the next; then back up from the end of the space. */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i)
  let last = Number.NEGATIVE_INFINITY
  for (const item of order) {
    item.y = Math.max(item.y, last + gap, from)
    last = item.y
  }
  let next = to + gap
  for (const item of [...order].reverse()) {
    item.y = Math.min(item.y, next - gap)
    next = item.y
  }
  const placed = new Array<number>(wanted.length)
  for (const { y, i } of order) placed[i] = y
  return placed
}

/** Returns as many periods as fit on the axis, always with the last one. */
export function thinOut(
  periods: readonly string[],
  x: (period: string) => number,
  measure: Measure,
): string[] {
  const room = Math.max(...periods.map(period => measure(period, AXIS, 600))) + 8
  const fitting: string[] = []
  for (const period of [...periods].reverse()) {
    const next = fitting.at(-1)
    if (next === undefined || x(next) - x(period) >= room) fitting.push(period)
  }
  return fitting.reverse()
}

/** The centre of a label, moved so that it stays within the drawing. */
export function inside(x: number, length: number, width: number): number {
  return Math.min(Math.max(x, length / 2), Math.max(length / 2, width - length / 2))
}
