/** Reads an edition's folder: edition.yaml, the chapters of each language, and the files that Perennial writes beside them. */
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import type { Languages } from '../../registry/locales/language.ts'
import { idsIn, readChapter } from './chapter.ts'
import { checkEditionPeriod } from './edition-times.ts'
import { localeFolders } from './languages/locale-folders.ts'
import { readTranslations, TRANSLATIONS_FILE } from './languages/translations.ts'
import { LOCK_FILE, readLock } from './lock.ts'
import { mentionStrayChapters, mentionStrayFiles, withoutCopiedChapters } from './mistakes/stray-files.ts'
import { reportSpacesInName, reportSpecialCharacters } from './mistakes/unreadable-files.ts'
import { listFiles, readText, reportSimilarNames } from './report-files.ts'
import { REVIEW_FILE, readReview } from './review.ts'
import { editionSchema } from './schemas.ts'
import type { Chapter, Edition, Locale, ReportConfig } from './types.ts'
import { readYaml } from './yaml/yaml-document.ts'

const EDITION_FILE = 'edition.yaml'
const EDITION_FILES = [EDITION_FILE, LOCK_FILE, REVIEW_FILE, TRANSLATIONS_FILE]

/** Names of pages that the web edition generates itself. */
const RESERVED = new Set(['index'])

/** Returns undefined for a folder without a valid edition.yaml, such as `metrics` or `templates`. */
export async function readEdition(
  root: string,
  folder: string,
  config: ReportConfig,
  languages: Languages,
  files: VFile[],
): Promise<Edition | undefined> {
  await reportSimilarNames(root, folder, EDITION_FILES, files)
  const readAndRecord = async (name: string) => {
    const file = await readText(root, `${folder}/${name}`, files)
    if (file) files.push(file)
    return file
  }
  const file = await readAndRecord(EDITION_FILE)
  if (!file) return undefined
  const { value: read, broken, position } = readYaml(file, String(file.value), editionSchema, 'edition')
  if (!read) return undefined
  const value = checkEditionPeriod(folder, read, file, position)
  reportSpecialCharacters(file, folder)
  const parts = broken.has('parts') ? undefined : value.parts.map(part => part.id)
  const chapters = new Map<Locale, readonly Chapter[]>()
  const unread = new Map<Locale, ReadonlySet<string>>()
  const names = await localeFolders(root, folder, config.locales, files)
  const folders = new Map([...names].map(([locale, name]) => [locale, `${folder}/${name}`]))
  for (const locale of config.locales) {
    const path = folders.get(locale) ?? `${folder}/${locale}`
    const texts = await readTexts(root, path, files)
    await mentionStrayFiles(root, path, files)
    const parsed = chaptersOf(texts, folder, locale, parts)
    chapters.set(locale, parsed.chapters)
    unread.set(locale, parsed.unread)
  }
  await mentionStrayChapters(root, folder, config.locales[0] ?? 'en', files)
  const [locked, review, accepted] = [
    await readAndRecord(LOCK_FILE),
    await readAndRecord(REVIEW_FILE),
    await readAndRecord(TRANSLATIONS_FILE),
  ]
  return {
    id: folder,
    folder,
    config: value,
    periodPlace: position(['period']),
    parts,
    folders,
    chapters,
    unread,
    translations: accepted ? readTranslations(accepted) : {},
    lock: locked && readLock(locked, languages),
    review: review && readReview(review),
  }
}

/** File name → text, sorted by name. */
async function readTexts(root: string, folder: string, files: VFile[]): Promise<Map<string, VFile>> {
  const texts = new Map<string, VFile>()
  const names = await listFiles(root, folder, '.md', files)
  for (const name of withoutCopiedChapters(root, folder, names, files)) {
    const text = await readText(root, `${folder}/${name}`, files)
    if (!text) continue
    files.push(text)
    texts.set(name, text)
  }
  return texts
}

function chaptersOf(
  texts: ReadonlyMap<string, VFile>,
  folder: string,
  locale: Locale,
  parts: readonly string[] | undefined,
): { chapters: Chapter[]; unread: Set<string> } {
  const chapters: Chapter[] = []
  const unread = new Set<string>()
  for (const [name, text] of texts) {
    reportSpecialCharacters(text, name)
    const chapter = readChapter(text, folder, locale, parts)
    if (!chapter) {
      for (const id of idsIn(text)) unread.add(id)
      continue
    }
    reportSpacesInName(text, name, chapter.slug)
    if (isFree(name, chapter, chapters)) chapters.push(chapter)
  }
  return { chapters, unread }
}

function isFree(name: string, { slug, file }: Chapter, others: readonly Chapter[]): boolean {
  if (RESERVED.has(slug)) {
    problem(file, 'chapter-name-free', { slug, file: name })
    return false
  }
  const first = others.find(other => other.slug === slug)
  if (!first) return true
  problem(file, 'chapter-unique', { slug, first: `${first.id}.md`, second: name })
  return false
}
