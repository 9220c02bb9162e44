/** The public API: build a report from a program. What is not exported here may change at any time. */
import type { Subject } from './check/types.ts'
import type { Config as AnyConfig, ConfigRule as AnyRule } from './extend/types.ts'

export { type ApiOptions, build, type CheckResult, check } from './api.ts'
export type { BuildEffects, BuildOptions, BuildResult, CheckCount, Format } from './building/types.ts'
export { WrongUse } from './choose.ts'
export { type ReadOptions, readReport } from './extend/read-report.ts'
export type {
  ConfigDirective,
  DirectiveCall,
  ExtendedReport,
  PluginEntry,
  RuleProblem,
} from './extend/types.ts'
export type { Mend, MendSpec, Question, Replacement } from './mends/types.ts'
export { MissingPart } from './missing-part.ts'
export type { FlatProblem } from './reporting/flat-problems.ts'
export { formatProblems } from './reporting/problems.ts'
export type { Unreadable } from './source/report.ts'
export type { Chapter, Edition, Locale, Report } from './source/types.ts'
export type { Subject }

/** A rule of `perennial.config.js`. */
export type ConfigRule = AnyRule<Subject>
/** The default export of `perennial.config.js`. */
export type Config = AnyConfig<ConfigRule>
