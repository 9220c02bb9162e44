import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { hasErrors, problem } from '../../src/problems/diagnostics.ts'
import { message } from '../../src/problems/messages/message.ts'
import { english } from '../../src/problems/messages/render.ts'
import { nearest, suggest } from '../../src/problems/suggest.ts'

test('a problem carries rule, place, note and severity', () => {
  const file = new VFile({ path: 'a.md', value: 'x' })
  const added = problem(
    file,
    'metric-known',
    { id: 'x' },
    { place: { line: 1, column: 1 }, note: message('suggest/none') },
  )
  expect(added).toMatchObject({
    ruleId: 'metric-known',
    reason: 'Unknown metric `x`',
    line: 1,
    column: 1,
    note: 'None is defined yet.',
    fatal: true,
  })
  expect(hasErrors([file])).toBe(true)
})

test('a warning is not an error', () => {
  const file = new VFile({ path: 'a.md', value: 'x' })
  problem(file, 'metric-known', { id: 'x' }, { severity: 'warning' })
  expect(hasErrors([file])).toBe(false)
})

test('the nearest name is suggested, or all known names', () => {
  expect(nearest('rd-spent', ['rd-spend', 'users'])).toBe('rd-spend')
  expect(english(suggest('rd-spent', ['rd-spend']).note)).toContain('`rd-spend`')
  expect(english(suggest('zzzzzzzzz', ['rd-spend']).note)).toContain('Known')
})

test.each([
  ['rd-spent', ['rd-spend', 'users'], false],
  ['Rd-Spend', ['rd-spend'], false],
  ['rd-spned', ['rd-spend'], false],
  // Equally near to two names; a different number; two letters; a word of three letters.
  ['scope-x', ['scope-1', 'scope-2'], true],
  ['scope-4', ['scope-3'], true],
  ['water', ['waste'], true],
  ['sox', ['nox'], true],
])('%s for %j is a guess: %s', (word, known, isGuess) => {
  expect(suggest(word, known).fix).toMatchObject({ right: known[0], isGuess })
})
