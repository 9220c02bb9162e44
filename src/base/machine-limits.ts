/** Detects full disks and low limits of open files. The error of the operation that failed does not name these causes. */
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, relative } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { MissingPart } from './missing-part.ts'
import { TEMPORARY } from './temporary-folder.ts'

/** Bytes. Less free space than this counts as a full disk. */
const LITTLE = 2_000_000
/** Open files. A build has about a hundred open, and its browser as many. */
const FEW = 256

/** Reports the first folder whose disk is full. Folders that do not exist are skipped. */
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

/** Advice on how to use another disk than that of `path`. In the temporary folder only Perennial's own names count, because users may build there. */
export function suggestOtherFolder(path: string): string {
  const inside = (folder: string) => {
    const relativePath = relative(folder, path)
    return relativePath.startsWith('..') || isAbsolute(relativePath) ? undefined : relativePath
  }
  if (inside(cacheFolder()) !== undefined) return 'name another folder with PERENNIAL_CACHE'
  const temporary = inside(tmpdir())
  if (temporary === '' || (temporary !== undefined && TEMPORARY.test(temporary)))
    return 'name another folder with TMPDIR'
  return 'name another folder with --out'
}

/** Reports a limit of open files that is too low. Undefined if the limit is high enough or unknown. */
export function checkOpenFileLimit(): MissingPart | undefined {
  const limit = openFiles()
  if (limit === undefined || limit > FEW) return undefined
  return new MissingPart(
    `this system lets a process open only ${limit} files at once`,
    'Raise the limit, as with: ulimit -n 4096',
  )
}

/** The limit of open files. Node raises its soft limit as far as it may, so that value counts. Reading it must not open a file. */
function openFiles(): number | undefined {
  const report = process.report as typeof process.report & { excludeNetwork?: boolean }
  if (!report || process.platform === 'win32') return undefined
  // Otherwise Node would look up network names for the report.
  report.excludeNetwork = true
  const { userLimits } = report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } }
  const limit = Number(userLimits?.open_files?.soft)
  return Number.isFinite(limit) && limit > 0 ? limit : undefined
}
