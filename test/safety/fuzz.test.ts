/**
 * No input makes Perennial throw: mistakes are problems on files.
 *
 * `PERENNIAL_RUNS=1000000` runs a million chapters instead of the few of the suite, `PERENNIAL_SEED` selects others, and
 * `PERENNIAL_FUZZ_UNTIL=2030-01-01T02:20` ends earlier.
 */
import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { applyAllowed } from '../../src/check/allowed.ts'
import { ruleIds, runRules } from '../../src/check/run-rules.ts'
import type { CheckedLocale } from '../../src/check/types.ts'
import { readReport } from '../../src/plugins/read-report.ts'
import { formatProblems } from '../../src/problems/reporters/pretty.ts'
import { glossarySchema, metricsSchema, sourcesSchema, targetsSchema } from '../../src/registry/schema.ts'
import { readChapter } from '../../src/stages/1-read/chapter.ts'
import { reportInEdition } from '../../src/stages/1-read/report-in-edition.ts'
import { editionSchema, frontMatterSchema, reportSchema } from '../../src/stages/1-read/schemas.ts'
import { readYaml } from '../../src/stages/1-read/yaml/yaml-document.ts'
import { parseChapter } from '../../src/stages/2-markdown/processor.ts'
import { chartSchema } from '../../src/stages/3-html/chart-fence.ts'
import { drawCharts } from '../../src/stages/3-html/charts/draw-charts.ts'
import { type RenderedChapter, renderChapter } from '../../src/stages/3-html/to-html.ts'
import { assemble } from '../../src/stages/4-book/assemble.ts'
import { printDocument } from '../../src/stages/4-book/print-document.ts'
import { openTemplate } from '../../src/stages/4-book/template.ts'
import { site } from '../../src/stages/5-web/site.ts'
import { acme } from '../support/folder.ts'
import { chapterText, yaml } from '../support/hostile.ts'
import { cases } from '../support/properties.ts'

const { numRuns: RUNS, seed: SEED } = cases(400)
const UNTIL = Date.parse(process.env['PERENNIAL_FUZZ_UNTIL'] ?? '9999-01-01')
/** Number of chapters in one edition, because the rules read the whole edition each time. */
const BATCH = 50
/** Number of batches after which the start page, which is slow, is made again. */
const START_PAGE_EACH = 20
/** Number of batches after which counts are printed. */
const LOG_EACH = 20
const LONG = 24 * 3_600_000

interface Failure {
  stage: string
  error: string
  text: string
}

const SCHEMAS = [
  reportSchema,
  editionSchema,
  frontMatterSchema,
  metricsSchema,
  sourcesSchema,
  targetsSchema,
  glossarySchema,
  chartSchema,
]

test(`${RUNS} chapters through read, markdown, html, charts, books, rules, web pages, printed pages and terminal`, {
  timeout: LONG,
}, async () => {
  const read = await readReport(acme)
  if (!('config' in read)) throw new Error('unreadable')
  const edition = read.editions.get('2030')
  if (!edition) throw new Error('no edition')
  const report = reportInEdition(read, edition)
  const template = openTemplate('default', acme)
  const failures: Failure[] = []
  const trying = async <T>(
    stage: string,
    text: string,
    work: () => T | Promise<T>,
  ): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      failures.push({
        stage,
        error: String((error as Error).stack)
          .split('\n')
          .slice(0, 4)
          .join(' '),
        text,
      })
      return undefined
    }
  }
  let [done, views] = [0, 0]
  const log = () =>
    console.info(
      `${new Date().toISOString()} seed ${SEED}: ${done} chapters and ${views} views, ${failures.length} uncaught`,
    )
  for (let batch = 0; done < RUNS && failures.length < 20 && Date.now() < UNTIL; batch++) {
    const texts = fc.sample(chapterText, { seed: SEED + batch, numRuns: BATCH })
    const locales: CheckedLocale[] = []
    for (const [at, locale] of report.config.locales.entries()) {
      const labels = template.labels(locale)
      const frame = { report, edition, locale, labels }
      const chapters: { chapter: RenderedChapter['chapter']; mdast: ReturnType<typeof parseChapter> }[] = []
      const rendered: RenderedChapter[] = []
      const own = texts.filter((_, i) => i % report.config.locales.length === at)
      for (const [i, text] of own.entries()) {
        const file = new VFile({ path: `2030/${locale}/${i + 10}-fuzz${i}.md`, value: text })
        await trying('chapter', text, async () => {
          const chapter = readChapter(file, '2030', locale, edition.parts)
          if (!chapter) return
          const mdast = parseChapter(chapter)
          const one = renderChapter(mdast, chapter, frame)
          await drawCharts([{ tree: one.tree, charts: file.data.charts ?? [] }])
          chapters.push({ chapter, mdast })
          rendered.push(one)
        })
      }
      const whole = own.join('\n<next>\n')
      // Print before the web edition, as a build does.
      const printed = await trying('printed book', whole, () =>
        assemble(rendered, { ...frame, format: 'print' }),
      )
      const book = await trying('web book', whole, () => assemble(rendered, { ...frame, format: 'web' }))
      if (!book || !printed) continue
      const textOf = new Map(chapters.map(({ chapter }, i) => [chapter.slug, own[i] ?? '']))
      for (const { id } of printed.chapters) {
        const text = textOf.get(id) ?? whole
        await trying('printed page', text, () => printDocument(printed, template, labels, id))
        await trying('web page', text, () =>
          site(book, template, labels, [], false, { only: new Set([id]), places: true }),
        )
        views += 2
      }
      if (batch % START_PAGE_EACH === 0) {
        await trying('printed book', whole, () => printDocument(printed, template, labels))
        await trying('web pages', whole, () => site(book, template, labels, [], true))
      }
      locales.push({ locale, chapters, book })
    }
    const whole = texts.join('\n<next>\n')
    const files = locales.flatMap(({ chapters }) => chapters.map(({ chapter }) => chapter.file))
    const changed = new Map(
      locales.map(({ locale, chapters }) => [locale, chapters.map(({ chapter }) => chapter)]),
    )
    const subject = { report, edition: { ...edition, chapters: changed }, locales }
    await trying('rules', whole, () => runRules(subject, true))
    await trying('allowed', whole, () => applyAllowed(files, { rules: ruleIds(report) }))
    await trying('problems', whole, () => formatProblems(files, 'report', { columns: 80 }))
    for (const file of report.files) file.messages.length = 0
    const seen = files.flatMap(file => file.messages.map(({ reason }) => reason))
    for (const reason of seen)
      if (/native code|\[object |is not a function|Cannot read|undefined/.test(reason))
        failures.push({ stage: 'message', error: reason, text: whole })
    done += texts.length
    if (batch % LOG_EACH === LOG_EACH - 1) log()
  }
  log()
  expect(failures).toEqual([])
})

test('YAML of every kind of file', { timeout: LONG }, () => {
  fc.assert(
    fc.property(yaml, fc.constantFrom(...SCHEMAS), (text, schema) => {
      const file = new VFile({ path: 'a.yaml', value: text })
      readYaml(file, text, schema as never, 'metric')
      formatProblems([file], '')
    }),
    { numRuns: RUNS, seed: SEED },
  )
})
