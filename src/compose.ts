/** The first half of the recipe, for one edition in one language: markdown → html → charts. Pure but for the problems. */
import type { Root } from 'mdast'
import { drawCharts } from './charts/draw-charts.ts'
import { type RenderedChapter, renderChapter } from './html/to-html.ts'
import { parseChapter } from './markdown/processor.ts'
import type { Labels } from './source/labels.ts'
import type { Chapter, Edition, Locale, Report } from './source/types.ts'

export interface Composed {
  parsed: { chapter: Chapter; mdast: Root }[]
  rendered: RenderedChapter[]
}

export async function compose(
  edition: Edition,
  locale: Locale,
  report: Report,
  labels: Labels,
): Promise<Composed> {
  const parsed = (edition.chapters.get(locale) ?? []).map(chapter => ({
    chapter,
    mdast: parseChapter(chapter),
  }))
  const rendered = parsed.map(({ chapter, mdast }) => renderChapter(mdast, chapter, edition, report, labels))
  await drawCharts(rendered.map(({ chapter, tree }) => ({ tree, charts: chapter.file.data.charts ?? [] })))
  return { parsed, rendered }
}
