/**
 * Runs the rules of `perennial check` on the books of a build before anything is printed, for `--strict`.
 *
 * Languages that are not built are composed as well, because rules compare translations with their source.
 */

import { runRules } from '../check/run-rules.ts'
import type { ExtendedReport } from '../plugins/types.ts'
import type { Edition, Locale } from '../stages/1-read/types.ts'
import type { Template } from '../stages/4-book/template.ts'
import { composeBook } from '../stages/compose.ts'
import type { Prepared } from './types.ts'

export async function judge(
  prepared: readonly Prepared[],
  edition: Edition,
  report: ExtendedReport,
  template: Template,
): Promise<void> {
  const checked = async (locale: Locale) =>
    prepared.find(item => item.locale === locale)?.checked ??
    composeBook({ report, edition, locale, format: 'web' }, template)
  const locales = []
  for (const locale of report.config.locales) locales.push(await checked(locale))
  await runRules({ report, edition, locales }, true)
}
