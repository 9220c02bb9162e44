/** Checks the fonts in the finished PDF: text in a Type 3 font is not searchable, and an unknown font is one of the system. */

import { facesFor } from '../../fonts/font-faces.ts'
import { problem } from '../../problems/diagnostics.ts'
import { listed } from '../../problems/messages/message.ts'
import type { TemplateAsset } from '../4-book/template-assets.ts'
import type { Book } from '../4-book/types.ts'
import type { EmbeddedFonts } from './embedded-fonts.ts'

export function checkFonts(
  { type3, fonts }: EmbeddedFonts,
  book: Book,
  ownAssets: readonly TemplateAsset[],
): void {
  const file = book.report.files[0]
  const known = facesFor(book.language).map(({ family }) => family.replaceAll(' ', ''))
  const templateFonts = ownAssets.flatMap(({ fontName }) => fontName ?? [])
  const unknown = fonts.filter(
    name => !known.includes(name.split('-')[0] ?? '') && !templateFonts.includes(name),
  )
  if (file && type3 > 0) problem(file, 'font-embedded', { language: book.locale, count: type3 })
  if (file && unknown.length > 0)
    problem(file, 'font-bundled', { language: book.locale, fonts: listed(unknown) })
}
