/**
 * `npm run bench`: builds a synthetic report in two languages, cold and warm, and compares it with a bare `page.pdf()` of the same
 * documents in the same browser. Compare ratios rather than seconds, because the speed of machines varies.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from '#perennial/build/build.js'
import { readReport } from '#perennial/plugins/read-report.js'
import { english } from '#perennial/problems/messages/render.js'
import { registryInEdition } from '#perennial/registry/in-edition.js'
import { parseChapter } from '#perennial/stages/2-markdown/processor.js'
import { renderChapter } from '#perennial/stages/3-html/to-html.js'
import { assemble } from '#perennial/stages/4-book/assemble.js'
import { printDocument } from '#perennial/stages/4-book/print-document.js'
import { openTemplate } from '#perennial/stages/4-book/template.js'
import { withBrowser } from '#perennial/stages/5-print/browser/browser.js'
import { printBook } from '#perennial/stages/5-print/print-book.js'
import { timeFinishing } from './finishing.ts'
import { timeLargeRegistry } from './large-registry.ts'
import { watchMemory } from './peak-memory.ts'
import { timeStartUp } from './start-up.ts'
import { writeSyntheticReport } from './synthetic-report.ts'

/** Number of chapters, and roughly of the pages of both languages together. */
const SIZES = [
  { pages: 50, chapters: 4 },
  { pages: 200, chapters: 18 },
]

interface Built {
  seconds: number
  stages: ReadonlyMap<string, number>
  pages: number
}

async function timedBuild(report: string, out: string): Promise<Built> {
  const stages = new Map<string, number>()
  let current = ''
  let since = performance.now()
  const start = since
  const switchTo = (name: string) => {
    const now = performance.now()
    if (current) stages.set(current, (stages.get(current) ?? 0) + (now - since) / 1000)
    since = now
    current = name
  }
  const result = await build(
    {
      report,
      out,
      editions: [],
      all: false,
      locales: [],
      formats: ['pdf', 'web'],
      strict: false,
      force: true,
    },
    { phase: (_, __, name) => switchTo(english(name)), env: process.env },
  )
  switchTo('')
  if (!result.ok) throw new Error(result.files.flatMap(file => file.messages.map(String)).join('\n'))
  const pages = result.outputs.filter(o => o.path.endsWith('.pdf')).reduce((n, o) => n + (o.pages ?? 0), 0)
  return { seconds: (performance.now() - start) / 1000, stages, pages }
}

/** Only starts a browser, loads the documents of all languages and prints each once, with tags. Returns seconds. */
async function timeBarePrint(reportFolder: string, work: string): Promise<number> {
  const read = await readReport(reportFolder)
  if (!('config' in read)) throw new Error('the synthetic report is not readable')
  const report = { ...read, registry: registryInEdition(read.registry, '2030') }
  const edition = report.editions.get('2030')
  if (!edition) throw new Error('the synthetic report has no edition')
  const template = openTemplate(report.config.template, report.root, report.templates)
  const folders: string[] = []
  await withBrowser(async browser => {
    for (const locale of report.config.locales) {
      const labels = template.labels(locale)
      const frame = { report, edition, locale, labels }
      const chapters = (edition.chapters.get(locale) ?? []).map(chapter =>
        renderChapter(parseChapter(chapter), chapter, frame),
      )
      const book = assemble(chapters, { ...frame, format: 'print' })
      const workFolder = await mkdtemp(join(work, `${locale}-`))
      await printBook(printDocument(book, template, labels), browser, { workFolder })
      folders.push(workFolder)
    }
  })
  const start = performance.now()
  await withBrowser(async browser => {
    for (const folder of folders) {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(join(folder, 'book.html')).href, { timeout: 0 })
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, timeout: 0 })
      await page.close()
    }
  })
  return (performance.now() - start) / 1000
}

const start = timeStartUp()
console.log(`perennial --help ${start.help.toFixed(0)} ms, Node bare ${start.bare.toFixed(0)} ms`)

for (const { pages, chapters } of SIZES) {
  const folder = await mkdtemp(join(tmpdir(), 'perennial-bench-'))
  try {
    const report = join(folder, 'report')
    await writeSyntheticReport(report, chapters)
    const memory = watchMemory()
    const cold = await timedBuild(report, join(folder, 'build'))
    const warm = await timedBuild(report, join(folder, 'build'))
    const peak = memory()
    const bare = await timeBarePrint(report, folder)
    const stages = [...cold.stages].map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`).join(', ')
    console.log(`${cold.pages} pages (of about ${pages}), two languages, PDF and web`)
    console.log(`  cold ${cold.seconds.toFixed(1)} s (${stages})`)
    console.log(`  warm ${warm.seconds.toFixed(1)} s`)
    console.log(`  bare page.pdf() of the same documents ${bare.toFixed(1)} s`)
    console.log(`  ratio: cold ${(cold.seconds / bare).toFixed(2)}, warm ${(warm.seconds / bare).toFixed(2)}`)
    const { printing, print, finish, rawBytes, finishedBytes } = await timeFinishing(report, folder)
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
    console.log(
      `  finishing ${finish.toFixed(0)} ms: ${(finish / printing).toFixed(2)} of printing, ${(finish / print).toFixed(2)} of its last pass`,
    )
    console.log(`  size ${megabytes(finishedBytes)}, as Chromium prints it ${megabytes(rawBytes)}`)
    console.log(`  peak memory of all processes ${peak ?? 'not measured'} MB`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const folder = await mkdtemp(join(tmpdir(), 'perennial-bench-'))
try {
  const { load, derive, check } = await timeLargeRegistry(folder)
  console.log(
    '1,000 metrics over 10 periods, 3 languages that cite each once, seconds of CPU on top of starting Node',
  )
  console.log(
    `  load ${load.toFixed(2)}, derive ${derive.toFixed(2)}; check, all of it again ${check.toFixed(2)}`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
