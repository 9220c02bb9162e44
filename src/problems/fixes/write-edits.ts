/** Edits written into a file, where its lines still read as they did when the edits were made. */
import { isUtf8 } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { chmod, lstat, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { escapesRoot } from '../../base/escapes-root.ts'
import { applyEdits, type Edit, withoutOverlaps } from './edit.ts'

export interface LineEdit extends Edit {
  /** Counted from 1. */
  line: number
  /** The line as it was read. */
  was: string
}

/** An absolute path in a folder, undefined where the path leads out of it. */
export function fileIn(folder: string, path: string): string | undefined {
  const file = resolve(folder, path)
  return file.startsWith(`${resolve(folder)}${sep}`) ? file : undefined
}

/** What a path in a report leads to, or a link would become a file. Undefined where nothing is, or it lies out of the report. */
export async function realFileIn(report: string, path: string): Promise<string | undefined> {
  const file = fileIn(report, path)
  return file !== undefined && !escapesRoot(report, file)
    ? await realpath(file).catch(goneIsUndefined)
    : undefined
}

/**
 * Returns what was written. Of two edits that meet, the second is left out; so is one of a line that has changed since. None is written
 * into a file that is gone, that is a link to another, or that is not UTF-8.
 */
export async function writeEdits<T extends LineEdit>(file: string, edits: readonly T[]): Promise<T[]> {
  const stat = await lstat(file).catch(goneIsUndefined)
  const bytes = stat?.isFile() ? await readFile(file).catch(goneIsUndefined) : undefined
  // Of another encoding: written as UTF-8, what could not be read of it would be gone.
  if (stat === undefined || bytes === undefined || !isUtf8(bytes)) return []
  const text = bytes.toString('utf8')
  // Lines, and between them how each ends. The byte order mark is no part of the first one.
  const [mark = '', rest] = text.startsWith('\uFEFF') ? ['\uFEFF', text.slice(1)] : ['', text]
  const pieces = rest.split(/(\r\n?|\n)/)
  const written: T[] = []
  for (const line of new Set(edits.map(edit => edit.line))) {
    const at = 2 * (line - 1)
    const now = pieces[at]
    const own = withoutOverlaps(edits.filter(edit => edit.line === line && edit.was === now))
    if (now === undefined || own.length === 0) continue
    pieces[at] = applyEdits(now, own)
    written.push(...own)
  }
  if (written.length === 0) return []
  const isDone = await replaceFile(file, mark + pieces.join(''), stat.mode).catch(goneIsUndefined)
  return isDone ? written : []
}

/** At once: nobody reads half a file. What may be done with it stays. */
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

/** A file that is deleted meanwhile is an ordinary event. */
function goneIsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
