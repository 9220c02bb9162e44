/** Flushes files to disk. The system keeps writes in memory for seconds, so a power cut could save file names without their content. */
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'

/** Files that are open at once. */
const AT_A_TIME = 8

export async function flushFolder(folder: string): Promise<void> {
  const limit = pLimit(AT_A_TIME)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  await Promise.all(files.map(({ parentPath, name }) => limit(() => flushFile(join(parentPath, name)))))
}

async function flushFile(path: string): Promise<void> {
  // Windows flushes only files that are opened for writing.
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}
