/** Makes a page's metadata for other sites and search engines: Open Graph, JSON-LD and, with `site`, canonical addresses. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Book } from '../4-book/types.ts'
import { feedName, pageAddress, siteAddress } from './addresses.ts'
import type { OtherLanguage } from './navigation.ts'
import { SHARE_IMAGE } from './share-image.ts'
import { structuredData } from './structured-data.ts'

export interface SharedPage {
  /** File name without extension. */
  name: string
  title: string
  description: string
}

export function sharingMetadata(
  page: SharedPage,
  book: Book,
  others: readonly OtherLanguage[],
  pdf: boolean,
): ElementContent[] {
  const { report, edition, locale } = book
  const address = (file: string) => pageAddress(report, edition.id, locale, `web/${file}`)
  const url = address(`${page.name}.html`)
  const image = address(SHARE_IMAGE.file)
  const property = (name: string, content: string | undefined) =>
    content ? [h('meta', { property: name, content })] : []
  return [
    ...property('og:type', page.name === 'index' ? 'website' : 'article'),
    ...property('og:title', page.title),
    ...property('og:description', page.description),
    ...property('og:site_name', report.config.organisation.name[locale]),
    ...property('og:locale', locale.replace('-', '_')),
    ...property('og:url', url),
    ...property('og:image', image),
    ...(image
      ? [
          ...property('og:image:width', String(SHARE_IMAGE.width)),
          ...property('og:image:height', String(SHARE_IMAGE.height)),
          ...property('og:image:alt', `${book.theme} · ${book.title}`),
          h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
        ]
      : []),
    ...(url ? addressed(page.name, url, book, others) : []),
    h('script', { type: 'application/ld+json' }, structuredData(page, book, pdf)),
  ]
}

/** Links to the canonical address of the page and to the same page in other languages. */
function addressed(
  name: string,
  url: string,
  { report, edition, locale }: Book,
  others: readonly OtherLanguage[],
): ElementContent[] {
  const alternates = [
    { locale, url },
    ...others
      .filter(({ slugs }) => name === 'index' || slugs.has(name))
      .map(other => ({
        locale: other.locale,
        url: pageAddress(report, edition.id, other.locale, `web/${name}.html`) ?? '',
      })),
  ]
  return [
    h('link', { rel: ['canonical'], href: url }),
    ...alternates.map(alternate =>
      h('link', { rel: ['alternate'], hrefLang: alternate.locale, href: alternate.url }),
    ),
    h('link', {
      rel: ['alternate'],
      type: 'application/atom+xml',
      href: siteAddress(report, feedName(locale)),
      title: report.config.organisation.name[locale],
    }),
  ]
}
