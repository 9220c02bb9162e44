/** Hashes everything that one language of an edition is built from: if no hash differs, the last build is up to date. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { VFile } from 'vfile'
import { escapesRoot } from '../../base/escapes-root.ts'
import { TRANSLATIONS_FILE } from '../../stages/1-read/languages/translations.ts'
import { MAX_PICTURE, readInside } from '../../stages/1-read/read-inside.ts'
import { isRegistryFile } from '../../stages/1-read/registry.ts'
import type { Edition, Locale, Report } from '../../stages/1-read/types.ts'

/** Path or name → SHA-256. */
export type Hashes = Readonly<Record<string, string>>

export const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** True if the file can affect this language of the edition: not other editions, nor the text of other languages. */
export function concerns(path: string, edition: Edition, locale: Locale, report: Report): boolean {
  if (edition.lock && isRegistryFile(path)) return false
  const [folder = '', second = '', ...inner] = path.split('/')
  if (second === TRANSLATIONS_FILE) return false
  if (folder !== edition.folder) {
    const isOther = report.editions.has(folder) || second === 'edition.yaml'
    return !isOther || isEarlierLock(path, edition)
  }
  return (
    inner.length === 0 ||
    second === locale ||
    second === report.config.derive[locale] ||
    !report.config.locales.includes(second)
  )
}

/** Earlier locks count, because comparative values are checked against them. */
function isEarlierLock(path: string, edition: Edition): boolean {
  const [folder = '', name = ''] = path.split('/')
  return name.endsWith('.lock.yaml') && folder < edition.folder
}

/**
 * Hashes all inputs. `read` lists the pictures that the chapters name, as the last build recorded them: while no chapter
 * changes, the list stays the same.
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
  // Pages link to the same chapter in the other languages.
  for (const other of report.config.locales) {
    const slugs = (edition.chapters.get(other) ?? []).map(({ slug }) => slug)
    if (other !== locale) inputs[`${edition.folder}/${other}/`] = hash(slugs.join('\n'))
  }
  for (const path of read) {
    const bytes = readInside(report.root, path, MAX_PICTURE)
    inputs[path] = hash(typeof bytes === 'string' ? '' : bytes)
  }
  return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Paths of the pictures that chapters use, relative to the report. */
export function picturesOf(files: Iterable<VFile>, root: string): string[] {
  const paths = [...files].flatMap(file => [...(file.data.pictures ?? [])])
  return [...new Set(paths.map(path => relative(root, path).replaceAll('\\', '/')))].sort()
}

/**
 * Hashes every file under the folders; if two have the same name, the first folder wins. Links are followed, because readers
 * of these files follow them too, but not outside `root`.
 */
export function hashesUnder(folders: readonly string[], prefix: string, root?: string): Hashes {
  const hashes: Record<string, string> = {}
  for (const folder of folders) {
    for (const path of filesUnder(folder, root))
      hashes[`${prefix}${path}`] ??= hash(readFileSync(join(folder, path)))
  }
  return hashes
}

/** `above` lists the parent folders, because a link to one of them would recurse forever. */
function filesUnder(folder: string, root: string | undefined, above: readonly string[] = []): string[] {
  const isOut = (path: string) => root !== undefined && escapesRoot(root, path)
  if (!existsSync(folder) || isOut(folder)) return []
  const real = realpathSync(folder)
  if (above.includes(real)) return []
  return readdirSync(folder)
    .sort()
    .flatMap(name => {
      const path = join(folder, name)
      const stats = isOut(path) ? undefined : statSync(path, { throwIfNoEntry: false })
      // Templates never read files above this size.
      if (stats?.isFile()) return stats.size > MAX_PICTURE ? [] : [name]
      return stats?.isDirectory()
        ? filesUnder(path, root, [...above, real]).map(inner => `${name}/${inner}`)
        : []
    })
}
