/**
 * What lies where chapters and editions are read, nearly looks like one, and is not read.
 *
 * Only what somebody may take for a part of the report is told: pictures, notes under other names and files of other programs
 * lie there in good faith.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { filesIn, foldersIn } from '../report-files.ts'
import type { Locale } from '../types.ts'
import { reportSkipped } from './unreadable-files.ts'

/** Of a word processor; `~$notes.docx` is its own. */
const DOCUMENT = /^(?!~).*\.(?:docx?|odt|rtf|pages|wps)$/i
/** `02-iron.txt`, and `02-iron` without an ending. */
const NUMBERED = /^\d+[-_ ][^.]*(?:\.(?:txt|text|mdx|qmd|rmd|html?))?$/i
const CHAPTER = /^\d+[-_ ].*\.md$/i

/** Beside the chapters of a language. */
export async function mentionStrayFiles(root: string, folder: string, files: VFile[]): Promise<void> {
  const names = (await filesIn(root, folder, files)).map(({ name }) => name)
  for (const name of names) {
    if (!DOCUMENT.test(name) && !NUMBERED.test(name)) continue
    const path = `${folder}/${name}`
    const chapter = `${name.replace(/\.[^.]*$/, '')}.md`
    const there = names.find(other => other.toLowerCase() === chapter.toLowerCase())
    reportSkipped(
      root,
      path,
      [
        'file-name',
        `Unexpected file \`${path}\` among chapters, expected Markdown: it is not read`,
        there === undefined
          ? `Save its text as \`${chapter}\`, or move it out of the folder.`
          : `Move it out of the folder: \`${there}\` is the chapter.`,
      ],
      'info',
      files,
    )
  }
}

/** Beside `edition.yaml`. */
export async function mentionStrayChapters(
  root: string,
  edition: string,
  locale: Locale,
  files: VFile[],
): Promise<void> {
  for (const { name } of await filesIn(root, edition, files)) {
    if (!CHAPTER.test(name)) continue
    const [path, right] = [`${edition}/${name}`, `${edition}/${locale}`]
    reportSkipped(
      root,
      path,
      [
        'file-name',
        `Unexpected chapter \`${path}\` outside of a language, expected it in a folder as \`${right}\`: it is not read`,
        'Move it into the folder of its language.',
      ],
      'info',
      files,
    )
  }
}

/** Years with chapters in them, and nothing that makes them editions. */
export async function reportNoEdition(
  root: string,
  folders: readonly string[],
  locales: readonly Locale[],
  { files, isOnly }: { files: VFile[]; isOnly: boolean },
): Promise<void> {
  for (const folder of folders.filter(isYear)) {
    // There, or under a name that has been said.
    const isSaid = files.some(({ path }) => path.startsWith(`${folder}/`))
    const names = isSaid ? [] : await foldersIn(root, folder, [])
    if (!locales.some(locale => names.includes(locale))) continue
    reportSkipped(
      root,
      folder,
      [
        'edition-folder',
        `Unexpected folder \`${folder}\` without \`edition.yaml\`, expected one: it is not read`,
        'Copy that of another edition, and write what is new in it.',
      ],
      isOnly ? 'error' : 'info',
      files,
    )
  }
}

const isYear = (folder: string): boolean => /^(?:19|20|21)\d\d$/.test(folder)

/** ` (copy)`, `-old`, `.bak`, ` - 副本`, ` (2)`; another word may be the name of another book. */
const COPY =
  /^(?:[\s._-]*(?:\(\d+\)|[([]?(?:copy|kopie|copie|copia|old|backup|bak|副本|备份|备用|旧版?|コピー)[)\]]?))+[\s._-]*\d?$/i

/** Editions without copies of them, which would be the newest or have each problem twice. */
export function withoutCopies(root: string, folders: readonly string[], files: VFile[]): string[] {
  const editions = folders.filter(name => existsSync(join(root, name, 'edition.yaml')))
  return folders.filter(name => {
    const original = editions.includes(name) && editions.find(other => isCopy(name, other))
    if (!original) return true
    reportSkipped(
      root,
      name,
      [
        'edition-folder',
        `Unexpected copy \`${name}\` of the edition \`${original}\`, expected it outside of the report: it is not read`,
        'Move it away, or give it a name of its own if it is another edition.',
      ],
      'info',
      files,
    )
    return false
  })
}

/** Names of chapters without copies of them, whose anchors would all be there twice. */
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
    reportSkipped(
      root,
      `${folder}/${name}`,
      [
        'file-name',
        `Unexpected copy \`${name}\` of the chapter \`${original}\`, expected one of them: it is not read`,
        'Move it out of the folder, or give it a name of its own if it is another chapter.',
      ],
      'warning',
      files,
    )
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
