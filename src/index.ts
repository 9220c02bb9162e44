/** Public API for building reports from a program. Anything not exported here may change at any time. */
import type { Subject } from './check/types.ts'
import type { Config as AnyConfig, ConfigRule as AnyRule } from './plugins/types.ts'

export { type ApiOptions, build, type CheckResult, check } from './build/api.ts'
export type { BuildEffects, BuildOptions, BuildResult, CheckCount, Format } from './build/types.ts'
export { type ReadOptions, readReport } from './plugins/read-report.ts'
export type {
  ConfigDirective,
  DirectiveCall,
  ExtendedReport,
  PluginEntry,
  RuleProblem,
} from './plugins/types.ts'
export type { Fix, FixSpec, Question, Replacement } from './problems/fixes/types.ts'
export { MissingPart } from './problems/missing-part.ts'
export type { FlatProblem } from './problems/reporters/flat-problems.ts'
export { formatProblems } from './problems/reporters/pretty.ts'
export { WrongUse } from './problems/wrong-use.ts'
export type { Unreadable } from './stages/1-read/report.ts'
export type { Chapter, Edition, Locale, Report } from './stages/1-read/types.ts'
export type { Subject }

/** A check rule in `perennial.config.js`. */
export type ConfigRule = AnyRule<Subject>
/** The default export of `perennial.config.js`. */
export type Config = AnyConfig<ConfigRule>
