/** Gaps in lines, computed from boxes of text without a browser. Lines are 20 pixels high. */
import { expect, test } from 'vitest'
import { lineGaps, type TextBox } from '../../../src/stages/5-print/pages/line-gaps.ts'

const box = (line: number, left: number, right: number, shift = 0): TextBox => ({
  left,
  right,
  top: line * 20 + shift,
  bottom: line * 20 + 20 + shift,
})

test('the worst line is the one with the widest gaps, except for the last', () => {
  const boxes = [box(0, 0, 195), box(1, 0, 150), box(2, 0, 60)]
  expect(lineGaps({ room: 200, boxes })).toEqual({ worst: 0.25, isLastShort: false })
})

test('texts on one line are joined, including raised ones', () => {
  const boxes = [box(0, 0, 100), box(0, 100, 120, -6), box(0, 120, 190), box(1, 0, 60)]
  expect(lineGaps({ room: 200, boxes }).worst).toBeCloseTo(0.05)
})

test('a last line of two glyphs is short, but a single line is not', () => {
  expect(lineGaps({ room: 200, boxes: [box(0, 0, 200), box(1, 0, 39)] }).isLastShort).toBe(true)
  expect(lineGaps({ room: 200, boxes: [box(0, 0, 39)] })).toEqual({ worst: 0, isLastShort: false })
  expect(lineGaps({ room: 200, boxes: [] })).toEqual({ worst: 0, isLastShort: false })
})
