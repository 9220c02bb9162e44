/**
 * Count the problems that `perennial check --strict` has with the editions of a build, so that its last line does not say less.
 *
 * The count comes from `check` itself. It is cached under everything that `check` reads, as most builds repeat an unchanged text.
 */

import { join } from 'node:path'
import type { VFile } from 'vfile'
import { cacheFolder } from '../base/cache-folder.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import { flatProblems } from '../problems/reporters/flat-problems.ts'
import type { Edition } from '../stages/1-read/types.ts'
import { type CheckCount, hashesOf, readCount, writeCount } from './cached-count.ts'
import { type Hashes, hash, picturesOf } from './output/inputs.ts'
import { judgedFrom } from './output/strict-inputs.ts'
import { fontsIdentity, toolIdentity } from './output/tool.ts'
import type { BuildEffects, BuildOptions } from './types.ts'

export interface EditionSeen {
  edition: Edition
  /** The report as the edition sees it. */
  report: ExtendedReport
}

/**
 * Name what `check` reads of some editions, but for the pictures. Call it before anything is composed: what reading the report
 * found, such as a stray file, is part of it. Undefined where code of the report's own may read anything.
 */
export async function checkKey(
  report: ExtendedReport,
  editions: readonly EditionSeen[],
  template: Hashes,
): Promise<string | undefined> {
  if (report.files.some(({ path }) => path.startsWith('perennial.config.'))) return undefined
  const judged = []
  for (const { edition, report: seen } of editions) judged.push(await judgedFrom(edition, seen))
  const files = report.files.map(({ path, value, messages }) => [
    path,
    hash(String(value)),
    ...messages.map(({ ruleId, reason, line, column }) => [ruleId, reason, line, column]),
  ])
  const fonts = report.config.locales.map(locale => fontsIdentity(report.languages(locale)))
  const ids = editions.map(({ edition }) => edition.id)
  return hash(JSON.stringify([toolIdentity(), fonts, ids, judged, files, template]))
}

/** Errors and warnings of `perennial check --strict` for the same editions. `key` is that of `checkKey`. */
export async function countCheck(
  { report, editions, all, config = true }: BuildOptions,
  key: string | undefined,
  { phase, env }: Pick<BuildEffects, 'phase' | 'env'>,
): Promise<CheckCount> {
  const path = key && join(cacheFolder(env), 'checks', `${key}.json`)
  const cached = path ? await readCount(path, report) : undefined
  if (cached) return cached
  phase('', undefined, 'check')
  // Loaded here, because a build of nothing takes no time.
  const { runCheck } = await import('../check/run-check.ts')
  const files = await runCheck({ report, editions, all, config, strict: true })
  const count = countOf(files)
  // An error may be a file that is missing; nothing would tell when it comes.
  if (path && count.errors === 0)
    await writeCount(path, count, await hashesOf(picturesOf(files, report), report))
  return count
}

export function countOf(files: Iterable<VFile>): CheckCount {
  const problems = flatProblems(files, '')
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning') }
}
