/** Takes one chapter of the Acme report through the stages before the book. */
import type { Root } from 'hast'
import { VFile } from 'vfile'
import type { Medium } from '../../src/directives/choices.ts'
import { readReport } from '../../src/plugins/read-report.ts'
import { registryInEdition } from '../../src/registry/in-edition.ts'
import { readChapter } from '../../src/stages/1-read/chapter.ts'
import { parseChapter } from '../../src/stages/2-markdown/processor.ts'
import { drawCharts } from '../../src/stages/3-html/charts/draw-charts.ts'
import { renderChapter } from '../../src/stages/3-html/to-html.ts'
import { assemble } from '../../src/stages/4-book/assemble.ts'
import { openTemplate } from '../../src/stages/4-book/template.ts'
import type { Book } from '../../src/stages/4-book/types.ts'
import { acme } from './folder.ts'

export interface Rendered {
  tree: Root
  book: Book
  messages: string[]
  problems: { rule: string | undefined; line: number | undefined }[]
}

/** Renders Markdown as a chapter of Acme’s 2030 edition, or of another report’s. */
export async function render(
  markdown: string,
  {
    locale = 'en',
    format = 'web',
    part = 'main',
    folder = acme,
    edition: id = '2030',
  }: { locale?: string; format?: Medium; part?: string; folder?: string; edition?: string } = {},
): Promise<Rendered> {
  const read = await readReport(folder)
  if (!('config' in read)) throw new Error('unreadable')
  const report = { ...read, registry: registryInEdition(read.registry, id) }
  const edition = report.editions.get(id)
  if (!edition) throw new Error('no edition')
  const file = new VFile({
    path: `${id}/${locale}/05-sample.md`,
    value: `---\ntitle: Sample\npart: ${part}\n---\n${markdown}\n`,
  })
  const chapter = readChapter(
    file,
    id,
    locale,
    edition.config.parts.map(one => one.id),
  )
  if (!chapter) throw new Error('no chapter')
  const labels = openTemplate('default', folder).labels(locale)
  const frame = { report, edition, locale, labels }
  const rendered = renderChapter(parseChapter(chapter), chapter, frame)
  await drawCharts([{ tree: rendered.tree, charts: file.data.charts ?? [] }])
  const book = assemble([rendered], { ...frame, format })
  const tree = book.chapters[0]?.tree
  if (!tree) throw new Error('no tree')
  return {
    tree,
    book,
    messages: file.messages.map(String),
    problems: file.messages.map(({ ruleId, line }) => ({ rule: ruleId, line })),
  }
}
