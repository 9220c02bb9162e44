/** Finds the folder of each language in an edition. Similar names are reported and read; folders of unlisted languages are mentioned. */
import type { VFile } from 'vfile'
import { mentionUnlisted, reportWrongName } from '../mistakes/unreadable-files.ts'
import { foldersIn, listFiles } from '../report-files.ts'
import type { Locale } from '../types.ts'
import { isNameOf } from './language-names.ts'

/** Returns language → folder name. A wrong name is reported, and the folder is still read. */
export async function localeFolders(
  root: string,
  edition: string,
  locales: readonly Locale[],
  files: VFile[],
): Promise<ReadonlyMap<Locale, string>> {
  const folders = new Map<Locale, string>()
  const names = await foldersIn(root, edition, files)
  for (const locale of locales) {
    // The folder of another language of the report never stands for this one.
    const similar = names.includes(locale)
      ? undefined
      : names.find(name => !locales.includes(name) && isNear(name, locale))
    if (similar !== undefined) reportWrongName(root, `${edition}/${similar}`, locale, files)
    folders.set(locale, similar ?? locale)
  }
  for (const name of names) {
    if ([...folders.values()].includes(name) || !isLanguage(name)) continue
    const isWritten = (await listFiles(root, `${edition}/${name}`, '.md', [])).length > 0
    if (isWritten) mentionUnlisted(root, `${edition}/${name}`, name, files)
  }
  return folders
}

/** True for other spellings of the locale: `EN`, `zh_hans`, `English`. */
const isNear = (name: string, locale: Locale): boolean =>
  tagLike(name) === tagLike(locale) || isNameOf(name, locale)

const tagLike = (name: string): string => name.trim().replaceAll('_', '-').toLowerCase()

/** True for folder names that are known language tags. `images` is well formed too, and `new` and `src` are registered, so longer names need a subtag. */
function isLanguage(name: string): boolean {
  if (!/^[a-z]{2}$|[-_]/i.test(name)) return false
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(name) !== undefined
  } catch {
    return false
  }
}
