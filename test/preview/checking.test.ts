/** Rules that cannot run. */
import { expect, onTestFinished, test } from 'vitest'
import { CheckScheduler } from '../../src/preview/check-scheduler.ts'
import type { CheckResult } from '../../src/preview/messages.ts'
import { acme } from '../support/folder.ts'

test('a process that ends by itself is told, and nothing is waited for', async () => {
  const results: CheckResult[] = []
  // Beside the sources there is no compiled program: it ends as soon as it begins.
  const checking = new CheckScheduler({ report: acme, editions: [], all: false, strict: false }, result =>
    results.push(result),
  )
  onTestFinished(() => checking.close())
  for (const times of [1, 2]) {
    checking.check('2030')
    expect(checking.isPending).toBe(true)
    await expect.poll(() => results.length, { timeout: 10_000 }).toBe(times)
    expect(results.at(-1)).toEqual({ failed: expect.stringContaining('checker.js') })
    expect(checking.isPending).toBe(false)
  }
})
