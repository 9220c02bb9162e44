import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { applyAllowed } from '../check/allowed.ts'
import { ruleIds } from '../check/run-rules.ts'
import { message } from '../problems/messages/message.ts'
import { type BuiltLocale, manifest } from './output/manifest.ts'
import { copyFormats, copyLanguage, droppedFormats } from './output/previous-outputs.ts'
import type { PublishableLocales } from './publishable-locales.ts'
import { recordLocale } from './record-locale.ts'
import type { BuildEffects, EditionJob, Place, StagedLocale } from './types.ts'

/** Languages as published, and outputs of the last build that are no longer there. */
export interface PublishedEdition {
  built: BuiltLocale[]
  dropped: string[]
}

/**
 * Completes the folder that will be published: copies the outputs that stay from the last build, and writes the manifest.
 *
 * Returns undefined if no language can be published. `readProblems` were found by reading, which reports them again each time.
 */
export async function completeFolder(
  staged: readonly StagedLocale[],
  job: EditionJob,
  publishable: PublishableLocales,
  readProblems: ReadonlySet<VFileMessage>,
  { target, last, staging }: Place,
  effects: BuildEffects,
): Promise<PublishedEdition | undefined> {
  const { edition, report } = job
  applyAllowed(publishable.files(), { rules: ruleIds(report) })
  const built = await Promise.all(
    publishable.select(staged).map(locale => recordLocale(locale, job, publishable, readProblems, effects)),
  )
  if (built.length === 0) return undefined
  for (const { locale, unchanged } of built) await copyFormats(locale, unchanged, target, staging)
  for (const locale of report.config.locales)
    if (!built.some(item => item.locale === locale)) await copyLanguage(locale, target, staging)
  const record = await manifest(edition, report, built, staging, last)
  await writeFile(join(staging, 'manifest.json'), `${JSON.stringify(record, null, 2)}\n`)
  // Compare with the last build while it still exists.
  const dropped = built.flatMap(({ locale }) => droppedFormats(locale, target, staging))
  effects.phase(edition.id, undefined, message('build/publish'))
  return { built, dropped }
}
