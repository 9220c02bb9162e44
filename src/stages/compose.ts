/**
 * Runs the first half of the build for one edition, markdown → html → charts → book. Its only side effect is problems.
 *
 * Why: docs/decisions/090-the-tree.md
 */

import type { Root } from 'mdast'
import type { Medium } from '../directives/choices.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import type { Chapter, Edition, Locale } from './1-read/types.ts'
import {
  pendingInEditionFile,
  pendingPassages,
  reportPendingPassages,
} from './2-markdown/passages/report-pending.ts'
import { parseChapter } from './2-markdown/processor.ts'
import { drawCharts } from './3-html/charts/draw-charts.ts'
import type { RenderFrame } from './3-html/context.ts'
import { type RenderedChapter, renderChapter } from './3-html/to-html.ts'
import { assemble } from './4-book/assemble.ts'
import type { Template } from './4-book/template.ts'
import type { Book } from './4-book/types.ts'

/** The inputs that all languages of an edition share. */
export interface EditionFrame {
  /** With the registry as the edition sees it. */
  report: ExtendedReport
  edition: Edition
  template: Template
}

/** The inputs of an edition in a language, with the template of its pages. */
export interface LocaleFrame extends RenderFrame, EditionFrame {}

export interface ParsedChapter {
  chapter: Chapter
  mdast: Root
}

export interface ComposedBook {
  locale: Locale
  chapters: readonly ParsedChapter[]
  book: Book
}

export function frameOf(frame: EditionFrame, locale: Locale): LocaleFrame {
  return { ...frame, locale, labels: frame.template.labels(locale) }
}

/** Composes all languages of an edition for one medium, for callers that only read books. */
export async function composeBooks(frame: EditionFrame, medium: Medium): Promise<ComposedBook[]> {
  const books = []
  for (const locale of frame.report.config.locales)
    books.push(await composeBook(frameOf(frame, locale), medium))
  return books
}

export async function composeBook(frame: RenderFrame, medium: Medium): Promise<ComposedBook> {
  const chapters = parseChapters(frame)
  const rendered = await renderChapters(chapters, frame)
  return { locale: frame.locale, chapters, book: assemble(rendered, { ...frame, format: medium }) }
}

/** Parses all chapters of one language and reports the passages that await review. */
export function parseChapters({ report, edition, locale }: RenderFrame): ParsedChapter[] {
  const parsed = (edition.chapters.get(locale) ?? []).map(chapter => ({
    chapter,
    mdast: parseChapter(chapter, report.extensions),
  }))
  for (const { chapter, mdast } of parsed)
    reportPendingPassages(edition, pendingPassages(edition, report, locale, mdast, chapter.file))
  reportPendingPassages(edition, pendingInEditionFile(edition, report))
  return parsed
}

/** Renders all chapters of one language, with their charts. */
export async function renderChapters(
  parsed: readonly ParsedChapter[],
  frame: RenderFrame,
): Promise<RenderedChapter[]> {
  const rendered = parsed.map(({ chapter, mdast }) => renderChapter(mdast, chapter, frame))
  await drawCharts(rendered.map(({ chapter, tree }) => ({ tree, charts: chapter.file.data.charts ?? [] })))
  return rendered
}
