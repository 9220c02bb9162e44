import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageJob } from '../images/types.ts'
import { withImages } from '../images/with-images.ts'
import { message } from '../problems/messages/message.ts'
import type { Locale } from '../stages/1-read/types.ts'
import type { UseBrowser } from '../stages/5-print/browser/browser-on-demand.ts'
import { writeSite } from '../stages/5-web/write-site.ts'
import { outputOf } from './output/formats.ts'
import { printLocale } from './print-locale.ts'
import type { BuildEffects, Place, Prepared, PrintedLocale, StagedLocale } from './types.ts'

/**
 * print → finish, for one language: writes its report.pdf, if one is wanted. If the browser is lost, it is printed once more.
 */
export async function printAndFinish(
  prepared: Prepared,
  images: ReadonlyMap<ImageJob, string>,
  useBrowser: UseBrowser,
  place: Place,
  effects: BuildEffects,
): Promise<PrintedLocale> {
  const { locale, unchanged, pdf, web } = prepared
  const folder = join(place.staging, locale)
  // A language that failed earlier in this run may have left files, which must not be published.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const printed = pdf && (await useBrowser(browser => printLocale(pdf, images, browser, place, effects)))
  const staged: StagedLocale = {
    locale,
    unchanged,
    outputs: [],
    absent: [],
    pageMap: undefined,
    fonts: [],
    browser: undefined,
    citations: (pdf ?? web)?.book.citations ?? [],
    ...printed,
  }
  return { ...prepared, staged }
}

/** Writes the web edition of one language, if one is wanted, with links to all languages except those in `absent`. */
export async function writeWeb(
  { locale, web, staged }: PrintedLocale,
  absent: ReadonlySet<Locale>,
  images: ReadonlyMap<ImageJob, string>,
  { edition, staging }: Place,
  effects: BuildEffects,
): Promise<StagedLocale> {
  if (!web) return staged
  const site = web.site(absent)
  const pages = site.pages.size
  effects.phase(edition.id, locale, message('build/web'), message('build/pages', { count: pages }))
  const folder = join(staging, locale, 'web')
  const bytes = await writeSite(withImages(site, web.images, images), web.book.language, folder)
  const written = { format: 'web' as const, path: outputOf(locale, 'web'), pages, bytes }
  return { ...staged, outputs: [...staged.outputs, written], absent: [...absent].sort() }
}
