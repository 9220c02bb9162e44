/** Values with a wrong scale are distinguished from real growth. */

import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { english } from '../../src/problems/messages/render.ts'
import { parsePublishedValue } from '../../src/registry/formatting/published-value.ts'
import { scaleSlips } from '../../src/registry/mistakes/scale-slips.ts'

const place = { file: new VFile(), position: undefined }

/** Reads lines such as `2029: 36.1 million`. */
function slips(...lines: string[]) {
  const values = lines.map(line => {
    const [period = '', text = ''] = line.split(': ')
    const value = parsePublishedValue(text)
    if ('error' in value) throw new Error(english(value.error.reason))
    return { period, value, place }
  })
  return scaleSlips(values).map(({ wrong, beside }) => [wrong.period, beside.period])
}

test.each([
  [['2029: 36.1 million', '2030: 36.84'], '2030', '2029'],
  // A value lacks the scale.
  [['2029: 36.1', '2030: 36.84 million'], '2029', '2030'],
  [['2029: 4.89 million', '2030: 4,890'], '2030', '2029'],
  [['2028: 3,140', '2029: 3.2', '2030: 3,180'], '2029', '2028'],
  [['2028: 3.1', '2029: 3,120', '2030: 3,180'], '2028', '2029'],
  [['2028: 3.1', '2029: 3.2', '2030: 3,180'], '2030', '2029'],
  [['2028: 51.8亿', '2029: 52.1万', '2030: 53亿'], '2029', '2028'],
  [['2029: -3.1 billion', '2030: -3.3 million'], '2030', '2029'],
  [['2029-11: 36.1 million', '2029-12: 36.84'], '2029-12', '2029-11'],
  [['2029: 24.4%', '2030: 0.25'], '2030', '2029'],
  [['2028: 24.1%', '2029: 24.8%', '2030: 0.244%'], '2030', '2029'],
  [['2028: 24.1%', '2029: 0.244%', '2030: 24.8%'], '2029', '2028'],
  // The same digits, at the beginning or end of the periods.
  [['2028: 0', '2029: 36.1', '2030: 36.84 million'], '2029', '2030'],
  [['2028: 36.1 million', '2029: 36.84', '2030: 0'], '2029', '2028'],
])('%j', (lines, wrong, beside) => {
  expect(slips(...lines)).toEqual([[wrong, beside]])
})

test.each([
  [['2029: 12', '2030: 12,400']],
  [['2029: 1,200', '2030: 2 million']],
  [['2028: 1.2 million', '2029: 30 million', '2030: 900 million']],
  [['2010: 1.1 billion', '2030: 1.2 trillion']],
  [['2029: 0', '2030: 36.84 million']],
  [['2029: -36.1', '2030: 36.84 million']],
  [['2029: 0.5%', '2030: 48%']],
  [['2028: 0.3%', '2029: 0.5%', '2030: 48%']],
  [['2028: +24.1%', '2029: +24.8%', '2030: +0.2%']],
  [['2029: +0.1%', '2030: +98%']],
  [['2029: -65.1%', '2030: -0.08%']],
  [['2029: +0.1pp', '2030: +98pp']],
  [['2028: 12%', '2029: 24.4%', '2030: 0.3%', '2031: 0.2%']],
  // A pilot before full operation, which is a slip only with the same digits.
  [['2029: 3,600', '2030: 5.9 million']],
  [['2028: 0', '2029: 3,600', '2030: 5.9 million']],
  // An operation that was closed down.
  [['2029: 5.9 million', '2030: 3,600']],
  [['2028: 6.1 million', '2029: 5.9 million', '2030: 3,600']],
  [['2028: 5.9 million', '2029: 3,600', '2030: 0']],
  [['2029: 61%', '2030: 0.04%']],
])('%j is plausible', lines => {
  expect(slips(...lines)).toEqual([])
})
