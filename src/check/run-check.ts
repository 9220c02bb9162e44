/** Check a report without a browser: read, compose, and run every rule over each edition. */
import type { VFile } from 'vfile'
import { assemble } from '../book/assemble.ts'
import { openTemplate } from '../book/template.ts'
import { chosenEditions, reportNoChapters } from '../choose.ts'
import { compose } from '../compose.ts'
import { registryInEdition } from '../figures/in-edition.ts'
import { checkCharacters } from '../print/check-characters.ts'
import { readReport } from '../source/report.ts'
import type { Report } from '../source/types.ts'
import { applyAllowed } from './allowed.ts'
import { rules, strictRules } from './index.ts'
import type { CheckedLocale } from './types.ts'

export interface CheckOptions {
  /** Folder of report.yaml. */
  report: string
  /** None: the newest. */
  editions: readonly string[]
  all: boolean
  strict: boolean
}

/** The files that were read, with all problems on them. */
export async function runCheck(options: CheckOptions): Promise<VFile[]> {
  const read = await readReport(options.report)
  if (!('config' in read)) return read.files
  const files = new Set(read.files)
  for (const edition of chosenEditions(read, options)) {
    const report: Report = { ...read, registry: registryInEdition(read.registry, edition.id) }
    const template = openTemplate(report.config.template, report.root)
    const locales: CheckedLocale[] = []
    for (const locale of report.config.locales) {
      reportNoChapters(edition, locale, report)
      const labels = template.labels(locale)
      const { parsed, rendered } = await compose(edition, locale, report, labels)
      const book = assemble(rendered, edition, locale, 'web', report, labels)
      await checkCharacters(book)
      locales.push({ locale, chapters: parsed, book })
    }
    for (const rule of options.strict ? [...rules, ...strictRules] : rules)
      await rule.check({ report, edition, locales })
    for (const file of template.files.values()) files.add(file)
  }
  applyAllowed(files)
  return [...files]
}
