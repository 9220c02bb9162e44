/** Flush files to disk. The system keeps writes in memory for some seconds, so a power cut could keep file names and lose their content. */
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'

/** Few files are open at once. */
const AT_A_TIME = 8

export async function flushFolder(folder: string): Promise<void> {
  const turn = pLimit(AT_A_TIME)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  await Promise.all(files.map(({ parentPath, name }) => turn(() => flushFile(join(parentPath, name)))))
}

async function flushFile(path: string): Promise<void> {
  // Windows syncs only what may be written.
  const file = await open(path, 'r+')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}
