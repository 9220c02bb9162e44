/**
 * Reads an imported report as a build does, and turns each line that would stop the build into plain words, until none does.
 *
 * The importer writes what Perennial accepts; this step covers unforeseen input, because a folder may contain anything.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { missingFonts } from '../fonts/missing-fonts.ts'
import { readReport } from '../plugins/read-report.ts'
import { problem } from '../problems/diagnostics.ts'
import { listed } from '../problems/messages/message.ts'
import { reportInEdition } from '../stages/1-read/report-in-edition.ts'
import { checkCharacters } from '../stages/4-book/check-characters.ts'
import { openTemplate } from '../stages/4-book/template.ts'
import { composeBook, frameOf } from '../stages/compose.ts'
import type { ImportedReport } from './folder-to-report.ts'

const ROUNDS = 16
/** From these rounds on, whole blocks and whole chapters become plain words. */
const BLOCKS_FROM = 4
const CHAPTERS_FROM = 9

/** Changes files in `root`, where `report` has been written, and reports each change on the source page. */
export async function makeBuildable(root: string, report: Pick<ImportedReport, 'chapters'>): Promise<void> {
  const sources = new Map(report.chapters.map(({ path, source }) => [path, source]))
  for (let round = 0; round < ROUNDS; round++) {
    const stopping = await stoppingProblems(root)
    if (stopping.size === 0) return
    for (const [path, messages] of stopping) {
      const source = sources.get(path)
      if (!source) continue
      const text = await readFile(join(root, path), 'utf8')
      await writeFile(join(root, path), asWords(text, messages, round, source))
    }
  }
}

/** Returns errors by path, as a build finds them before printing. */
async function stoppingProblems(root: string): Promise<Map<string, VFileMessage[]>> {
  const read = await readReport(root, { config: false })
  const files = new Set<VFile>(read.files)
  if ('config' in read)
    for (const edition of read.editions.values()) {
      const report = reportInEdition(read, edition)
      const template = openTemplate(report.config.template, report.root, report.templates)
      for (const locale of report.config.locales)
        for (const format of ['web', 'print'] as const) {
          const { book, chapters } = await composeBook(frameOf({ report, edition, template }, locale), format)
          for (const { chapter } of chapters) files.add(chapter.file)
          if (missingFonts([report.languages(locale)]).length === 0) await checkCharacters(book)
        }
    }
  const errorsByPath = new Map<string, VFileMessage[]>()
  for (const file of files) {
    const errors = file.messages.filter(({ fatal }) => fatal === true)
    if (errors.length > 0) errorsByPath.set(file.path, [...(errorsByPath.get(file.path) ?? []), ...errors])
  }
  return errorsByPath
}

function asWords(text: string, messages: readonly VFileMessage[], round: number, source: VFile): string {
  const lines = text.split('\n')
  const body = bodyStart(lines)
  const changed = new Set<number>()
  for (const { line } of messages) {
    const at = Math.max((line ?? 1) - 1, body)
    const [from, to] =
      round >= CHAPTERS_FROM
        ? [body, lines.length]
        : round >= BLOCKS_FROM
          ? blockAt(lines, at, body)
          : [at, at + 1]
    report(lines[at] ?? '', messages, source)
    for (let i = from; i < to; i++) {
      if (changed.has(i) || lines[i] === undefined) continue
      changed.add(i)
      lines[i] = plainLine(lines, i, changed)
    }
  }
  return lines.join('\n')
}

function report(line: string, messages: readonly VFileMessage[], source: VFile): void {
  const words = line.trim()
  const at =
    words === ''
      ? -1
      : String(source.value)
          .split('\n')
          .findIndex(text => text.trim() === words)
  const rules = listed(new Set(messages.map(({ ruleId }) => ruleId ?? '')))
  problem(
    source,
    'markdown-written/plain',
    { line: words.slice(0, 80), rules },
    { severity: 'warning', ...(at >= 0 ? { place: { line: at + 1, column: 1 } } : {}) },
  )
}

/** Returns the index of the first line below the front matter. */
function bodyStart(lines: readonly string[]): number {
  const end = lines.indexOf('---', 1)
  return end < 0 ? 0 : end + 1
}

function blockAt(lines: readonly string[], at: number, body: number): [from: number, to: number] {
  let from = at
  while (from > body && lines[from - 1]?.trim()) from--
  let to = at
  while (to < lines.length && lines[to]?.trim()) to++
  return [from, Math.max(to, at + 1)]
}

const FENCE = /^[\s>]*(:{3,})([\w-]*)(?:\{(.*)\})?\s*$/
const MARKS = /[\\`*_{}[\]()#+\-.!<>|:~^&=@$"']/g

/** Returns the words of a line with all marks escaped. If the line opens a block, its closing line is emptied too. */
function plainLine(lines: string[], at: number, changed: Set<number>): string {
  const line = lines[at] ?? ''
  const fence = FENCE.exec(line)
  if (!fence) return /^\s*(?:`{3,}|~{3,})/.test(line) ? '' : escaped(line.trimStart())
  const [, colons = '', name = '', attributes = ''] = fence
  const close = lines.findIndex((text, i) => i > at && text.trim() === colons)
  if (name !== '' && close >= 0) {
    lines[close] = ''
    changed.add(close)
  }
  return [...attributes.matchAll(/(?:alt|title)="([^"]*)"/g)]
    .map(([, words = '']) => escaped(words))
    .join(' ')
}

/** Escapes all marks, without doubling existing escapes. */
const escaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(MARKS, '\\$&')
