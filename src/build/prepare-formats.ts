import type { RenderedChapter } from '../stages/3-html/to-html.ts'
import { assemble } from '../stages/4-book/assemble.ts'
import { checkCharacters } from '../stages/4-book/check-characters.ts'
import { printImages } from '../stages/4-book/pictures/print-images.ts'
import { printTemplateImages, webTemplateImages } from '../stages/4-book/pictures/template-images.ts'
import { webPictures } from '../stages/4-book/pictures/web-pictures.ts'
import { printDocument } from '../stages/4-book/print-document.ts'
import type { OtherLanguage } from '../stages/5-web/navigation.ts'
import { site } from '../stages/5-web/site.ts'
import type { LocaleFrame, ParsedChapter } from '../stages/compose.ts'
import type { LinkedSite, LocaleJob, Prepared } from './types.ts'

/** Assembles one language's book for each wanted format and puts it into the template, without a browser. */
export async function prepareFormats(
  { locale, formats, unchanged }: LocaleJob,
  parsed: readonly ParsedChapter[],
  rendered: readonly RenderedChapter[],
  frame: LocaleFrame,
): Promise<Prepared> {
  const { template, labels } = frame
  const isPrinted = formats.includes('pdf')
  const printBook = isPrinted ? assemble(rendered, { ...frame, format: 'print' }) : undefined
  const webBook = formats.includes('web') ? assemble(rendered, { ...frame, format: 'web' }) : undefined
  // Pictures first, because the site's pages refer to them.
  const webImages = webBook ? webPictures(webBook) : []
  const document = printBook && printDocument(printBook, template, labels)
  // The rules of `perennial check` read the web edition; use the printed one only if there is no other.
  const book = webBook ?? printBook
  const others = otherLanguages(frame)
  const linked =
    webBook &&
    linkedSite(absent => {
      const linkable = others.filter(({ locale }) => !absent.has(locale))
      return site(webBook, template, labels, linkable, isPrinted || unchanged.includes('pdf'))
    })
  const prepared: Prepared = {
    locale,
    unchanged,
    checked: book && { locale, chapters: parsed, book },
    pdf: printBook &&
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

function otherLanguages({ locale, edition, report, template }: LocaleFrame): OtherLanguage[] {
  return report.config.locales
    .filter(other => other !== locale)
    .map(other => ({
      locale: other,
      name: template.labels(other)('language'),
      slugs: new Set((edition.chapters.get(other) ?? []).map(chapter => chapter.slug)),
    }))
}
