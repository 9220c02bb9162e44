/** Prepares one language before the browser is needed; fast and pure, except that it reports problems. */

import type { ExtendedReport } from '../plugins/types.ts'
import { reportNoChapters } from '../stages/1-read/choose.ts'
import type { Edition, Locale } from '../stages/1-read/types.ts'
import { assemble } from '../stages/4-book/assemble.ts'
import { checkCharacters } from '../stages/4-book/check-characters.ts'
import { printImages } from '../stages/4-book/pictures/print-images.ts'
import { printTemplateImages, webTemplateImages } from '../stages/4-book/pictures/template-images.ts'
import { webPictures } from '../stages/4-book/pictures/web-pictures.ts'
import { printDocument } from '../stages/4-book/print-document.ts'
import type { Template } from '../stages/4-book/template.ts'
import type { OtherLanguage } from '../stages/5-web/navigation.ts'
import { site } from '../stages/5-web/site.ts'
import { compose } from '../stages/compose.ts'
import type { LinkedSite, LocaleJob, Prepared } from './types.ts'

export async function prepareLocale(
  { locale, formats, kept }: LocaleJob,
  edition: Edition,
  report: ExtendedReport,
  template: Template,
): Promise<Prepared> {
  reportNoChapters(edition, locale, report)
  const labels = template.labels(locale)
  const { parsed, rendered } = await compose(edition, locale, report, labels)
  const isPrinted = formats.includes('pdf')
  const printBook = isPrinted
    ? assemble(rendered, { report, edition, locale, format: 'print', labels })
    : undefined
  const webBook = formats.includes('web')
    ? assemble(rendered, { report, edition, locale, format: 'web', labels })
    : undefined
  // Pictures first, because the site's pages refer to them.
  const webImages = webBook ? webPictures(webBook) : []
  const document = printBook && printDocument(printBook, template, labels)
  // The rules of `perennial check` read the web edition; use the printed one only if there is no other.
  const book = webBook ?? printBook
  const others = otherLanguages(locale, edition, report, template)
  const linked =
    webBook &&
    linkedSite(absent => {
      const there = others.filter(({ locale }) => !absent.has(locale))
      return site(webBook, template, labels, there, isPrinted || kept.includes('pdf'))
    })
  const prepared: Prepared = {
    locale,
    kept,
    checked: book && { locale, chapters: parsed, book },
    print: printBook &&
      document && {
        book: printBook,
        document,
        images: [
          ...printImages(printBook, document.sheet),
          ...printTemplateImages(document.ownAssets, document.sheet),
        ],
      },
    web: webBook &&
      linked && {
        book: webBook,
        site: linked,
        images: [...webImages, ...webTemplateImages(linked(new Set()).ownAssets)],
      },
  }
  if (book) await checkCharacters(printBook ?? book, document?.html)
  return prepared
}

/** Makes the site once right away, so that its problems are known before printing, and again only if a link must be left out. */
function linkedSite(make: LinkedSite): LinkedSite {
  const whole = make(new Set())
  return absent => (absent.size === 0 ? whole : make(absent))
}

function otherLanguages(
  locale: Locale,
  edition: Edition,
  report: ExtendedReport,
  template: Template,
): OtherLanguage[] {
  return report.config.locales
    .filter(other => other !== locale)
    .map(other => ({
      locale: other,
      name: template.labels(other)('language'),
      slugs: new Set((edition.chapters.get(other) ?? []).map(chapter => chapter.slug)),
    }))
}
