/** Runs every rule on one edition: Perennial's, then the report's own. */

import { runReportRules } from '../plugins/run-rules.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import { rules, strictRules } from './index.ts'
import type { Subject } from './types.ts'

export async function runRules(subject: Subject, strict: boolean): Promise<void> {
  for (const rule of strict ? [...rules, ...strictRules] : rules) await rule.check(subject)
  await runReportRules(subject)
}

/** Ids of the rules of check; problems that stages report have other ids. */
export const ruleIds = ({ extensions }: Pick<ExtendedReport, 'extensions'>): string[] =>
  [...rules, ...strictRules, ...extensions.rules].map(({ id }) => id)
