/** Suggestions for an unknown name: the intended name, or the nearest ones. */
import { expect, test } from 'vitest'
import { english } from '../../src/problems/messages/render.ts'
import { suggest } from '../../src/problems/suggest.ts'

test('a few names are listed in order', () => {
  expect(english(suggest('zinc', ['stone', 'iron-and-tin']).note)).toBe('Known: `stone`, `iron-and-tin`.')
})

test('of many names, the nearest and those that contain the word come first', () => {
  const others = Array.from({ length: 20 }, (_, i) => `another-chapter-${i}`)
  const note = english(suggest('lear', [...others, 'what-we-learned-of-it', 'leather']).note)
  expect(note).toMatch(/^Known: `what-we-learned-of-it`, `leather`, `another-chapter-0`, .*, …\.$/)
  expect(note.match(/`/g)).toHaveLength(24)
})
