/**
 * Reports files and folders that look like chapters or editions but are not read.
 *
 * Pictures, notes under other names and files of other programs are not reported.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { filesIn, foldersIn } from '../report-files.ts'
import type { Locale } from '../types.ts'
import { reportSkipped } from './unreadable-files.ts'

/** Word-processor files, without lock files such as `~$notes.docx`. */
const DOCUMENT = /^(?!~).*\.(?:docx?|odt|rtf|pages|wps)$/i
/** Numbered text files: `02-iron.txt`, and `02-iron` without an extension. */
const NUMBERED = /^\d+[-_ ][^.]*(?:\.(?:txt|text|mdx|qmd|rmd|html?))?$/i
const CHAPTER = /^\d+[-_ ].*\.md$/i

/** Reports stray files beside the chapters of a language. */
export async function mentionStrayFiles(root: string, folder: string, files: VFile[]): Promise<void> {
  const names = (await filesIn(root, folder, files)).map(({ name }) => name)
  for (const name of names) {
    if (!DOCUMENT.test(name) && !NUMBERED.test(name)) continue
    const path = `${folder}/${name}`
    const chapter = `${name.replace(/\.[^.]*$/, '')}.md`
    const chapterFile = names.find(other => other.toLowerCase() === chapter.toLowerCase())
    reportSkipped(
      root,
      path,
      chapterFile === undefined
        ? ['file-name/document', { path, chapter }]
        : ['file-name/document-of-chapter', { path, chapter: chapterFile }],
      'info',
      files,
    )
  }
}

/** Reports chapters beside `edition.yaml`, outside a language's folder. */
export async function mentionStrayChapters(
  root: string,
  edition: string,
  locale: Locale,
  files: VFile[],
): Promise<void> {
  for (const { name } of await filesIn(root, edition, files)) {
    if (!CHAPTER.test(name)) continue
    const [path, folder] = [`${edition}/${name}`, `${edition}/${locale}`]
    reportSkipped(root, path, ['file-name/no-language', { path, folder }], 'info', files)
  }
}

/** Reports folders named after a year that contain chapters but no edition.yaml. */
export async function reportNoEdition(
  root: string,
  folders: readonly string[],
  locales: readonly Locale[],
  { files, isOnly }: { files: VFile[]; isOnly: boolean },
): Promise<void> {
  for (const folder of folders.filter(isYear)) {
    // The folder has an edition.yaml, or its wrong name was already reported.
    const isReported = files.some(({ path }) => path.startsWith(`${folder}/`))
    const names = isReported ? [] : await foldersIn(root, folder, [])
    if (!locales.some(locale => names.includes(locale))) continue
    reportSkipped(root, folder, ['edition-folder/no-settings', { folder }], isOnly ? 'error' : 'info', files)
  }
}

const isYear = (folder: string): boolean => /^(?:19|20|21)\d\d$/.test(folder)

/** Suffixes of copies: ` (copy)`, `-old`, `.bak`, ` - 副本`, ` (2)`. Another suffix may name another book. */
const COPY =
  /^(?:[\s._-]*(?:\(\d+\)|[([]?(?:copy|kopie|copie|copia|old|backup|bak|副本|备份|备用|旧版?|コピー)[)\]]?))+[\s._-]*\d?$/i

/** Leaves out copies of editions, which would count as the newest edition and repeat every problem. */
export function withoutCopies(root: string, folders: readonly string[], files: VFile[]): string[] {
  const editions = folders.filter(name => existsSync(join(root, name, 'edition.yaml')))
  return folders.filter(name => {
    const original = editions.includes(name) && editions.find(other => isCopy(name, other))
    if (!original) return true
    reportSkipped(root, name, ['edition-folder/copy', { folder: name, original }], 'info', files)
    return false
  })
}

/** Leaves out copies of chapters, which would repeat every anchor. */
export function withoutCopiedChapters(
  root: string,
  folder: string,
  names: readonly string[],
  files: VFile[],
): string[] {
  const stem = (name: string) => name.replace(/\.md$/, '')
  return names.filter(name => {
    const original = names.find(other => isCopy(stem(name), stem(other)))
    if (original === undefined) return true
    const path = `${folder}/${name}`
    reportSkipped(root, path, ['file-name/copy', { name, original }], 'warning', files)
    return false
  })
}

function isCopy(name: string, original: string): boolean {
  if (name === original) return false
  if (name.startsWith(original)) return COPY.test(name.slice(original.length))
  return (
    name.endsWith(original) &&
    /^(?:copy of|copie de|kopie von|副本)[\s-]*$/i.test(name.slice(0, -original.length))
  )
}
