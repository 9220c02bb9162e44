/** Decisions about empty space at page ends, computed without a browser. Pages are 100 pixels high. */
import { expect, test } from 'vitest'
import {
  emptyAfterMove,
  type FlowItem,
  holeBefore,
  nextPlace,
  type PlacedFigure,
  shrunkHeight,
} from '../../../src/stages/5-print/pages/hole-geometry.ts'

const item = (page: number, top: number, bottom: number, more: Partial<FlowItem> = {}): FlowItem => ({
  spans: [{ page, top, bottom }],
  isHeading: false,
  isBarrier: false,
  ...more,
})
/** Text down to 40 on the first page; on the second, a figure of height 70 with a picture of height 60. */
const figure = (more: Partial<PlacedFigure> = {}): PlacedFigure => ({
  pageHeight: 100,
  spans: [{ page: 1, top: 0, bottom: 70 }],
  others: [item(0, 0, 20), item(0, 20, 40), item(1, 70, 90)],
  at: 2,
  marginTop: 4,
  picture: { kind: 'img', height: 60 },
  isPageWide: false,
  followsCode: false,
  ...more,
})
const LEAST = { img: 0.55, svg: 0.88 }

test('a hole is the empty space on the page before a block', () => {
  expect(holeBefore(figure())).toEqual({ page: 0, share: 0.6 })
})

test('there is no hole before the first page, or before a page with other text above the block', () => {
  expect(holeBefore(figure({ spans: [{ page: 0, top: 40, bottom: 99 }] }))).toBeUndefined()
  expect(holeBefore(figure({ others: [item(0, 0, 40), item(1, 0, 5)] }))).toBeUndefined()
  expect(holeBefore(figure({ spans: [] }))).toBeUndefined()
})

test('headings before a figure move with it', () => {
  const heading = item(1, 0, 5, { isHeading: true })
  const headed = figure({ others: [item(0, 0, 30), heading, heading], at: 3 })
  expect(holeBefore(headed)).toEqual({ page: 0, share: 0.7 })
  expect(shrunkHeight(headed, LEAST)).toBeUndefined()
})

test('a picture shrinks to fit the hole, but not below its minimum', () => {
  // 60 for the figure, minus its margin, its caption and one pixel.
  expect(shrunkHeight(figure(), LEAST)).toBe(45)
  expect(shrunkHeight(figure(), { ...LEAST, img: 0.8 })).toBeUndefined()
  expect(shrunkHeight(figure({ picture: { kind: 'svg', height: 60 } }), LEAST)).toBeUndefined()
  expect(shrunkHeight(figure({ isPageWide: true }), LEAST)).toBeUndefined()
  expect(shrunkHeight(figure({ picture: undefined }), LEAST)).toBeUndefined()
})

test('a picture that fits is not changed', () => {
  expect(shrunkHeight(figure({ others: [item(0, 0, 10)], at: 1 }), LEAST)).toBeUndefined()
})

test('a figure moves after text and headings, but not after another figure', () => {
  expect(nextPlace(figure())).toBe(3)
  const heading = item(1, 70, 75, { isHeading: true })
  expect(nextPlace(figure({ others: [heading, item(1, 75, 90)], at: 0 }))).toBe(2)
  expect(nextPlace(figure({ others: [heading], at: 0 }))).toBeUndefined()
  expect(nextPlace(figure({ others: [item(1, 70, 90, { isBarrier: true })], at: 0 }))).toBeUndefined()
})

test('the result of a move is the remaining hole, or a larger one that it causes', () => {
  const hole = { page: 0, share: 0.6 }
  const filled = [item(0, 0, 40), item(0, 40, 85)]
  expect(emptyAfterMove(figure({ others: filled, at: 2 }), hole)).toBeCloseTo(0.15)
  const moved = figure({
    others: [...filled, item(1, 0, 50)],
    at: 3,
    spans: [{ page: 2, top: 0, bottom: 70 }],
  })
  expect(emptyAfterMove(moved, hole)).toBeCloseTo(0.5)
})
