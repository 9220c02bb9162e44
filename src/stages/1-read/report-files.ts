/**
 * Files of a report, read as vfiles whose paths are relative to the report, so that outputs do not depend on the folder.
 *
 * A link is read as what it leads to, if that lies in the report. `refused` gets what is there and cannot be read.
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
  refuseName,
  refuseTooLarge,
  refuseUnreadable,
} from './mistakes/unreadable-files.ts'
import { MAX_TEXT, readInside } from './read-inside.ts'
import { decodeText } from './yaml/decode.ts'

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A file's text, or undefined when there is none. Line ends become `\n`; what is no UTF-8 is a problem. */
export async function readText(root: string, path: string, refused: VFile[]): Promise<VFile | undefined> {
  if (!(await isReadable(root, path, refused))) return undefined
  const bytes = readInside(root, path, MAX_TEXT)
  if (typeof bytes === 'string') {
    if (bytes === 'size') refuseTooLarge(root, path, refused)
    else if (bytes !== 'missing') refuseUnreadable(root, path, refused)
    return undefined
  }
  const { text, wrong } = decodeText(bytes)
  const file = new VFile({ path, cwd: root, value: text.replace(/\r\n?/g, '\n') })
  if (wrong)
    problem(file, 'file-unicode', 'Unexpected bytes that are no UTF-8, expected a file saved as UTF-8', {
      place: wrong,
      note: 'Save the file as UTF-8: in VS Code click the name of the encoding at the foot of the window, in Notepad choose it under “Save as”.',
    })
  // In a file of another encoding, every character may look hidden.
  else reportHidden(file)
  return file
}

/** Names of files with an ending in a folder, sorted, none when there is no such folder. Names that are nearly so are refused. */
export async function listFiles(
  root: string,
  folder: string,
  ending: string,
  refused: VFile[],
): Promise<string[]> {
  const names: string[] = []
  for (const entry of await entriesIn(root, folder, refused)) {
    const { name } = entry
    // A folder or a pipe under a chapter's name is refused by whoever reads it; other folders are no one's business.
    if (entry.isDirectory() && !name.endsWith(ending)) continue
    const expected = expectedName(name, ending)
    if (expected === name) names.push(name)
    else if (expected !== undefined) refuseName(root, `${folder}/${name}`, expected, refused)
  }
  return names.sort(byName)
}

/** Files that a folder may have are refused where their names are nearly right. */
export async function refuseNearNames(
  root: string,
  folder: string,
  names: readonly string[],
  refused: VFile[],
): Promise<void> {
  const found = (await filesIn(root, folder, refused)).map(({ name }) => name)
  for (const name of found) {
    const near = meantName(name, found, names)
    if (near !== undefined && near !== name)
      refuseName(root, folder === '' ? name : `${folder}/${name}`, near, refused)
  }
}

/** `sources.yml` whatever else is there; `source.yaml` where there is no `sources.yaml`. */
function meantName(name: string, found: readonly string[], names: readonly string[]): string | undefined {
  const written = expectedName(name, '.yaml')?.toLowerCase() ?? ''
  if (written === '' || names.includes(written)) return written || undefined
  return names.find(one => !found.includes(one) && isSlip(written, one, names))
}

/** Folders in the report itself. */
export async function listFolders(root: string, refused: VFile[]): Promise<string[]> {
  const entries = await entriesIn(root, '', refused)
  for (const entry of entries)
    if (entry.isSymbolicLink() && existsSync(join(root, entry.name, 'edition.yaml')))
      mentionLinkedEdition(root, entry.name, refused)
  return entries
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort(byName)
}

/** Names of the folders in one of the report. */
export async function foldersIn(root: string, folder: string, refused: VFile[]): Promise<string[]> {
  const entries = await entriesIn(root, folder, refused)
  return entries
    .filter(entry => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort(byName)
}

/** What is no folder. Hidden files are nobody’s. */
export async function filesIn(root: string, folder: string, refused: VFile[]): Promise<Dirent[]> {
  const entries = await entriesIn(root, folder, refused)
  return entries.filter(entry => entry.isFile() || entry.isSymbolicLink())
}

async function entriesIn(root: string, folder: string, refused: VFile[]): Promise<Dirent[]> {
  if (!(await isReadable(root, folder, refused))) return []
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    return entries.filter(({ name }) => !name.startsWith('.'))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
