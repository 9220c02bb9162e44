/** One language of an edition as files: report.pdf and the web edition, whichever was prepared. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import type { ImageJob } from '../images/types.ts'
import { withImages } from '../images/with-images.ts'
import { outputOf } from '../output/formats.ts'
import { writeSite } from '../web/write-site.ts'
import { printLocale } from './print-locale.ts'
import type { BuildEffects, MadeLocale, MadeOutput, Place, Prepared } from './types.ts'

/** `browser` is asked for by what is printed. */
export async function makeLocale(
  { locale, kept, print, web }: Prepared,
  images: ReadonlyMap<ImageJob, string>,
  browser: () => Promise<Browser>,
  place: Place,
  effects: BuildEffects,
): Promise<MadeLocale> {
  const folder = join(place.staging, locale)
  // What a language that failed wrote before must not be published.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const made: MadeLocale = {
    locale,
    kept,
    outputs: [],
    pageMap: undefined,
    fonts: [],
    browser: undefined,
    citations: (print ?? web)?.book.citations ?? [],
  }
  const printed = print && (await printLocale(print, images, await browser(), place, effects))
  const written = web && (await webLocale(web, images, place, effects))
  return { ...made, ...printed, outputs: [...(printed?.outputs ?? []), ...(written ? [written] : [])] }
}

async function webLocale(
  { book, site, images: jobs }: NonNullable<Prepared['web']>,
  images: ReadonlyMap<ImageJob, string>,
  { edition, staging }: Place,
  effects: BuildEffects,
): Promise<MadeOutput> {
  const { locale, language } = book
  const pages = site.pages.size
  effects.phase(edition.id, locale, 'web', `${pages} pages`)
  const folder = join(staging, locale, 'web')
  const bytes = await writeSite(withImages(site, jobs, images), language, folder)
  return { format: 'web', path: outputOf(locale, 'web'), pages, bytes }
}
