/** Imports a folder and composes the report as a build does before printing. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import { importFolder } from '../../src/import/folder-to-report.ts'
import { readFolder } from '../../src/import/read-folder.ts'
import { writeReport } from '../../src/import/write-report.ts'
import { readReport } from '../../src/plugins/read-report.ts'
import { reportInEdition } from '../../src/stages/1-read/report-in-edition.ts'
import { checkCharacters } from '../../src/stages/4-book/check-characters.ts'
import { openTemplate, shippedLocales } from '../../src/stages/4-book/template.ts'
import { composeBook, frameOf } from '../../src/stages/compose.ts'
import { type RandomFolder, writeFolder } from './random-folder.ts'

export interface Made {
  errors: string[]
  html: string
  tables: number
  changes: string
  images: string[]
}

/** Imports, reads and composes a folder as a build does before printing. */
export async function make(folder: RandomFolder): Promise<Made> {
  const work = await mkdtemp(join(tmpdir(), 'perennial-random-'))
  try {
    await writeFolder(join(work, 'in'), folder)
    const imported = await importFolder(await readFolder(join(work, 'in')), {
      known: shippedLocales(),
      today: new Date(0),
    })
    const root = join(work, 'out')
    await writeReport(imported, join(work, 'in'), root)
    const read = await readReport(root)
    if (!('config' in read)) throw new Error('report.yaml cannot be read')
    const errors: string[] = []
    let [html, tables] = ['', 0]
    const files = new Set(read.files)
    for (const edition of read.editions.values()) {
      const report = reportInEdition(read, edition)
      const template = openTemplate('default', root, report.templates)
      const { book, chapters } = await composeBook(frameOf({ report, edition, template }, 'en'), 'web')
      await checkCharacters(book)
      for (const { chapter } of chapters) files.add(chapter.file)
      for (const { tree, title } of book.chapters) {
        html += `${title}\n${toHtml(tree)}`
        visit(tree, 'element', element => {
          if (element.tagName === 'table') tables += 1
        })
      }
    }
    for (const file of files)
      for (const message of file.messages)
        if (message.fatal) errors.push(`${file.path}:${message.line} ${message.reason}`)
    const changes = await readFile(join(root, 'changes.md'), 'utf8')
    const images = (await readdir(root, { recursive: true })).filter(name => /\.(?:png|svg)$/.test(name))
    return { errors, html, tables, changes, images }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
