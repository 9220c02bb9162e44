/** Files of a report, read as vfiles whose paths are relative to the report, so that outputs do not depend on the folder. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { decodeText } from './decode.ts'

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A file's text, or undefined when there is none. Line ends become `\n`; what is no UTF-8 is a problem. */
export async function readText(root: string, path: string): Promise<VFile | undefined> {
  try {
    const { text, wrong } = decodeText(await readFile(join(root, path)))
    const file = new VFile({ path, cwd: root, value: text.replace(/\r\n?/g, '\n') })
    if (wrong)
      problem(file, 'file-unicode', 'Unexpected bytes that are no UTF-8, expected a file saved as UTF-8', {
        place: wrong,
        note: 'Save the file as UTF-8: in VS Code click the name of the encoding at the foot of the window, in Notepad choose it under “Save as”.',
      })
    return file
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Names of files with an ending in a folder, sorted, none when there is no such folder. */
export async function listFiles(root: string, folder: string, ending: string): Promise<string[]> {
  const entries = await entriesOf(join(root, folder))
  return entries
    .filter(e => e.isFile() && e.name.endsWith(ending) && !e.name.startsWith('.'))
    .map(e => e.name)
    .sort(byName)
}

export async function listFolders(root: string): Promise<string[]> {
  const entries = await entriesOf(root)
  return entries
    .filter(e => e.isDirectory() && !e.name.startsWith('.'))
    .map(e => e.name)
    .sort(byName)
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}
