/** The vocabulary is whole: every directive has a handler, and sentences name the words that an attribute takes. */
import { describe, expect, test } from 'vitest'
import { FIGURE_SIZES } from '../../src/directives/choices.ts'
import { directives } from '../../src/directives/directives.ts'
import {
  attributeOf,
  CITATIONS,
  choices,
  mayBeSeveralWords,
  namesOfKind,
  requiredNames,
} from '../../src/directives/lookup.ts'
import { handlers } from '../../src/stages/3-html/directives/index.ts'

test('every directive has a handler, and every handler a directive', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(directives).sort())
})

test('words of a closed list are named where the attribute is explained', () => {
  // `full`, the default size of a chart, is the only word that needs no explanation.
  for (const [name, { attributes }] of Object.entries(directives))
    for (const [attribute, { about }] of Object.entries(attributes))
      for (const word of choices(name, attribute))
        if (word !== 'full')
          expect([name, attribute, about]).toContainEqual(expect.stringContaining(`\`${word}\``))
})

test('keys of a fence are attributes', () => {
  for (const { attributes, inFence = {} } of Object.values(directives))
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining(Object.keys(inFence)))
})

describe('questions', () => {
  test('which directives cite the registry', () => {
    expect(CITATIONS).toEqual(['metric', 'change', 'target'])
  })
  test('which attributes move with the edition', () => {
    expect(namesOfKind('period')).toEqual(['period', 'from', 'periods'])
    expect(attributeOf('change', 'from')).toMatchObject({ kind: 'period', isBase: true })
    expect(attributeOf('timeline', 'from')).toMatchObject({ kind: 'year' })
  })
  test('what an attribute is in a directive of the report itself', () => {
    expect(attributeOf('seal', 'period')).toMatchObject({ kind: 'period' })
    expect(attributeOf('seal', 'title')).toMatchObject({ kind: 'words', translatable: true })
    // A year in one directive, a period in another.
    expect(attributeOf('seal', 'from')).toBeUndefined()
    expect(attributeOf('seal', 'constructor')).toBeUndefined()
  })
  test('which values have several words', () => {
    expect(['title', 'source', 'metrics', 'targets'].filter(mayBeSeveralWords)).toHaveLength(4)
    expect(['periods', 'type', 'id', 'src', 'constructor'].filter(mayBeSeveralWords)).toEqual([])
  })
  test('which words and attributes there are', () => {
    expect(choices('figure', 'size')).toBe(FIGURE_SIZES)
    expect(choices('figure', 'alt')).toEqual([])
    expect(directives['chart'] && requiredNames(directives['chart'])).toEqual(['title', 'type'])
  })
})
