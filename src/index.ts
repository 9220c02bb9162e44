/** The public API: build a report from a program. What is not exported here may change at any time. */
export { type ApiOptions, build, type CheckResult, check } from './api.ts'
export type { BuildEffects, BuildOptions, BuildResult, CheckCount, Format } from './building/types.ts'
export type { Subject } from './check/types.ts'
export { WrongUse } from './choose.ts'
export type {
  Config,
  ConfigDirective,
  ConfigRule,
  DirectiveCall,
  PluginEntry,
  RuleProblem,
} from './extend/types.ts'
export type { Mend, MendSpec, Question, Replacement } from './mends/types.ts'
export { MissingPart } from './missing-part.ts'
export type { FlatProblem } from './reporting/flat-problems.ts'
export { formatProblems } from './reporting/problems.ts'
export { type ReadOptions, readReport, type Unreadable } from './source/report.ts'
export type { Chapter, Edition, Locale, Report } from './source/types.ts'
