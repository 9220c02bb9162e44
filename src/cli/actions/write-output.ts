/** Writes the file of `--output`, and makes the folders above it. */
import { writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { makeFolder } from '../../base/make-folder.ts'

export async function writeOutput(path: string, data: string | Uint8Array): Promise<void> {
  await makeFolder(dirname(resolve(path)))
  await writeFile(path, data)
}
