/** Follow the steps of a document in a copy of the repository: files are written, lengthened and changed as its fences say. */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Fence } from './fences.ts'

/** Applies every fence that names a file: `diff` changes the file, other fences create it or are appended to it. */
export async function applySteps(fences: readonly Fence[], folder: string): Promise<void> {
  for (const { lang, name, text } of fences) {
    if (!name.includes('/')) continue
    const file = join(folder, name)
    if (lang === 'diff') await applyDiff(file, text)
    else {
      await mkdir(dirname(file), { recursive: true })
      await appendFile(file, text)
    }
  }
}

/** Inserts the lines with a plus between the other lines, which must occur once in the file, in this order. */
async function applyDiff(file: string, diff: string): Promise<void> {
  const lines = diff.trimEnd().split('\n')
  const without = (sign: string) => lines.filter(line => !line.startsWith(sign)).map(line => line.slice(1))
  const [before, after] = [without('+'), without('-')].map(all => `\n${all.join('\n')}\n`)
  const parts = (await readFile(file, 'utf8')).split(before ?? '')
  if (parts.length !== 2)
    throw new Error(
      `${file} does not have these lines once; if they were changed, change the diff in the document too:${before}`,
    )
  await writeFile(file, parts.join(after))
}
