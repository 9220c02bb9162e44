/** Limits of the machine that make anything fail, in words of their own: what failed names everything but the cause. */
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, relative } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { MissingPart } from './missing-part.ts'
import { TEMPORARY } from './temporary-folder.ts'

/** Bytes: less than this is used up while it is asked for. */
const LITTLE = 2_000_000
/** A build has about a hundred files open, its browser as many. */
const FEW = 256

/** The first of the folders on whose disk no space is left; those that are not there are passed over. */
export async function findFullDisk(folders: readonly string[]): Promise<MissingPart | undefined> {
  for (const folder of folders) {
    const disk = await statfs(folder).catch(() => undefined)
    if (!disk || disk.blocks === 0 || disk.bavail * disk.bsize >= LITTLE) continue
    return new MissingPart(
      `no space is left on the disk of ${folder}`,
      `Make room there, or ${suggestOtherFolder(folder)}.`,
    )
  }
  return undefined
}

/** Returns how to move a folder to another disk. In the temporary folder only Perennial's own names count: a user may build there. */
export function suggestOtherFolder(path: string): string {
  const inside = (folder: string) => {
    const way = relative(folder, path)
    return way.startsWith('..') || isAbsolute(way) ? undefined : way
  }
  if (inside(cacheFolder()) !== undefined) return 'name another folder with PERENNIAL_CACHE'
  const temporary = inside(tmpdir())
  if (temporary === '' || (temporary !== undefined && TEMPORARY.test(temporary)))
    return 'name another folder with TMPDIR'
  return 'name another folder with --out'
}

/** Undefined where enough files may be open at once, or nobody says how many. */
export function checkOpenFileLimit(): MissingPart | undefined {
  const most = openFiles()
  if (most === undefined || most > FEW) return undefined
  return new MissingPart(
    `this system lets a process open only ${most} files at once`,
    'Raise the limit, as with: ulimit -n 4096',
  )
}

/** Node raises its own limit as far as it may, so that the one that is left counts. Asked without opening a file: none may be left. */
function openFiles(): number | undefined {
  const report = process.report as typeof process.report & { excludeNetwork?: boolean }
  if (!report || process.platform === 'win32') return undefined
  // Names of the network are looked up otherwise.
  report.excludeNetwork = true
  const { userLimits } = report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } }
  const most = Number(userLimits?.open_files?.soft)
  return Number.isFinite(most) && most > 0 ? most : undefined
}
