/**
 * Counts the problems that `perennial check --strict` finds in the editions of a build, for the last line of the output.
 *
 * The count comes from `check` itself. It is cached by a hash of everything that `check` reads, because most builds repeat an
 * unchanged text.
 */

import { join } from 'node:path'
import type { VFile } from 'vfile'
import { cacheFolder } from '../base/cache-folder.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import { message } from '../problems/messages/message.ts'
import { flatProblems } from '../problems/reporters/flat-problems.ts'
import type { Edition } from '../stages/1-read/types.ts'
import { type CheckCount, hashesOf, readCount, writeCount } from './cached-count.ts'
import { fontsIdentity, toolIdentity } from './output/identities.ts'
import { type Hashes, hash, picturesOf } from './output/inputs.ts'
import { hashStrictInputs } from './output/strict-inputs.ts'
import type { BuildEffects, BuildOptions } from './types.ts'

export interface EditionReport {
  edition: Edition
  /** The report as the edition sees it (see `reportInEdition`). */
  report: ExtendedReport
}

/**
 * Hashes everything that `check` reads for some editions, except the pictures. Call it before anything is composed, because
 * problems found while reading, such as a stray file, are part of the key. Undefined if the report has a config file, whose
 * code may read anything.
 */
export async function checkKey(
  report: ExtendedReport,
  editions: readonly EditionReport[],
  template: Hashes,
): Promise<string | undefined> {
  if (report.files.some(({ path }) => path.startsWith('perennial.config.'))) return undefined
  const strictInputs = []
  for (const { edition, report: seen } of editions) strictInputs.push(await hashStrictInputs(edition, seen))
  const files = report.files.map(({ path, value, messages }) => [
    path,
    hash(String(value)),
    ...messages.map(({ ruleId, reason, line, column }) => [ruleId, reason, line, column]),
  ])
  const fonts = report.config.locales.map(locale => fontsIdentity(report.languages(locale)))
  const ids = editions.map(({ edition }) => edition.id)
  return hash(JSON.stringify([toolIdentity(), fonts, ids, strictInputs, files, template]))
}

/** Counts errors and warnings of `perennial check --strict` for the same editions. `key` comes from `checkKey`. */
export async function countCheck(
  { report, editions, all, config = true }: BuildOptions,
  key: string | undefined,
  { phase, env }: Pick<BuildEffects, 'phase' | 'env'>,
): Promise<CheckCount> {
  const path = key && join(cacheFolder(env), 'checks', `${key}.json`)
  const cached = path ? await readCount(path, report) : undefined
  if (cached) return cached
  phase('', undefined, message('build/check'))
  // Imported lazily, so that a build with nothing to do is quick.
  const { runCheck } = await import('../check/run-check.ts')
  const files = await runCheck({ report, editions, all, config, strict: true })
  const count = countOf(files)
  // Errors are not cached: a missing file may be the cause, and the key does not change when it appears.
  if (path && count.errors === 0)
    await writeCount(path, count, await hashesOf(picturesOf(files, report), report))
  return count
}

export function countOf(files: Iterable<VFile>): CheckCount {
  const problems = flatProblems(files, '')
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning') }
}
