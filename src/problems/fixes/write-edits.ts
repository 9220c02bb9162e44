/** Writes edits into a file, if its lines are still as they were when the edits were computed. */
import { isUtf8 } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { chmod, lstat, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { escapesRoot } from '../../base/escapes-root.ts'
import { applyEdits, type Edit, withoutOverlaps } from './edit.ts'

export interface LineEdit extends Edit {
  /** Counts from 1. */
  line: number
  /** The line's content when the edit was computed. */
  was: string
}

/** Resolves a path in a folder. Undefined if it leads out of the folder. */
export function fileIn(folder: string, path: string): string | undefined {
  const file = resolve(folder, path)
  return file.startsWith(`${resolve(folder)}${sep}`) ? file : undefined
}

/** Resolves links, so that writing does not replace a link by a file. Undefined if the file is missing or outside the report. */
export async function realFileIn(report: string, path: string): Promise<string | undefined> {
  const file = fileIn(report, path)
  return file !== undefined && !escapesRoot(report, file)
    ? await realpath(file).catch(goneIsUndefined)
    : undefined
}

/**
 * Writes edits and returns those written. Skips the second of two overlapping edits, edits of lines that have changed since, and all
 * edits of a file that is missing, a link, or not UTF-8.
 */
export async function writeEdits<T extends LineEdit>(file: string, edits: readonly T[]): Promise<T[]> {
  const stat = await lstat(file).catch(goneIsUndefined)
  const bytes = stat?.isFile() ? await readFile(file).catch(goneIsUndefined) : undefined
  // Writing a file of another encoding as UTF-8 would destroy characters that could not be decoded.
  if (stat === undefined || bytes === undefined || !isUtf8(bytes)) return []
  const text = bytes.toString('utf8')
  // Lines alternate with their line endings. The byte order mark does not belong to the first line.
  const [mark = '', content] = text.startsWith('\uFEFF') ? ['\uFEFF', text.slice(1)] : ['', text]
  const pieces = content.split(/(\r\n?|\n)/)
  const written: T[] = []
  for (const line of new Set(edits.map(edit => edit.line))) {
    const at = 2 * (line - 1)
    const now = pieces[at]
    const lineEdits = withoutOverlaps(edits.filter(edit => edit.line === line && edit.was === now))
    if (now === undefined || lineEdits.length === 0) continue
    pieces[at] = applyEdits(now, lineEdits)
    written.push(...lineEdits)
  }
  if (written.length === 0) return []
  const isDone = await replaceFile(file, mark + pieces.join(''), stat.mode).catch(goneIsUndefined)
  return isDone ? written : []
}

/** Replaces the file in one step, so that no reader sees half of it, and keeps its permissions. */
async function replaceFile(file: string, text: string, mode: number): Promise<true> {
  const fresh = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await writeFile(fresh, text)
    await chmod(fresh, mode)
    await rename(fresh, file)
  } finally {
    await rm(fresh, { force: true })
  }
  return true
}

/** Ignores that a file was deleted in the meantime. */
function goneIsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
