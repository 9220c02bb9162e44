/** Of names that are there: the one that was meant, or those that are near. */
import { expect, test } from 'vitest'
import { suggest } from '../../src/problems/suggest.ts'

test('a few names are listed as they stand', () => {
  expect(suggest('zinc', ['stone', 'iron-and-tin'])).toEqual({ note: 'Known: `stone`, `iron-and-tin`.' })
})

test('of many names the nearest come first, and those that hold the word', () => {
  const others = Array.from({ length: 20 }, (_, i) => `another-chapter-${i}`)
  const { note } = suggest('lear', [...others, 'what-we-learned-of-it', 'leather'])
  expect(note).toMatch(/^Known: `what-we-learned-of-it`, `leather`, `another-chapter-0`, .*, …\.$/)
  expect(note.match(/`/g)).toHaveLength(24)
})
