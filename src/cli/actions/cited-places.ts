/** Finds where editions cite metrics, with page numbers from the last build. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../build/output/manifest.ts'
import { type Place, placesOf } from '../../editions/data-book/collect.ts'
import type { ExtendedReport } from '../../plugins/types.ts'
import { reportInEdition } from '../../stages/1-read/report-in-edition.ts'
import type { Edition, Locale } from '../../stages/1-read/types.ts'
import { openTemplate } from '../../stages/4-book/template.ts'
import { composeBooks } from '../../stages/compose.ts'

export interface CitedPlaces {
  edition: string
  /** By `metric@period`. */
  places: ReadonlyMap<string, readonly Place[]>
  /** Languages that have no PDF. */
  unprinted: readonly Locale[]
}

/** `out` is the folder of the last build. */
export async function citedPlaces(edition: Edition, read: ExtendedReport, out: string): Promise<CitedPlaces> {
  const report = reportInEdition(read, edition)
  const template = openTemplate(report.config.template, report.root, report.templates)
  const books = (await composeBooks({ report, edition, template }, 'print')).map(({ book }) => book)
  const built = await pageMapsOf(join(out, edition.id))
  return {
    edition: edition.id,
    places: placesOf(books, (locale, anchor) => built[locale]?.[anchor]),
    unprinted: report.config.locales.filter(locale => Object.keys(built[locale] ?? {}).length === 0),
  }
}

/** Joins the places of several editions, in order. */
export function joinPlaces(cited: readonly CitedPlaces[]): Map<string, Place[]> {
  const joined = new Map<string, Place[]>()
  for (const { places } of cited)
    for (const [key, list] of places) joined.set(key, [...(joined.get(key) ?? []), ...list])
  return joined
}

/** Reads the page maps by language from the manifest of the last build; empty if there is none. */
async function pageMapsOf(folder: string): Promise<Readonly<Record<Locale, Record<string, number>>>> {
  try {
    const { locales } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
    return Object.fromEntries(Object.entries(locales).map(([locale, { pageMap }]) => [locale, pageMap]))
  } catch {
    // Not built yet.
    return {}
  }
}
