/** The smallest report that prints: one chapter of one line, in one language. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const CHAPTER = '2030/en/01-iron.md'

export async function writeSmallestReport(folder: string, words = 'Iron lasts.'): Promise<string> {
  const files = {
    'report.yaml':
      'organisation: { name: { en: Acme } }\nlocales: [en]\ntemplate: default\nbrand: "#5a2a6b"\n',
    '2030/edition.yaml':
      'title: { en: Acme Report 2030 }\ntheme: { en: Lasting iron }\nperiod: "2030"\npublished: 2031-03-01\nparts:\n  - { id: main, title: { en: What we do }, matter: main }\n',
    [CHAPTER]: chapterOf(words),
  }
  await mkdir(join(folder, '2030/en'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

export const chapterOf = (words: string): string => `---\ntitle: Iron\npart: main\n---\n\n${words}\n`
