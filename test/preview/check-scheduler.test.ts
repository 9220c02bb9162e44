/** The preview reports if the rules cannot run. */
import { expect, onTestFinished, test } from 'vitest'
import { CheckScheduler } from '../../src/preview/check-scheduler.ts'
import type { CheckResult } from '../../src/preview/messages.ts'
import { acme } from '../support/folder.ts'

test('a checker that ends by itself is reported, and is not waited for', async () => {
  const results: CheckResult[] = []
  // The sources contain no compiled script, so the process ends at once.
  const checking = new CheckScheduler({ report: acme, editions: [], all: false, strict: false }, result =>
    results.push(result),
  )
  onTestFinished(() => checking.close())
  for (const times of [1, 2]) {
    checking.check('2030')
    expect(checking.isPending).toBe(true)
    await expect.poll(() => results.length, { timeout: 10_000 }).toBe(times)
    expect(results.at(-1)).toEqual({
      failed: { id: 'plain', values: { text: expect.stringContaining('checker.js') } },
    })
    expect(checking.isPending).toBe(false)
  }
})
