/** Gives a report covers and openers without artwork, which takes half the time of printing a short report. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyOfAcme } from './folder.ts'
import { root } from './run.ts'

export async function plainCovers(report: string): Promise<void> {
  const part = 'templates/default/print'
  await mkdir(join(report, part), { recursive: true })
  for (const name of ['cover.html', 'opener.html', 'back.html']) {
    const html = await readFile(join(root, part, name), 'utf8')
    await writeFile(join(report, part, name), html.replace(/<slot name="art".*?<\/slot>/, ''))
  }
}

/** Makes a copy of the Acme report for tests that print it and look at neither covers nor openers. */
export async function copyOfPlainAcme(): Promise<string> {
  const report = await copyOfAcme()
  await plainCovers(report)
  return report
}
