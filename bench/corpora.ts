/**
 * `npm run corpora -- <folder>…`: imports folders of ordinary Markdown, prints them, and compares the words, pictures and headings of the
 * source with those of the PDF. The readers used for this share no code with the build.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build } from '#perennial/build/build.js'
import { countsByRule } from '#perennial/import/changes-doc.js'
import { type ImportedReport, importFolder } from '#perennial/import/folder-to-report.js'
import { readFolder } from '#perennial/import/read-folder.js'
import { writeReport } from '#perennial/import/write-report.js'
import { formatProblems } from '#perennial/problems/reporters/pretty.js'
import { shippedLocales } from '#perennial/stages/4-book/template.js'
import { watchMemory } from './peak-memory.ts'
import { type PrintedWords, printedWords } from './printed-words.ts'
import { sourceWords, squashed } from './source-words.ts'

async function tryFolder(source: string, work: string): Promise<void> {
  const report = join(work, 'report')
  const imported = await importFolder(await readFolder(source), {
    known: shippedLocales(),
    today: new Date(0),
  })
  await writeReport(imported, source, report)
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
  for (const [rule, n] of [...countsByRule(imported.files), ...countsByRule(result.files)])
    console.log(`  ${rule} ${n}`)
  if (!result.ok) {
    console.log(formatProblems(result.files, report))
    process.exitCode = 1
    return
  }
  const locales = [...new Set(imported.chapters.map(({ path }) => path.split('/')[1] ?? ''))]
  for (const locale of locales) {
    const printed = await printedWords(join(work, 'build', imported.edition, locale, 'report.pdf'))
    const pages = result.outputs.find(({ path }) => path.includes(`/${locale}/`))?.pages
    console.log(`  ${locale}: ${pages} pages`)
    console.log(`    words: ${wordsLine(imported, locale, printed)}`)
    console.log(
      `    pictures: ${(await picturesOf(imported, locale, report)).size} in the chapters, ${printed.pictures} in the PDF`,
    )
    console.log(`    headings: ${headingsLine(imported, locale, printed)}`)
  }
}

const chaptersIn = (imported: ImportedReport, locale: string) =>
  imported.chapters.filter(({ path }) => path.split('/')[1] === locale)

/** Shorter blocks occur anywhere, so their order is not compared. */
const MIN_ORDERED = 40
/** Letters around the end of the previous block in which a block is in order: captions and notes are printed earlier than written. */
const BACKWARD = 3000
const FORWARD = 20_000

/** Counts words found in whole blocks, found one by one, and missing; and blocks that are not in order. */
function wordsLine(imported: ImportedReport, locale: string, { text }: PrintedWords): string {
  const all = squashed(text)
  const counts = { words: 0, whole: 0, apart: 0, moved: 0 }
  const missing: string[] = []
  let at = 0
  for (const { source } of chaptersIn(imported, locale)) {
    for (const block of sourceWords(String(source.value)).blocks) {
      const words = wordsOf(block)
      counts.words += words.length
      const bare = squashed(block)
      const position = all.indexOf(bare, Math.max(0, at - BACKWARD))
      const isInOrder = position >= 0 && position < at + FORWARD
      if (isInOrder || all.includes(bare)) {
        counts.whole += words.length
        if (!isInOrder && bare.length > MIN_ORDERED) counts.moved += 1
        if (isInOrder && bare.length > MIN_ORDERED) at = Math.max(at, position)
        continue
      }
      for (const word of words) {
        if (all.includes(word)) counts.apart += 1
        else missing.push(word)
      }
    }
  }
  const { words, whole, apart, moved } = counts
  const list = missing.length > 0 ? `: ${missing.slice(0, 20).join(' ')}` : ''
  return `${words} in the source; ${whole} in blocks found whole, ${apart} found one by one, ${missing.length} missing${list}; ${moved} blocks not in order`
}

/** Splits a block into words; each ideograph counts as a word. */
const wordsOf = (block: string): string[] =>
  (block.normalize('NFKC').match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [])
    .map(squashed)
    .filter(Boolean)

function headingsLine(imported: ImportedReport, locale: string, { outline }: PrintedWords): string {
  const expected = chaptersIn(imported, locale).flatMap(({ title, source }) => {
    const [first, ...others] = sourceWords(String(source.value)).headings
    const isTitle = first !== undefined && squashed(first) === squashed(title)
    return [title, ...(isTitle || first === undefined ? others : [first, ...others])]
  })
  // The first entry of the outline is the table of contents.
  const printed = outline.slice(1)
  const differ = expected.findIndex((title, i) => !squashed(printed[i] ?? '').endsWith(squashed(title)))
  return expected.length === printed.length && differ < 0
    ? `${expected.length}, the same in the outline, in order`
    : `${expected.length} in the source, ${printed.length} in the outline; the first that differs: ${expected[differ]} / ${printed[differ]}`
}

/** Returns hashes of the pictures that the chapters use, without SVG, which becomes vector graphics in a PDF. */
async function picturesOf(imported: ImportedReport, locale: string, report: string): Promise<Set<string>> {
  const hashes = new Set<string>()
  for (const { path } of chaptersIn(imported, locale)) {
    for (const [to] of imported.copies) {
      const name = encodeURI(to.slice(imported.edition.length + 1))
      if (/\.svg$/i.test(name) || !imported.texts.get(path)?.includes(name)) continue
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
