/** What of the last build of an edition in one language a build would leave as it is. */
import { join } from 'node:path'
import type { Edition, Locale, Report } from '../../stages/1-read/types.ts'
import { FORMATS, type Format, outputOf } from './formats.ts'
import { type Hashes, inputsOf } from './inputs.ts'
import { type LocaleRecord, type OutputRecord, readManifest } from './manifest.ts'
import { ownSettings, sharedSettings } from './settings.ts'
import { isSame, isWhole } from './up-to-date.ts'

/** One language of an edition, with what it is made from. */
export interface Built {
  edition: Edition
  locale: Locale
  /** As the edition sees it. */
  report: Report
  /** Hashes of the template's files. */
  template: Hashes
  /** Hash of what `--strict` judges; undefined without it. */
  judged?: string | undefined
}

export interface FindOptions {
  /** Folder of `<edition>/…`. */
  out: string
  formats: readonly Format[]
  /** Everything that is wanted is to be built. */
  force?: boolean
}

export interface Found {
  /** Of the wanted formats, those that are to be built, */
  stale: readonly Format[]
  /** and what lies there as it would be built now. */
  fresh: readonly OutputRecord[]
  /** What may lie beside what is built, wanted or not: it is made from the same. */
  kept: readonly Format[]
}

export async function findBuilt(
  { edition, locale, report, template, judged }: Built,
  { out, formats, force = false }: FindOptions,
  env: NodeJS.ProcessEnv,
): Promise<Found> {
  const target = join(out, edition.id)
  const last = await readManifest(target)
  const record = last?.locales[locale]
  const outputs = new Map<Format, OutputRecord>()
  if (last && record && (await isOfNow(record, { edition, locale, report, template, judged })))
    for (const format of FORMATS) {
      const output = record.outputs.find(({ path }) => path === outputOf(locale, format))
      if (output && (await isWhole(target, last, locale, format))) outputs.set(format, output)
    }
  const linksPdf = outputs.has('pdf') || formats.includes('pdf')
  const fresh = new Map<Format, OutputRecord>()
  for (const format of force ? [] : formats) {
    const output = outputs.get(format)
    if (!output || (judged !== undefined && output.judged !== judged)) continue
    if (output.settings === (await ownSettings(format, { edition, report, linksPdf, env })))
      fresh.set(format, output)
  }
  const stale = FORMATS.filter(format => formats.includes(format) && !fresh.has(format))
  return {
    stale,
    fresh: [...fresh.values()],
    kept: FORMATS.filter(format => outputs.has(format) && !stale.includes(format)),
  }
}

/** Made from what is there now, by the same Perennial. */
async function isOfNow(record: LocaleRecord, { edition, locale, report, template }: Built): Promise<boolean> {
  return (
    record.settings === sharedSettings(report, locale) &&
    isSame(record.inputs, await inputsOf(edition, locale, report, template, record.pictures))
  )
}
