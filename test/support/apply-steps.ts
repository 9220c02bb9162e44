/** Follow the steps of a document in a copy of the repository: files are written, lengthened and changed as its fences say. */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Fence } from './fences.ts'

/** Apply every fence that names a file: `diff` changes it, any other is a new file or goes at the end of one. */
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

/** The lines without a plus stand in the file once, one after another; those with a plus go where they are. */
async function applyDiff(file: string, diff: string): Promise<void> {
  const lines = diff.trimEnd().split('\n')
  const without = (sign: string) => lines.filter(line => !line.startsWith(sign)).map(line => line.slice(1))
  const [before, after] = [without('+'), without('-')].map(all => `\n${all.join('\n')}\n`)
  const parts = (await readFile(file, 'utf8')).split(before ?? '')
  if (parts.length !== 2)
    throw new Error(`Unexpected ${file}: the document expects these lines once:${before}`)
  await writeFile(file, parts.join(after))
}
