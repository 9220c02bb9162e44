/** What the last build left of an edition in one language, when a build would make the same again. */
import { join } from 'node:path'
import type { Edition, Locale, Report } from '../source/types.ts'
import { type Hashes, hash, inputsOf } from './inputs.ts'
import { type LocaleRecord, type Manifest, readManifest } from './manifest.ts'
import { publicationDate } from './publication-date.ts'
import { browserIdentity, fontsIdentity, toolIdentity } from './tool.ts'
import { upToDate } from './up-to-date.ts'

/** One language of an edition, with what it is made from. */
export interface Built {
  edition: Edition
  locale: Locale
  /** As the edition sees it. */
  report: Report
  /** Hashes of the template's files. */
  template: Hashes
}

export interface FindOptions {
  /** Folder of `<edition>/…`. */
  out: string
  formats: readonly ('pdf' | 'web')[]
  strict: boolean
  /** Find nothing. */
  force?: boolean
}

export interface Found {
  /** How it would be made now. */
  settings: string
  /** Set when what is there was made so, from the same. */
  fresh: LocaleRecord | undefined
}

export async function findBuilt(
  { edition, locale, report, template }: Built,
  { out, formats, strict, force }: FindOptions,
  env: NodeJS.ProcessEnv,
): Promise<Found> {
  const settingsFor = async (pdf: boolean) =>
    hash(
      JSON.stringify([
        toolIdentity(),
        pdf ? await browserIdentity(env).catch(() => '') : '',
        fontsIdentity(report.languages(locale)),
        publicationDate(edition, env).getTime(),
        report.config.print,
      ]),
    )
  const settings = await settingsFor(formats.includes('pdf'))
  const target = join(out, edition.id)
  const last: Manifest | undefined = force ? undefined : await readManifest(target)
  const record = last?.locales[locale]
  if (!last || !record) return { settings, fresh: undefined }
  const fresh = await upToDate(target, last, record, {
    outputs: formats.map(format => outputOf(locale, format)),
    settings: await settingsFor(record.pages !== undefined),
    inputs: await inputsOf(edition, locale, report, template, record.pictures),
    strict,
  })
  return { settings, fresh: fresh ? record : undefined }
}

export const outputOf = (locale: Locale, format: 'pdf' | 'web'): string =>
  format === 'pdf' ? `${locale}/report.pdf` : `${locale}/web/index.html`
