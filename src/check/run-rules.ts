/** Every rule over one edition: Perennial's, then the report's own. */
import { runOwnRules } from '../extend/run-rules.ts'
import type { Report } from '../source/types.ts'
import { rules, strictRules } from './index.ts'
import type { Subject } from './types.ts'

export async function runRules(subject: Subject, strict: boolean): Promise<void> {
  for (const rule of strict ? [...rules, ...strictRules] : rules) await rule.check(subject)
  await runOwnRules(subject)
}

/** Whether an id is of a rule, not of a stage that found something amiss on its way. */
export function isRule(id: string, { extensions }: Pick<Report, 'extensions'>): boolean {
  return [...rules, ...strictRules, ...extensions.rules].some(rule => rule.id === id)
}
