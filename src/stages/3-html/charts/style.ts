/** Sizes and colours that all charts share, in CSS pixels and tokens of the template. */
import { lookupTable } from '../../../base/lookup-table.ts'
import { breakWord } from './break-word.ts'
import type { Measure } from './text-size.ts'

export const NAME = 11
export const AXIS = 10
export const VALUE = 15
export const SMALL = 11
export const STRONG = 'var(--c1)'
/** History, tracks: what is not the message. */
export const REST = 'var(--c-rest)'
/** By lightness, so that order survives grey print; never more than five. */
export const LADDER = ['var(--c1)', 'var(--c3)', 'var(--c2)', 'var(--c4)', 'var(--c5)'] as const
/** Lines differ by colour, dash and mark. */
export const LINES = [
  { stroke: 'var(--c1)', dash: undefined, symbol: 'circle' },
  { stroke: 'var(--c2)', dash: '5,3', symbol: 'square' },
  { stroke: 'var(--c4)', dash: '1.5,2.5', symbol: 'triangle' },
  { stroke: 'var(--c5)', dash: '8,3,2,3', symbol: 'diamond' },
] as const
export const INK = 'var(--ink)'
export const INK_2 = 'var(--ink-2)'
/** Text on a segment of the ladder. */
export const ON: Readonly<Record<string, string>> = lookupTable({
  'var(--c1)': 'var(--paper)',
  'var(--c2)': 'var(--ink)',
  'var(--c3)': 'var(--ink)',
  'var(--c4)': 'var(--paper)',
  'var(--c5)': 'var(--paper)',
})

/** Break words into lines no wider than `room`; Chinese breaks anywhere, and so does a word that is wider. */
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

/** Keep labels apart: move them down, in order, until none is nearer than `gap`; then up from the end of the room. */
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

/** As many periods as there is room for, the last one always. */
export function thinOut(
  periods: readonly string[],
  x: (period: string) => number,
  measure: Measure,
): string[] {
  const room = Math.max(...periods.map(period => measure(period, AXIS, 600))) + 8
  const kept: string[] = []
  for (const period of [...periods].reverse()) {
    const next = kept.at(-1)
    if (next === undefined || x(next) - x(period) >= room) kept.push(period)
  }
  return kept.reverse()
}

/** The middle of a label that may not reach beyond the drawing. */
export function inside(x: number, length: number, width: number): number {
  return Math.min(Math.max(x, length / 2), Math.max(length / 2, width - length / 2))
}
