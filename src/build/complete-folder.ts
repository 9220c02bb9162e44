import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { applyAllowed } from '../check/allowed.ts'
import { ruleIds } from '../check/run-rules.ts'
import { keepFormats, keepLanguage, lostFormats } from './output/kept-outputs.ts'
import { type BuiltLocale, manifest } from './output/manifest.ts'
import type { PublishableLocales } from './publishable-locales.ts'
import { recordLocale } from './record-locale.ts'
import type { BuildEffects, EditionJob, MadeLocale, Place } from './types.ts'

/** Languages as published, and outputs of the last build that are no longer there. */
export interface PublishedEdition {
  built: BuiltLocale[]
  lost: string[]
}

/**
 * Complete the folder that will be published: copy the outputs that stay from the last build, and write the manifest.
 *
 * Returns undefined if no language came out. `readProblems` were found by reading, which reports them again each time.
 */
export async function completeFolder(
  made: readonly MadeLocale[],
  job: EditionJob,
  publishable: PublishableLocales,
  readProblems: ReadonlySet<VFileMessage>,
  { target, last, staging }: Place,
  effects: BuildEffects,
): Promise<PublishedEdition | undefined> {
  const { edition, report } = job
  applyAllowed(publishable.files(), { rules: ruleIds(report) })
  const built = await Promise.all(
    publishable.select(made).map(locale => recordLocale(locale, job, publishable, readProblems, effects)),
  )
  if (built.length === 0) return undefined
  for (const { locale, kept } of built) await keepFormats(locale, kept, target, staging)
  for (const locale of report.config.locales)
    if (!built.some(item => item.locale === locale)) await keepLanguage(locale, target, staging)
  const record = await manifest(edition, report, built, staging, last)
  await writeFile(join(staging, 'manifest.json'), `${JSON.stringify(record, null, 2)}\n`)
  // Compared now, while the last build is still there.
  const lost = built.flatMap(({ locale }) => lostFormats(locale, target, staging))
  effects.phase(edition.id, undefined, 'publish')
  return { built, lost }
}
