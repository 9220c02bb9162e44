import { applyAllowed } from '../check/allowed.ts'
import { ruleIds } from '../check/run-rules.ts'
import type { UseBrowser } from '../stages/5-print/browser/browser-on-demand.ts'
import { checkContrast } from '../stages/5-print/check-contrast.ts'
import type { EditionFrame } from '../stages/compose.ts'
import type { PublishableLocales } from './publishable-locales.ts'
import { runStrictRules } from './run-strict-rules.ts'
import type { BuildOptions, Prepared } from './types.ts'

/** Runs every check that needs the books of all languages and must pass before anything is printed. */
export async function checkBooks(
  prepared: readonly Prepared[],
  frame: EditionFrame,
  publishable: PublishableLocales,
  { strict }: Pick<BuildOptions, 'strict'>,
  useBrowser: UseBrowser,
): Promise<void> {
  const { report, edition, template } = frame
  template.readReplacedParts()
  if (strict) await runStrictRules(prepared, frame)
  const isChecked = (path: string) => strict && path.startsWith(`${edition.folder}/`)
  applyAllowed(publishable.files(), { isChecked, rules: ruleIds(report) })
  const config = report.files.find(file => file.path === 'report.yaml')
  if (config && publishable.select(prepared).some(({ pdf }) => pdf))
    await useBrowser(browser => checkContrast(browser, template, report.config.brand, config))
}
