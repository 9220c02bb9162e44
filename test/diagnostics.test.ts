import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { hasErrors, nearest, problem, suggest } from '../src/diagnostics.ts'

test('a problem carries rule, place, note and severity', () => {
  const file = new VFile({ path: 'a.md', value: 'x' })
  const message = problem(file, 'metric-known', 'Unexpected metric `x`', {
    place: { line: 1, column: 1 },
    note: 'Mend it.',
  })
  expect(message).toMatchObject({ ruleId: 'metric-known', line: 1, column: 1, note: 'Mend it.', fatal: true })
  expect(hasErrors([file])).toBe(true)
})

test('a warning is no error', () => {
  const file = new VFile({ path: 'a.md', value: 'x' })
  problem(file, 'x-y', 'Unexpected', { severity: 'warning' })
  expect(hasErrors([file])).toBe(false)
})

test('the nearest name is suggested, else what is known', () => {
  expect(nearest('rd-spent', ['rd-spend', 'users'])).toBe('rd-spend')
  expect(suggest('rd-spent', ['rd-spend'])).toContain('`rd-spend`')
  expect(suggest('zzzzzzzzz', ['rd-spend'])).toContain('Known')
})
