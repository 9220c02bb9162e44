/** What one language of an edition is made from, as hashes: when none differs, what was built last is what would be built now. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { VFile } from 'vfile'
import { isOfFigures } from '../source/registry.ts'
import { TRANSLATIONS_FILE } from '../source/translations.ts'
import type { Edition, Locale, Report } from '../source/types.ts'

/** Path or name → SHA-256. */
export type Hashes = Readonly<Record<string, string>>

export const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** Whether a file has a say in an edition's language: other editions and the text of other languages have none. */
export function concerns(path: string, edition: Edition, locale: Locale, report: Report): boolean {
  if (edition.lock && isOfFigures(path)) return false
  const [folder = '', second = '', ...rest] = path.split('/')
  if (second === TRANSLATIONS_FILE) return false
  if (folder !== edition.folder) {
    const isOther = report.editions.has(folder) || second === 'edition.yaml'
    return !isOther || isEarlierLock(path, edition)
  }
  return (
    rest.length === 0 ||
    second === locale ||
    second === report.config.derive[locale] ||
    !report.config.locales.includes(second)
  )
}

/** Comparatives are held to what earlier editions locked. */
function isEarlierLock(path: string, edition: Edition): boolean {
  const [folder = '', name = ''] = path.split('/')
  return name.endsWith('.lock.yaml') && folder < edition.folder
}

/**
 * Hashes of all inputs. `read` are the pictures that the chapters name, as the last build noted them: while no chapter
 * changes, they are the same ones.
 */
export async function inputsOf(
  edition: Edition,
  locale: Locale,
  report: Report,
  template: Hashes,
  read: Iterable<string>,
): Promise<Hashes> {
  const inputs: Record<string, string> = { ...template }
  for (const file of report.files)
    if (concerns(file.path, edition, locale, report)) inputs[file.path] = hash(String(file.value))
  // Pages lead to the same chapter in the other languages.
  for (const other of report.config.locales) {
    const slugs = (edition.chapters.get(other) ?? []).map(({ slug }) => slug)
    if (other !== locale) inputs[`${edition.folder}/${other}/`] = hash(slugs.join('\n'))
  }
  for (const path of read) {
    const bytes = await readFile(join(report.root, path)).catch(() => '')
    inputs[path] = hash(bytes)
  }
  return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Pictures that chapters read, relative to the report. */
export function picturesOf(files: Iterable<VFile>, root: string): string[] {
  const paths = [...files].flatMap(file => [...(file.data.pictures ?? [])])
  return [...new Set(paths.map(path => relative(root, path).replaceAll('\\', '/')))].sort()
}

/** Every file under some folders; of two with the same name the first folder's. */
export function hashesUnder(folders: readonly string[], prefix: string): Hashes {
  const found: Record<string, string> = {}
  for (const folder of folders) {
    for (const path of filesUnder(folder))
      found[`${prefix}${path}`] ??= hash(readFileSync(join(folder, path)))
  }
  return found
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
