/** Suggestions for an unknown name: the intended name, or the nearest ones. */
import { expect, test } from 'vitest'
import { suggest } from '../../src/problems/suggest.ts'

test('a few names are listed in order', () => {
  expect(suggest('zinc', ['stone', 'iron-and-tin'])).toEqual({ note: 'Known: `stone`, `iron-and-tin`.' })
})

test('of many names, the nearest and those that contain the word come first', () => {
  const others = Array.from({ length: 20 }, (_, i) => `another-chapter-${i}`)
  const { note } = suggest('lear', [...others, 'what-we-learned-of-it', 'leather'])
  expect(note).toMatch(/^Known: `what-we-learned-of-it`, `leather`, `another-chapter-0`, .*, …\.$/)
  expect(note.match(/`/g)).toHaveLength(24)
})
