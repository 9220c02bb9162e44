/** Detects full disks and low limits of open files. The error of the operation that failed does not name these causes. */
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, relative } from 'node:path'
import { cacheFolder } from '../base/cache-folder.ts'
import { TEMPORARY } from '../base/temporary-folder.ts'
import { message } from './messages/message.ts'
import { MissingPart } from './missing-part.ts'

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
      message('system/disk-full', { folder }),
      message('system/disk-full-remedy', { setting: settingOf(folder) }),
    )
  }
  return undefined
}

/**
 * Returns the option or variable that moves the folder of `path` to another disk. In the temporary folder only Perennial's own names
 * count, because users may build there.
 */
export function settingOf(path: string): string {
  const inside = (folder: string) => {
    const relativePath = relative(folder, path)
    return relativePath.startsWith('..') || isAbsolute(relativePath) ? undefined : relativePath
  }
  if (inside(cacheFolder()) !== undefined) return 'PERENNIAL_CACHE'
  const temporary = inside(tmpdir())
  return temporary === '' || (temporary !== undefined && TEMPORARY.test(temporary)) ? 'TMPDIR' : '--out'
}

/** Reports a limit of open files that is too low. Undefined if the limit is high enough or unknown. */
export function checkOpenFileLimit(): MissingPart | undefined {
  const limit = openFiles()
  if (limit === undefined || limit > FEW) return undefined
  return new MissingPart(
    message('system/open-files-of-process', { limit }),
    message('system/open-files-remedy'),
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
