/** What a program calls, with the command line's defaults. */
import type { VFile } from 'vfile'
import { runCheck } from '../check/run-check.ts'
import { type FlatProblem, flatProblems } from '../problems/reporters/flat-problems.ts'
import { build as runBuild } from './build.ts'
import type { BuildEffects, BuildOptions, BuildResult } from './types.ts'

export interface ApiOptions {
  /** Folder of report.yaml. */
  report: string
  /** As `['2021']`. Default: the newest. */
  editions?: readonly string[]
  /** Every edition. */
  all?: boolean
  /** Warnings count as well. */
  strict?: boolean
  /** Run the report's own perennial.config.js. Default: yes; say `false` for reports of strangers. */
  config?: boolean
}

/**
 * Build editions into `<out>/<edition>/`. Problems of the report are in the result; nothing is written over when there are some.
 * Rejects with `WrongUse` for an edition or language that is not there, `MissingPart` where there is no browser.
 */
export function build(
  options: ApiOptions & Pick<BuildOptions, 'out'> & Partial<BuildOptions>,
  effects: Partial<BuildEffects> = {},
): Promise<BuildResult> {
  return runBuild(
    { editions: [], all: false, locales: [], formats: ['pdf', 'web'], strict: false, ...options },
    { phase: () => undefined, env: process.env, ...effects },
  )
}

export interface CheckResult {
  /** False when a problem is an error, or with `strict` when there is any. */
  ok: boolean
  /** As `perennial check --format json` prints them; paths are relative to the report's folder. */
  problems: FlatProblem[]
  files: VFile[]
}

/** Look for mistakes, without a browser. */
export async function check(options: ApiOptions): Promise<CheckResult> {
  const files = await runCheck({ editions: [], all: false, strict: false, ...options })
  const problems = flatProblems(files, '')
  const counts = problems.filter(({ severity }) => severity === 'error' || options.strict)
  return { ok: counts.length === 0, problems, files }
}
