/**
 * What `--strict` asks before anything is printed: the rules of `perennial check`, on the books that are built.
 *
 * Languages that are not built are read as well, because rules hold translations against their source.
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
