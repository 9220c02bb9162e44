/** What the manifest keeps of a language: how it was made, from what, and what was said. */
import type { VFileMessage } from 'vfile-message'
import { inputsOf, picturesOf } from './output/inputs.ts'
import type { BuiltLocale, OutputRecord } from './output/manifest.ts'
import { problemsOf } from './output/recorded-problems.ts'
import { ownSettings } from './output/settings.ts'
import type { Verdict } from './publishable-locales.ts'
import type { BuildEffects, EditionJob, MadeLocale } from './types.ts'

/** `known` was said by reading, which says it anew each time. */
export async function recordLocale(
  made: MadeLocale,
  { edition, report, template, judged }: EditionJob,
  { filesOf }: Verdict,
  known: ReadonlySet<VFileMessage>,
  { env }: Pick<BuildEffects, 'env'>,
): Promise<BuiltLocale> {
  const files = filesOf(made.locale)
  const problems = problemsOf(files, known)
  const linksPdf = made.kept.includes('pdf') || made.outputs.some(({ format }) => format === 'pdf')
  const outputs: OutputRecord[] = []
  for (const { format, ...output } of made.outputs) {
    const settings = await ownSettings(format, { edition, report, linksPdf, absent: made.absent, env })
    outputs.push({ ...output, settings, judged, problems })
  }
  const pictures = picturesOf(files, report.root)
  const inputs = await inputsOf(edition, made.locale, report, template, pictures)
  return { ...made, outputs, inputs, pictures }
}
