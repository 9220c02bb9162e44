/**
 * Creates next year's edition from this year's: chapters with the same names and shifted periods, and a list of passages that
 * mention their time, each of which is reported until someone edits or accepts it.
 */

import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { ExtendedReport } from '../plugins/types.ts'
import { message } from '../problems/messages/message.ts'
import { WrongUse } from '../problems/wrong-use.ts'
import { readChapter } from '../stages/1-read/chapter.ts'
import { unknownEdition } from '../stages/1-read/choose-editions.ts'
import { TRANSLATIONS_FILE, translationsText } from '../stages/1-read/languages/translations.ts'
import { LOCK_FILE } from '../stages/1-read/lock.ts'
import { REVIEW_FILE, reviewText } from '../stages/1-read/review.ts'
import type { Chapter, Edition } from '../stages/1-read/types.ts'
import { datedPassages, type Passage, yamlPassages } from '../stages/2-markdown/passages/passages.ts'
import { yearsBetween } from '../stages/2-markdown/passages/time-words.ts'
import { parseChapter } from '../stages/2-markdown/processor.ts'
import { type MovedCode, moveCodes } from './move-codes.ts'
import { moveEditionFile } from './move-edition-file.ts'
import { type Move, movePeriods } from './move-periods.ts'
import { moveTranslations } from './move-translations.ts'

export interface NewOptions {
  /** Folder that contains report.yaml. */
  report: string
  edition: string
  /** Undefined: the newest edition. */
  from: string | undefined
  /** ISO date; undefined: the old date, shifted by as many years as the period. */
  published: string | undefined
}

export interface NewEdition {
  id: string
  from: string
  chapters: number
  /** Number of passages to review. */
  passages: number
  codes: readonly MovedCode[]
}

/** The plan for a new edition, which the command shows for confirmation. */
export interface NewPlan {
  from: Edition
  move: Move
  published: string
}

export async function planNew(
  report: ExtendedReport,
  { edition, from: named, published }: Omit<NewOptions, 'report'>,
): Promise<NewPlan> {
  // If the existing editions are not named after years, the new one does not have to be either.
  const isName = /^\w[\w.-]*$/.test(edition)
  const years = [...report.editions.values()].every(({ id }) => /\d{4}/.test(id))
  if (!isName || (years && !/\d{4}/.test(edition))) throw new WrongUse(message('new/name', { edition }))
  if (existsSync(join(report.root, edition))) throw new WrongUse(message('new/exists', { edition }))
  const all = [...report.editions.values()]
  const from = named === undefined ? all.at(-1) : report.editions.get(named)
  if (!from)
    throw new WrongUse(
      unknownEdition(
        named ?? '',
        all.map(({ id }) => id),
      ),
    )
  const to = /^\d{4}/.exec(edition)?.[0] ?? String(Number(from.config.period) + 1)
  const by = Number(to) - Number(from.config.period)
  if (by < 1) throw new WrongUse(message('new/later', { edition, from: from.id, period: from.config.period }))
  const [year = '', ...monthAndDay] = from.config.published.split('-')
  const day = published ?? [Number(year) + by, ...monthAndDay].join('-')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new WrongUse(message('new/published', { day }))
  return { from, move: { from: from.config.period, to }, published: day }
}

export async function newEdition(
  report: ExtendedReport,
  id: string,
  { from, move, published }: NewPlan,
): Promise<NewEdition> {
  const source = join(report.root, from.folder)
  // The staging folder is hidden and beside the editions, so that a half-finished edition is never read as one.
  const staging = join(report.root, `.${id}.new-${process.pid}`)
  const years = yearsBetween(move.from, move.to)
  const pending: Record<string, Record<string, string>> = {}
  const codes = new Map<string, MovedCode>()
  const note = (path: string, passages: readonly Passage[]) => {
    if (passages.length > 0)
      pending[path] = Object.fromEntries(passages.map(({ hash, words }) => [hash, words]))
  }
  await mkdir(staging, { recursive: true })
  try {
    const { locales } = report.config
    const skipped = new Set<string>([LOCK_FILE, REVIEW_FILE, TRANSLATIONS_FILE, 'edition.yaml', ...locales])
    const copies = new Map<string, Chapter>()
    for (const name of await readdir(source))
      if (!skipped.has(name)) await cp(join(source, name), join(staging, name), { recursive: true })
    const config = report.files.find(({ path }) => path === `${from.folder}/edition.yaml`)
    const edition = moveEditionFile(String(config?.value ?? ''), move, published)
    await writeFile(join(staging, 'edition.yaml'), edition)
    // The shifted year is already right, but other words in the file may not be.
    note('edition.yaml', yamlPassages(edition, undefined, [move.from]))
    for (const [locale, all] of from.chapters) {
      // Chapters derived from another language are generated, and not copied.
      const chapters = all.filter(({ derived }) => !derived)
      if (chapters.length > 0) await mkdir(join(staging, locale))
      for (const chapter of chapters) {
        const moved = moveCodes(
          movePeriods(String(chapter.file.value), parseChapter(chapter, report.extensions), move),
          report.frameworks,
          published,
        )
        for (const code of moved.moved) codes.set(code.code, code)
        await writeFile(join(staging, locale, `${chapter.id}.md`), moved.text)
        const copy = chapterOf(moved.text, chapter)
        if (!copy) continue
        if (locale === locales[0]) copies.set(copy.slug, copy)
        const mdast = parseChapter(copy, report.extensions)
        note(`${locale}/${chapter.id}.md`, datedPassages(mdast, copy.file, locale, years))
      }
    }
    if (Object.keys(from.translations).length > 0) {
      const moved = moveTranslations(from, locales[0] ?? '', copies)
      await writeFile(join(staging, TRANSLATIONS_FILE), translationsText(moved))
    }
    await writeFile(join(staging, REVIEW_FILE), reviewText(id, { from: from.id, pending, accepted: {} }))
    await rename(staging, join(report.root, id))
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return {
    id,
    from: from.id,
    chapters: [...from.chapters.values()].flat().filter(({ derived }) => !derived).length,
    passages: Object.values(pending).flatMap(file => Object.keys(file)).length,
    codes: [...codes.values()],
  }
}

/** Reads the new chapter; its problems are those of the old one and are not reported again. */
function chapterOf(text: string, { id, edition, locale, matter }: Chapter): Chapter | undefined {
  const file = new VFile({ path: `${locale}/${id}.md`, value: text })
  return readChapter(file, edition, locale, matter.part === undefined ? [] : [matter.part])
}
