/** Gives a report covers and openers without artwork, which takes half the time of printing a short report. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './run.ts'

export async function plainCovers(report: string): Promise<void> {
  const part = 'templates/default/print'
  await mkdir(join(report, part), { recursive: true })
  for (const name of ['cover.html', 'opener.html', 'back.html']) {
    const html = await readFile(join(root, part, name), 'utf8')
    await writeFile(join(report, part, name), html.replace(/<slot name="art".*?<\/slot>/, ''))
  }
}
