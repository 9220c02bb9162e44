/**
 * Finds out which outputs of the last build are up to date, for one language of an edition.
 *
 * Why: docs/decisions/050-only-what-changed.md
 */
import { join } from 'node:path'
import type { Edition, Locale, Report } from '../../stages/1-read/types.ts'
import { formatSettings, sharedSettings } from './format-settings.ts'
import { FORMATS, type Format, outputOf } from './formats.ts'
import { type Hashes, inputsOf } from './inputs.ts'
import { type LocaleRecord, type OutputRecord, readManifest } from './manifest.ts'
import { isIntact, sameHashes } from './up-to-date.ts'

/** A language of an edition, with everything that it is built from. */
export interface LocaleInputs {
  edition: Edition
  locale: Locale
  /** The report as the edition sees it. */
  report: Report
  /** Hashes of the template's files. */
  template: Hashes
  /** Hash of everything that the rules of `--strict` read; undefined without it. */
  strictInputs?: string | undefined
}

export interface FindOptions {
  /** Folder that contains `<edition>/…`. */
  out: string
  formats: readonly Format[]
  /** Build everything, even if it is up to date. */
  force?: boolean
}

export interface BuiltOutputs {
  /** Wanted formats that must be built. */
  stale: readonly Format[]
  /** Wanted formats whose output is up to date. */
  fresh: readonly OutputRecord[]
  /** Formats, wanted or not, that can stay beside the new ones, because they were built from the same inputs. */
  unchanged: readonly Format[]
}

export async function findBuilt(
  { edition, locale, report, template, strictInputs }: LocaleInputs,
  { out, formats, force = false }: FindOptions,
  env: NodeJS.ProcessEnv,
): Promise<BuiltOutputs> {
  const target = join(out, edition.id)
  const last = await readManifest(target)
  const record = last?.locales[locale]
  const outputs = new Map<Format, OutputRecord>()
  if (last && record && (await isCurrent(record, { edition, locale, report, template, strictInputs })))
    for (const format of FORMATS) {
      const output = record.outputs.find(({ path }) => path === outputOf(locale, format))
      if (output && (await isIntact(target, last, locale, format))) outputs.set(format, output)
    }
  const linksPdf = outputs.has('pdf') || formats.includes('pdf')
  const fresh = new Map<Format, OutputRecord>()
  for (const format of force ? [] : formats) {
    const output = outputs.get(format)
    if (!output || (strictInputs !== undefined && output.judged !== strictInputs)) continue
    if (output.settings === (await formatSettings(format, { edition, report, linksPdf, env })))
      fresh.set(format, output)
  }
  const stale = FORMATS.filter(format => formats.includes(format) && !fresh.has(format))
  return {
    stale,
    fresh: [...fresh.values()],
    unchanged: FORMATS.filter(format => outputs.has(format) && !stale.includes(format)),
  }
}

/** True if the record was built from the current inputs by the same version of Perennial. */
async function isCurrent(
  record: LocaleRecord,
  { edition, locale, report, template }: LocaleInputs,
): Promise<boolean> {
  return (
    record.settings === sharedSettings(report, locale) &&
    sameHashes(record.inputs, await inputsOf(edition, locale, report, template, record.pictures))
  )
}
