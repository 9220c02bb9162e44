/** Describes the report as JSON-LD with schema.org: a `Report` with its chapters as parts. */
import type { Book } from '../4-book/types.ts'
import { pageAddress } from './addresses.ts'
import type { SharedPage } from './sharing.ts'

/** Contents of the script element. `<` is escaped so that no title can close the element. */
export function structuredData(page: SharedPage, book: Book, pdf: boolean): string {
  const data = page.name === 'index' ? reportData(page, book, pdf) : chapterData(page, book)
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}

type Data = Record<string, unknown>

/** `about` is the reporting organisation; `author` is the edition's author, or else the organisation. */
function reportData({ description }: SharedPage, book: Book, pdf: boolean): Data {
  const { report, edition, locale } = book
  const { name, url } = report.config.organisation
  const organisation = organisationData(name[locale], url)
  const author = edition.config.author?.[locale]
  const disclaimer = edition.config.disclaimer?.[locale]
  return {
    '@type': 'Report',
    name: book.title,
    headline: book.theme,
    description,
    inLanguage: locale,
    datePublished: edition.config.published,
    temporalCoverage: edition.config.period,
    about: organisation,
    author: author ? { '@type': 'Organization', name: author } : organisation,
    ...(disclaimer ? { creditText: disclaimer } : {}),
    ...addressOf(book, 'web/index.html'),
    ...(pdf && report.config.site
      ? {
          encoding: {
            '@type': 'MediaObject',
            encodingFormat: 'application/pdf',
            contentUrl: pageAddress(report, edition.id, locale, 'report.pdf'),
          },
        }
      : {}),
    hasPart: book.chapters.map((chapter, i) => ({
      '@type': 'Chapter',
      name: chapter.title,
      position: i + 1,
      ...addressOf(book, `web/${chapter.id}.html`),
    })),
  }
}

function chapterData({ name, description }: SharedPage, book: Book): Data {
  const at = book.chapters.findIndex(({ id }) => id === name)
  return {
    '@type': 'Chapter',
    name: book.chapters[at]?.title,
    position: at + 1,
    description,
    inLanguage: book.locale,
    ...addressOf(book, `web/${name}.html`),
    isPartOf: {
      '@type': 'Report',
      name: book.title,
      datePublished: book.edition.config.published,
      ...addressOf(book, 'web/index.html'),
    },
  }
}

function addressOf({ report, edition, locale }: Book, file: string): { url?: string } {
  const url = pageAddress(report, edition.id, locale, file)
  return url ? { url } : {}
}

const organisationData = (name: string | undefined, url: string | undefined): Data => ({
  '@type': 'Organization',
  name,
  ...(url ? { url } : {}),
})
