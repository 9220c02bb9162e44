/** Writes an imported report to a folder that does not exist yet. */
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from '../base/make-folder.ts'
import { message } from '../problems/messages/message.ts'
import type { Translate } from '../problems/messages/render.ts'
import { WrongUse } from '../problems/wrong-use.ts'
import { changesDoc } from './changes-doc.ts'
import type { ImportedReport } from './folder-to-report.ts'
import { makeBuildable } from './make-buildable.ts'

/** Rejects with `WrongUse` if the target is anything but an empty folder, so that no file is ever overwritten. */
export async function refuseExisting(target: string): Promise<void> {
  const entries = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') return ['']
    throw error
  })
  if (entries.length > 0) throw new WrongUse(message('import/folder-in-use', { folder: target }))
}

/**
 * Writes the whole report or nothing: it writes to a temporary folder beside the target, which it renames at the end.
 *
 * Before that, lines that a build would refuse become plain words; `changes.md` lists them too.
 */
export async function writeReport(
  report: ImportedReport,
  source: string,
  target: string,
  t?: Translate,
): Promise<void> {
  await makeFolder(dirname(target))
  const fresh = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    for (const [path, text] of report.texts) {
      await mkdir(dirname(join(fresh, path)), { recursive: true })
      await writeFile(join(fresh, path), text)
    }
    for (const [to, from] of report.copies) {
      await mkdir(dirname(join(fresh, to)), { recursive: true })
      await copyFile(join(source, from), join(fresh, to))
    }
    await makeBuildable(fresh, report)
    await writeFile(join(fresh, 'changes.md'), changesDoc(report.files, t))
    await rmdir(target).catch(() => undefined)
    await rename(fresh, target)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}
