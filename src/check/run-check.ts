/** Checks a report without a browser: reads it, composes its books, and runs every rule on each edition. */
import type { VFile } from 'vfile'
import { refuseMissingFonts } from '../fonts/missing-fonts.ts'
import { readReport } from '../plugins/read-report.ts'
import { chooseEditions, reportNoChapters } from '../stages/1-read/choose-editions.ts'
import { reportInEdition } from '../stages/1-read/report-in-edition.ts'
import { checkCharacters } from '../stages/4-book/check-characters.ts'
import { openTemplate } from '../stages/4-book/template.ts'
import { composeBooks } from '../stages/compose.ts'
import { flagAgreedMisspellings } from './agreed-misspellings.ts'
import { applyAllowed } from './allowed.ts'
import { ruleIds, runRules } from './run-rules.ts'

export interface CheckOptions {
  /** Folder of report.yaml. */
  report: string
  /** Ids of editions; empty for the newest. */
  editions: readonly string[]
  all: boolean
  strict: boolean
  /** Whether to run the report's perennial.config.js; true by default. */
  config?: boolean
}

/** Returns the files that were read, with their problems. */
export async function runCheck(options: CheckOptions): Promise<VFile[]> {
  const read = await readReport(options.report, { config: options.config ?? true })
  if (!('config' in read)) return read.files
  refuseMissingFonts(read.config.locales.map(read.languages))
  const files = new Set(read.files)
  const chosen = chooseEditions(read, options)
  for (const edition of chosen) {
    const report = reportInEdition(read, edition)
    const template = openTemplate(report.config.template, report.root, report.templates)
    for (const locale of report.config.locales) reportNoChapters(edition, locale, report)
    const locales = await composeBooks({ report, edition, template }, 'web')
    for (const { book } of locales) await checkCharacters(book)
    await runRules({ report, edition, locales }, options.strict)
    template.readReplacedParts()
    for (const file of template.files.values()) files.add(file)
  }
  flagAgreedMisspellings(files)
  const folders = chosen.map(({ folder }) => folder)
  // Shared files are fully checked only if all editions are.
  const isShared = (path: string) => ![...read.editions.keys()].some(id => path.startsWith(`${id}/`))
  const all = chosen.length === read.editions.size
  applyAllowed(files, {
    isChecked: path => (isShared(path) ? all : folders.some(folder => path.startsWith(`${folder}/`))),
    rules: ruleIds(read),
  })
  return [...files]
}
