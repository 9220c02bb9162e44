import { runRules } from '../check/run-rules.ts'
import type { Locale } from '../stages/1-read/types.ts'
import { composeBook, type EditionFrame, frameOf } from '../stages/compose.ts'
import type { Prepared } from './types.ts'

/**
 * Runs the rules of `perennial check` for `--strict`, before anything is printed.
 *
 * Languages that are not built are composed as well, because rules compare translations with their source.
 */
export async function runStrictRules(prepared: readonly Prepared[], frame: EditionFrame): Promise<void> {
  const { report, edition } = frame
  const checked = async (locale: Locale) =>
    prepared.find(item => item.locale === locale)?.checked ?? composeBook(frameOf(frame, locale), 'web')
  const locales = []
  for (const locale of report.config.locales) locales.push(await checked(locale))
  await runRules({ report, edition, locales }, true)
}
