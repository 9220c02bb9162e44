/** Functions for programs that use Perennial as a library, with the same defaults as the command line. */
import type { VFile } from 'vfile'
import { runCheck } from '../check/run-check.ts'
import { type FlatProblem, flatProblems } from '../problems/reporters/flat-problems.ts'
import { build as runBuild } from './build.ts'
import { FORMATS } from './output/formats.ts'
import type { BuildEffects, BuildOptions, BuildResult } from './types.ts'

export interface ApiOptions {
  /** Folder that contains report.yaml. */
  report: string
  /** Edition ids, for example `['2021']`. Default: the newest edition. */
  editions?: readonly string[]
  /** Use every edition. */
  all?: boolean
  /** Treat warnings as errors. */
  strict?: boolean
  /** Run the report's own perennial.config.js. Default: yes; pass `false` for reports from untrusted sources. */
  config?: boolean
}

/**
 * Builds editions into `<out>/<edition>/`. Problems of the report are in the result; if there are errors, earlier output stays.
 * Rejects with `WrongUse` for an unknown edition or language, and with `MissingPart` if no browser is available.
 */
export function build(
  options: ApiOptions & Pick<BuildOptions, 'out'> & Partial<BuildOptions>,
  effects: Partial<BuildEffects> = {},
): Promise<BuildResult> {
  return runBuild(
    { editions: [], all: false, locales: [], formats: FORMATS, strict: false, ...options },
    { phase: () => undefined, env: process.env, ...effects },
  )
}

export interface CheckResult {
  /** False if a problem is an error or, with `strict`, if there is any problem. */
  ok: boolean
  /** The problems as `perennial check --format json` prints them; paths are relative to the report's folder. */
  problems: FlatProblem[]
  files: VFile[]
}

/** Runs all rules that need no browser. */
export async function check(options: ApiOptions): Promise<CheckResult> {
  const files = await runCheck({ editions: [], all: false, strict: false, ...options })
  const problems = flatProblems(files, '')
  const counts = problems.filter(({ severity }) => severity === 'error' || options.strict)
  return { ok: counts.length === 0, problems, files }
}
