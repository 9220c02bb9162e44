/** What the manifest keeps of a language: how it was made, from what, and what was said. */
import type { VFileMessage } from 'vfile-message'
import { inputsOf, picturesOf } from '../output/inputs.ts'
import type { BuiltLocale } from '../output/manifest.ts'
import { problemsOf } from '../output/said-problems.ts'
import type { EditionJob, MadeLocale } from './types.ts'
import type { Verdict } from './verdict.ts'

/** `known` was said by reading, which says it anew each time. */
export async function recordLocale(
  made: MadeLocale,
  { edition, report, locales, template }: EditionJob,
  { filesOf }: Verdict,
  known: ReadonlySet<VFileMessage>,
  strict: boolean,
): Promise<BuiltLocale> {
  const { locale } = made
  const files = filesOf(locale)
  const pictures = picturesOf(files, report.root)
  return {
    ...made,
    settings: locales.find(item => item.locale === locale)?.settings ?? '',
    inputs: await inputsOf(edition, locale, report, template, pictures),
    pictures,
    strict,
    problems: problemsOf(files, known),
  }
}
