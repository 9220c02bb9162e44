/** The first half of the recipe, for one edition: markdown → html → charts → book. Pure but for the problems. */

import type { Root } from 'mdast'
import type { ExtendedReport } from '../plugins/types.ts'
import type { Labels } from './1-read/languages/labels.ts'
import type { Chapter, Edition, Locale } from './1-read/types.ts'
import {
  pendingInEditionFile,
  pendingPassages,
  reportPendingPassages,
} from './2-markdown/passages/report-pending.ts'
import { parseChapter } from './2-markdown/processor.ts'
import { drawCharts } from './3-html/charts/draw-charts.ts'
import { type RenderedChapter, renderChapter } from './3-html/to-html.ts'
import { assemble } from './4-book/assemble.ts'
import type { Template } from './4-book/template.ts'
import type { Book, BookFrame, Format } from './4-book/types.ts'

export interface Composed {
  parsed: { chapter: Chapter; mdast: Root }[]
  rendered: RenderedChapter[]
}

export interface ComposedBook {
  locale: Locale
  chapters: Composed['parsed']
  book: Book
}

/** All languages of an edition put together for one format, for whoever reads books and builds none. */
export async function composeBooks(
  edition: Edition,
  report: ExtendedReport,
  template: Template,
  format: Format,
): Promise<ComposedBook[]> {
  const books = []
  for (const locale of report.config.locales)
    books.push(await composeBook({ report, edition, locale, format }, template))
  return books
}

export async function composeBook(
  frame: Omit<BookFrame, 'labels' | 'report'> & { report: ExtendedReport },
  template: Template,
): Promise<ComposedBook> {
  const { edition, locale, report } = frame
  const labels = template.labels(locale)
  const { parsed, rendered } = await compose(edition, locale, report, labels)
  const book = assemble(rendered, { ...frame, labels })
  return { locale, chapters: parsed, book }
}

export async function compose(
  edition: Edition,
  locale: Locale,
  report: ExtendedReport,
  labels: Labels,
): Promise<Composed> {
  const parsed = (edition.chapters.get(locale) ?? []).map(chapter => ({
    chapter,
    mdast: parseChapter(chapter, report.extensions),
  }))
  for (const { chapter, mdast } of parsed)
    reportPendingPassages(edition, pendingPassages(edition, report, locale, mdast, chapter.file))
  reportPendingPassages(edition, pendingInEditionFile(edition, report))
  const rendered = parsed.map(({ chapter, mdast }) => renderChapter(mdast, chapter, edition, report, labels))
  await drawCharts(rendered.map(({ chapter, tree }) => ({ tree, charts: chapter.file.data.charts ?? [] })))
  return { parsed, rendered }
}
