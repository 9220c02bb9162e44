/**
 * `npm run corpora -- <folder>…`: folders of ordinary Markdown made into reports and printed, and what came through: words,
 * pictures and headings of the source against those of the PDF, by readers that share nothing with the build.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build } from '#perennial/build/build.js'
import { countsByRule } from '#perennial/import/changes-doc.js'
import { type ImportedReport, importFolder } from '#perennial/import/import-folder.js'
import { readFolder } from '#perennial/import/read-folder.js'
import { writeReport } from '#perennial/import/write-report.js'
import { formatProblems } from '#perennial/problems/reporters/pretty.js'
import { shippedLocales } from '#perennial/stages/4-book/template.js'
import { watchMemory } from './peak-memory.ts'
import { type PrintedWords, printedWords } from './printed-words.ts'
import { saidWords, squashed } from './source-words.ts'

async function tryFolder(source: string, work: string): Promise<void> {
  const report = join(work, 'report')
  const made = await importFolder(await readFolder(source), { known: shippedLocales(), today: new Date(0) })
  await writeReport(made, source, report)
  const memory = watchMemory()
  const start = performance.now()
  const result = await build(
    {
      report,
      out: join(work, 'build'),
      editions: [],
      all: false,
      locales: [],
      formats: ['pdf'],
      strict: false,
      print: {},
    },
    { phase: () => undefined, env: process.env },
  )
  const seconds = (performance.now() - start) / 1000
  console.log(`\n${basename(source)}: ${seconds.toFixed(1)} s, at most ${memory() ?? '?'} MB`)
  for (const [rule, n] of [...countsByRule(made.files), ...countsByRule(result.files)])
    console.log(`  ${rule} ${n}`)
  if (!result.ok) {
    console.log(formatProblems(result.files, report))
    process.exitCode = 1
    return
  }
  const locales = [...new Set(made.chapters.map(({ path }) => path.split('/')[1] ?? ''))]
  for (const locale of locales) {
    const printed = await printedWords(join(work, 'build', made.edition, locale, 'report.pdf'))
    const pages = result.outputs.find(({ path }) => path.includes(`/${locale}/`))?.pages
    console.log(`  ${locale}: ${pages} pages`)
    console.log(`    words: ${wordsLine(made, locale, printed)}`)
    console.log(
      `    pictures: ${(await picturesOf(made, locale, report)).size} in the chapters, ${printed.pictures} in the PDF`,
    )
    console.log(`    headings: ${headingsLine(made, locale, printed)}`)
  }
}

const chaptersIn = (made: ImportedReport, locale: string) =>
  made.chapters.filter(({ path }) => path.split('/')[1] === locale)

/** A short block is everywhere. A caption stands before its table, a note beside its line: letters back, and letters on. */
const SHORT = 40
const BACK = 3000
const NEAR = 20_000

/** A block found whole is in order when it stands near where the one before it was. */
function wordsLine(made: ImportedReport, locale: string, { text }: PrintedWords): string {
  const all = squashed(text)
  const counts = { words: 0, whole: 0, apart: 0, moved: 0 }
  const missing: string[] = []
  let at = 0
  for (const { source } of chaptersIn(made, locale)) {
    for (const block of saidWords(String(source.value)).blocks) {
      const words = wordsOf(block)
      counts.words += words.length
      const bare = squashed(block)
      const near = all.indexOf(bare, Math.max(0, at - BACK))
      const isNear = near >= 0 && near < at + NEAR
      if (isNear || all.includes(bare)) {
        counts.whole += words.length
        if (!isNear && bare.length > SHORT) counts.moved += 1
        if (isNear && bare.length > SHORT) at = Math.max(at, near)
        continue
      }
      for (const word of words) {
        if (all.includes(word)) counts.apart += 1
        else missing.push(word)
      }
    }
  }
  const { words, whole, apart, moved } = counts
  const lost = missing.length > 0 ? `: ${missing.slice(0, 20).join(' ')}` : ''
  return `${words} in the source; ${whole} in blocks found whole, ${apart} found one by one, ${missing.length} missing${lost}; ${moved} blocks not in order`
}

/** An ideograph is a word. */
const wordsOf = (block: string): string[] =>
  (block.normalize('NFKC').match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [])
    .map(squashed)
    .filter(Boolean)

function headingsLine(made: ImportedReport, locale: string, { outline }: PrintedWords): string {
  const expected = chaptersIn(made, locale).flatMap(({ title, source }) => {
    const [first, ...rest] = saidWords(String(source.value)).headings
    const own = first !== undefined && squashed(first) === squashed(title)
    return [title, ...(own || first === undefined ? rest : [first, ...rest])]
  })
  // The outline begins with the contents.
  const found = outline.slice(1)
  const differ = expected.findIndex((title, i) => !squashed(found[i] ?? '').endsWith(squashed(title)))
  return expected.length === found.length && differ < 0
    ? `${expected.length}, the same in the outline, in order`
    : `${expected.length} in the source, ${found.length} in the outline; the first that differs: ${expected[differ]} / ${found[differ]}`
}

/** Different pictures that the chapters name, drawings left out: they are no pictures in a PDF. */
async function picturesOf(made: ImportedReport, locale: string, report: string): Promise<Set<string>> {
  const hashes = new Set<string>()
  for (const { path } of chaptersIn(made, locale)) {
    for (const [to] of made.copies) {
      const name = encodeURI(to.slice(made.edition.length + 1))
      if (/\.svg$/i.test(name) || !made.texts.get(path)?.includes(name)) continue
      hashes.add(
        createHash('sha256')
          .update(await readFile(join(report, to)))
          .digest('hex'),
      )
    }
  }
  return hashes
}

const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('Unexpected call without a folder, expected: npm run corpora -- <folder of Markdown>…')
  process.exitCode = 2
}
for (const folder of folders) {
  const work = await mkdtemp(join(tmpdir(), 'perennial-corpora-'))
  try {
    await tryFolder(resolve(folder), work)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
