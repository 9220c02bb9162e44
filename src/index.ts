/** The public API: build a report from a program. What is not exported here may change at any time. */
export { type CheckOptions, runCheck } from './check/run-check.ts'
export { WrongUse } from './choose.ts'
export {
  type BuildEffects,
  type BuildOptions,
  type BuildResult,
  build,
  type Format,
} from './pipeline.ts'
export { MissingPart } from './print/missing-part.ts'
export { formatProblems } from './reporting/problems.ts'
