/** Makes the files for the whole site: a sitemap, and a feed of editions in each language. They need `site` in report.yaml. */
import { join } from 'node:path'
import { makeFolder } from '../../base/make-folder.ts'
import { writeAtomically } from '../../base/write-atomically.ts'
import type { Edition, Locale, Report } from '../../stages/1-read/types.ts'
import { feedName, pageAddress, siteAddress } from '../../stages/5-web/addresses.ts'
import { outputOf } from '../output/formats.ts'
import { readManifest } from '../output/manifest.ts'

/** Returns the languages in which an edition has a web edition in the output folder. */
export type PublishedLocales = (edition: Edition) => readonly Locale[]

/** Maps file names to contents; empty without `site` in report.yaml. */
export function siteFiles(report: Report, published: PublishedLocales): ReadonlyMap<string, string> {
  if (report.config.site === undefined) return new Map()
  return new Map([
    [SITEMAP, sitemap(report, published)],
    ...report.config.locales.map(locale => [feedName(locale), feed(report, locale, published)] as const),
  ])
}

const SITEMAP = 'sitemap.xml'

export const siteFileNames = (locales: readonly Locale[]): string[] => [SITEMAP, ...locales.map(feedName)]

/** Writes the files, each replaced in one step. */
export async function writeSiteFiles(report: Report, out: string): Promise<void> {
  const published = new Map<string, Locale[]>()
  for (const { id } of report.editions.values()) {
    const manifest = await readManifest(join(out, id))
    const locales = report.config.locales.filter(locale =>
      manifest?.locales[locale]?.outputs.some(({ path }) => path === outputOf(locale, 'web')),
    )
    published.set(id, locales)
  }
  const files = siteFiles(report, edition => published.get(edition.id) ?? [])
  if (files.size > 0) await makeFolder(out)
  for (const [name, text] of files) {
    await writeAtomically(join(out, name), text)
  }
}

/** Sitemap (https://www.sitemaps.org/protocol.html) with `hreflang` links between the languages of each page. */
export function sitemap(report: Report, published: PublishedLocales): string {
  const urls = [...report.editions.values()].flatMap(edition => {
    const names = new Set(published(edition).flatMap(locale => pagesOf(edition, locale)))
    return [...names].flatMap(name => {
      const addresses = published(edition)
        .filter(locale => pagesOf(edition, locale).includes(name))
        .map(locale => ({ locale, url: pageAddress(report, edition.id, locale, `web/${name}.html`) ?? '' }))
      const alternates = addresses.map(
        ({ locale, url }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escaped(url)}"/>`,
      )
      return addresses.map(
        ({ url }) =>
          `<url><loc>${escaped(url)}</loc><lastmod>${edition.config.published}</lastmod>${alternates.join('')}</url>`,
      )
    })
  })
  return `${XML}<!-- generator: Perennial -->\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

/** Atom feed (RFC 4287). Dates are those of publication, so that rebuilding does not change the feed. */
export function feed(report: Report, locale: Locale, published: PublishedLocales): string {
  const editions = [...report.editions.values()]
    .filter(edition => published(edition).includes(locale))
    .sort((a, b) => (a.config.published < b.config.published ? 1 : -1))
  const name = report.config.organisation.name[locale] ?? ''
  const feedAddress = siteAddress(report, feedName(locale)) ?? ''
  const entries = editions.map(edition => {
    const { title, theme, strapline, published, author } = edition.config
    const url = pageAddress(report, edition.id, locale, 'web/index.html') ?? ''
    return (
      `<entry><id>${escaped(url)}</id><title>${escaped([theme[locale], title[locale]].filter(Boolean).join(' · '))}</title>` +
      `<link href="${escaped(url)}"/><updated>${published}T00:00:00Z</updated><published>${published}T00:00:00Z</published>` +
      `<author><name>${escaped(author?.[locale] ?? name)}</name></author>` +
      `<summary>${escaped(strapline?.[locale] ?? title[locale] ?? '')}</summary></entry>`
    )
  })
  const updated = editions[0]?.config.published ?? '1970-01-01'
  return (
    `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">\n<id>${escaped(feedAddress)}</id><title>${escaped(name)}</title>` +
    `<link rel="self" href="${escaped(feedAddress)}"/><updated>${updated}T00:00:00Z</updated><generator>Perennial</generator>\n${entries.join('\n')}\n</feed>\n`
  )
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

const pagesOf = (edition: Edition, locale: Locale): string[] => [
  'index',
  ...(edition.chapters.get(locale) ?? []).map(({ slug }) => slug),
]

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
