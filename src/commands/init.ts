/** `perennial init --from <folder>`: a report of what somebody has in Markdown. */
import { stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { shippedLocales } from '../book/template.ts'
import { WrongUse } from '../choose.ts'
import { changesDoc, countsByRule } from '../import/changes-doc.ts'
import { importFolder } from '../import/import-folder.ts'
import { readFolder } from '../import/read-folder.ts'
import { refuseTaken, writeReport } from '../import/write-report.ts'

interface Flags {
  from: string
  locale?: string
}

export async function runInit(target: string, flags: Flags): Promise<number> {
  const from = resolve(flags.from)
  const into = resolve(target)
  const known = shippedLocales()
  if (flags.locale !== undefined && !known.includes(flags.locale))
    throw new WrongUse(`Unexpected locale \`${flags.locale}\`, expected one of: ${known.join(', ')}`)
  if (!(await stat(from).catch(() => undefined))?.isDirectory())
    throw new WrongUse(`Unexpected \`${flags.from}\`, expected a folder of Markdown`)
  await refuseTaken(into)
  const folder = await readFolder(from)
  if (folder.pages.length === 0) throw new WrongUse(`Unexpected folder \`${flags.from}\` without Markdown`)
  const report = await importFolder(folder, { known, locale: flags.locale, today: new Date() })
  const changes = changesDoc(report.files)
  await writeReport({ ...report, texts: new Map([...report.texts, ['changes.md', changes]]) }, from, into)
  const place = relative(process.cwd(), into) || '.'
  process.stdout.write(
    [
      `${report.chapters.length} chapters, ${report.copies.size} images in ${place}`,
      ...countsByRule(report.files).map(([rule, n]) => `${String(n).padStart(6)}  ${rule}`),
      `What was changed, line by line: ${join(place, 'changes.md')}`,
      `Next: perennial build --report ${place}`,
      '',
    ].join('\n'),
  )
  return 0
}
