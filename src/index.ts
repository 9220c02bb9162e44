/** The public API: build a report from a program. What is not exported here may change at any time. */
export {
  type BuildEffects,
  type BuildOptions,
  type BuildResult,
  build,
  type Format,
  WrongUse,
} from './pipeline.ts'
export { MissingPart } from './print/missing-part.ts'
export { formatProblems } from './reporting/problems.ts'
