import { expect, test } from 'vitest'
import { artwork } from '../../src/artwork/growth-rings.ts'
import { ringTimeline } from '../../src/artwork/ring-timeline.ts'
import { seedMark } from '../../src/artwork/seed-mark.ts'

test('each edition has its own artwork, always the same', () => {
  const picture = (id: string) => JSON.stringify(artwork({ id }, 'front', 0))
  expect(picture('2021')).toBe(picture('2021'))
  expect(picture('2021')).not.toBe(picture('2022'))
})

test('crops contain only visible lines', () => {
  const size = (crop: 'front' | 'opener') => artwork({ id: '2021' }, crop, 0).children.length
  expect(size('front')).toBeGreaterThan(40)
  expect(JSON.stringify(artwork({ id: '2021' }, 'opener', 1)).length).toBeLessThan(
    JSON.stringify(artwork({ id: '2021' }, 'front', 0)).length,
  )
})

test('a timeline has an arc for each year, and marks for the first year and every turn', () => {
  const drawing = JSON.stringify(
    ringTimeline({
      from: 2020,
      to: 2030,
      majors: [{ year: 2024, label: '2024.05' }],
      today: 2030,
      until: 2040,
    }),
  )
  expect(drawing.match(/"year"/g)).toHaveLength(10)
  expect(drawing.match(/"turn"/g)).toHaveLength(1)
  expect(drawing.match(/"ahead"/g)?.length).toBeGreaterThan(0)
  for (const word of ['"2020"', '"2024.05"', '"2030"']) expect(drawing).toContain(word)
  expect(drawing).not.toMatch(/NaN|Infinity/)
})

test('each card has a mark of its own', () => {
  expect(JSON.stringify(seedMark(0))).not.toBe(JSON.stringify(seedMark(1)))
  expect(JSON.stringify(seedMark(3))).toBe(JSON.stringify(seedMark(3)))
})

test('in a timeline of a hundred years, the label of the first year is inside the picture', () => {
  const timeline = ringTimeline({ from: 1921, to: 2026, majors: [], today: 2025, until: 2026 })
  const [first] = JSON.stringify(timeline).match(/"tagName":"text","properties":\{"x":[\d.]+/) ?? []
  // Half the width of four digits.
  expect(Number(first?.split(':').at(-1))).toBeGreaterThan(13)
})
