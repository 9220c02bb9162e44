import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { NO_EXTENSIONS } from '../../src/plugins/no-extensions.ts'
import { runReportRules } from '../../src/plugins/run-rules.ts'
import type { ConfigRule, ExtendedReport } from '../../src/plugins/types.ts'
import { flatProblems } from '../../src/problems/reporters/flat-problems.ts'

test.each(['fix', 'mend'])('a rule of the report passes a fix as `%s`', async key => {
  const file = new VFile({ path: 'en/01.md', value: 'anvilz\n' })
  const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 7, offset: 6 } }
  const rule: ConfigRule = {
    id: 'own-rule',
    severity: 'warning',
    check: (_, problem) => {
      const fix = { kind: 'name', wrong: 'anvilz', right: 'anvils', isGuess: false }
      problem(file, 'Unexpected `anvilz`', { place, [key]: fix })
    },
  }
  const report = {
    extensions: { ...NO_EXTENSIONS, rules: [rule] },
    files: [file],
  } as unknown as ExtendedReport
  await runReportRules({ report })
  expect(flatProblems([file], '')).toMatchObject([
    { rule: 'own-rule', mend: { kind: 'name', text: 'anvils' } },
  ])
})
