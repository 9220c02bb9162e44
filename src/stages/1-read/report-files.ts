/**
 * Reads files of a report as vfiles. Their paths are relative to the report, so that outputs do not depend on its location.
 *
 * Links are followed if their target is in the report. Files that exist but cannot be read are added to `skipped`.
 */
import { type Dirent, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { isSlip } from '../../problems/suggest.ts'
import { reportHidden } from './mistakes/hidden-characters.ts'
import { expectedName } from './mistakes/near-file-names.ts'
import {
  isMissing,
  isReadable,
  mentionLinkedEdition,
  reportTooLargePath,
  reportUnreadablePath,
  reportWrongName,
} from './mistakes/unreadable-files.ts'
import { MAX_TEXT, readInside } from './read-inside.ts'
import { decodeText } from './yaml/decode.ts'

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A file's text; undefined if it is missing or skipped. Line endings become `\n`; bytes that are no UTF-8 are reported. */
export async function readText(root: string, path: string, skipped: VFile[]): Promise<VFile | undefined> {
  if (!(await isReadable(root, path, skipped))) return undefined
  const bytes = readInside(root, path, MAX_TEXT)
  if (typeof bytes === 'string') {
    if (bytes === 'size') reportTooLargePath(root, path, skipped)
    else if (bytes !== 'missing') reportUnreadablePath(root, path, skipped)
    return undefined
  }
  const { text, wrong } = decodeText(bytes)
  const file = new VFile({ path, cwd: root, value: text.replace(/\r\n?/g, '\n') })
  if (wrong) problem(file, 'file-unicode', {}, { place: wrong })
  // With a wrong encoding, any character may look like a control character.
  else reportHidden(file)
  return file
}

/** Sorted names of the files in a folder with an extension; empty if the folder is missing. Similar extensions are reported. */
export async function listFiles(
  root: string,
  folder: string,
  ending: string,
  skipped: VFile[],
): Promise<string[]> {
  const names: string[] = []
  for (const entry of await entriesIn(root, folder, skipped)) {
    const { name } = entry
    // A folder or pipe with a chapter's name is reported when it is read; other folders are ignored.
    if (entry.isDirectory() && !name.endsWith(ending)) continue
    const expected = expectedName(name, ending)
    if (expected === name) names.push(name)
    else if (expected !== undefined) reportWrongName(root, `${folder}/${name}`, expected, skipped)
  }
  return names.sort(byName)
}

/** Reports files whose names look like misspellings of an allowed name (`names`). */
export async function reportSimilarNames(
  root: string,
  folder: string,
  names: readonly string[],
  skipped: VFile[],
): Promise<void> {
  const present = (await filesIn(root, folder, skipped)).map(({ name }) => name)
  for (const name of present) {
    const intended = meantName(name, present, names)
    if (intended !== undefined && intended !== name)
      reportWrongName(root, folder === '' ? name : `${folder}/${name}`, intended, skipped)
  }
}

/** The intended name: for `sources.yml` always `sources.yaml`, for `source.yaml` only if there is no `sources.yaml`. */
function meantName(name: string, present: readonly string[], names: readonly string[]): string | undefined {
  const written = expectedName(name, '.yaml')?.toLowerCase() ?? ''
  if (written === '' || names.includes(written)) return written || undefined
  return names.find(candidate => !present.includes(candidate) && isSlip(written, candidate, names))
}

/** Sorted names of the folders in the report's root. Links to editions are mentioned. */
export async function listFolders(root: string, skipped: VFile[]): Promise<string[]> {
  const entries = await entriesIn(root, '', skipped)
  for (const entry of entries)
    if (entry.isSymbolicLink() && existsSync(join(root, entry.name, 'edition.yaml')))
      mentionLinkedEdition(root, entry.name, skipped)
  return entries
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort(byName)
}

/** Sorted names of the folders in a folder of the report. */
export async function foldersIn(root: string, folder: string, skipped: VFile[]): Promise<string[]> {
  const entries = await entriesIn(root, folder, skipped)
  return entries
    .filter(entry => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort(byName)
}

/** Entries that are not folders, without hidden files. */
export async function filesIn(root: string, folder: string, skipped: VFile[]): Promise<Dirent[]> {
  const entries = await entriesIn(root, folder, skipped)
  return entries.filter(entry => entry.isFile() || entry.isSymbolicLink())
}

async function entriesIn(root: string, folder: string, skipped: VFile[]): Promise<Dirent[]> {
  if (!(await isReadable(root, folder, skipped))) return []
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    return entries.filter(({ name }) => !name.startsWith('.'))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
