/** The folder of each language in an edition: one that is nearly named so is meant, and one of a language that nobody named is mentioned. */
import type { VFile } from 'vfile'
import { mentionUnlisted, refuseName } from '../mistakes/unreadable-files.ts'
import { foldersIn, listFiles } from '../report-files.ts'
import type { Locale } from '../types.ts'
import { isNameOf } from './language-names.ts'

/** Language → name of its folder. A wrong name is a problem once, and is read on from. */
export async function localeFolders(
  root: string,
  edition: string,
  locales: readonly Locale[],
  files: VFile[],
): Promise<ReadonlyMap<Locale, string>> {
  const found = new Map<Locale, string>()
  const names = await foldersIn(root, edition, files)
  for (const locale of locales) {
    // What is another language of the report is not this one.
    const near = names.includes(locale)
      ? undefined
      : names.find(name => !locales.includes(name) && isNear(name, locale))
    if (near !== undefined) refuseName(root, `${edition}/${near}`, locale, files)
    found.set(locale, near ?? locale)
  }
  for (const name of names) {
    if ([...found.values()].includes(name) || !isLanguage(name)) continue
    const isWritten = (await listFiles(root, `${edition}/${name}`, '.md', [])).length > 0
    if (isWritten) mentionUnlisted(root, `${edition}/${name}`, name, files)
  }
  return found
}

/** `EN`, `zh_hans`, `English`. */
const isNear = (name: string, locale: Locale): boolean =>
  tagLike(name) === tagLike(locale) || isNameOf(name, locale)

const tagLike = (name: string): string => name.trim().replaceAll('_', '-').toLowerCase()

/** One that has a name: `images` could be a tag as well, and `new` and `src` are. */
function isLanguage(name: string): boolean {
  if (!/^[a-z]{2}$|[-_]/i.test(name)) return false
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(name) !== undefined
  } catch {
    return false
  }
}
