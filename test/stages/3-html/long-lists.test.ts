/** A list of 100 or more items has space for its numbers. */
import { expect, test } from 'vitest'
import { eachElement } from '../../../src/base/tree/each-element.ts'
import { render } from '../../support/parse.ts'

test.each([
  ['1. a\n2. b', undefined],
  ['98. a\n99. b\n100. c', 3],
  ['999. a\n1000. b', 4],
  ['- a', undefined],
])('%j', async (markdown, digits) => {
  const { tree } = await render(markdown)
  const found: unknown[] = []
  eachElement(tree, ({ tagName, properties }) => {
    if (tagName === 'ol' || tagName === 'ul') found.push(properties['dataDigits'])
    return undefined
  })
  expect(found).toEqual([digits])
})
