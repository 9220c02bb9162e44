/** Records that translated chapters match the current text of their source. */
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { removeLeftoversOf } from '../base/leftovers.ts'
import { writeAtomically } from '../base/write-atomically.ts'
import { readReport } from '../plugins/read-report.ts'
import { hasErrors } from '../problems/diagnostics.ts'
import { listed, message } from '../problems/messages/message.ts'
import { WrongUse } from '../problems/wrong-use.ts'
import { chooseEditions, chooseLocales } from '../stages/1-read/choose-editions.ts'
import {
  blocksOf,
  TRANSLATIONS_FILE,
  type Translations,
  translationsText,
} from '../stages/1-read/languages/translations.ts'
import type { Chapter, Edition, Locale } from '../stages/1-read/types.ts'
import { parseChapter } from '../stages/2-markdown/processor.ts'

export interface AcceptOptions {
  /** Folder that contains report.yaml. */
  report: string
  /** Undefined: the newest edition. */
  edition: string | undefined
  /** Ids or slugs, for example `02-iron` or `iron`; empty with `all`. */
  chapters: readonly string[]
  all: boolean
  /** If empty, every language but the first. */
  locales: readonly Locale[]
}

export interface AcceptResult {
  files: VFile[]
  /** Accepted translations, for example `en/iron`; empty if the report has errors. */
  accepted: string[]
  /** Path of the file that records them, relative to the report's folder. */
  path: string
}

export async function acceptTranslations(options: AcceptOptions): Promise<AcceptResult> {
  const report = await readReport(options.report)
  if (!('config' in report)) return { files: report.files, accepted: [], path: '' }
  const editions = options.edition === undefined ? [] : [options.edition]
  const [edition] = chooseEditions(report, { editions, all: false })
  const [source, ...others] = report.config.locales
  if (!edition || !source) return { files: report.files, accepted: [], path: '' }
  const locales = chooseLocales(report, options).filter(locale => others.includes(locale))
  const chapters = named(edition, source, options)
  const files = report.files.filter(({ path }) => path.startsWith(`${edition.folder}/`))
  const path = `${edition.folder}/${TRANSLATIONS_FILE}`
  const noted: Record<Locale, Record<string, readonly string[]>> = Object.create(null)
  for (const [locale, known] of Object.entries(edition.translations))
    noted[locale] = Object.assign(Object.create(null), known)
  const accepted: string[] = []
  for (const chapter of chapters) {
    const marks = blocksOf(chapter, parseChapter(chapter)).map(({ mark }) => mark)
    for (const locale of locales) {
      const translated = edition.chapters.get(locale)?.find(({ slug }) => slug === chapter.slug)
      if (!translated || translated.derived) continue
      noted[locale] = { ...noted[locale], [chapter.slug]: marks }
      accepted.push(`${locale}/${chapter.slug}`)
    }
  }
  if (hasErrors(files)) return { files, accepted: [], path }
  await write(join(report.root, path), noted)
  return { files, accepted, path }
}

function named(edition: Edition, source: Locale, { chapters, all }: AcceptOptions): Chapter[] {
  const known = [...(edition.chapters.get(source) ?? [])]
  if (all) return known
  return chapters.map(name => {
    const chapter = known.find(({ id, slug }) => id === name || slug === name)
    if (chapter) return chapter
    throw new WrongUse(
      message('call/chapter', { chapter: name, known: listed(known.map(({ slug }) => slug)) }),
    )
  })
}

async function write(path: string, translations: Translations): Promise<void> {
  await removeLeftoversOf(path)
  await writeAtomically(path, translationsText(translations))
}
