/** Collects the manifest's entry for one language: settings, inputs and problems. */
import type { VFileMessage } from 'vfile-message'
import { formatSettings } from './output/format-settings.ts'
import { inputsOf, picturesOf } from './output/inputs.ts'
import type { BuiltLocale, OutputRecord } from './output/manifest.ts'
import { problemsOf } from './output/recorded-problems.ts'
import type { PublishableLocales } from './publishable-locales.ts'
import type { BuildEffects, EditionJob, StagedLocale } from './types.ts'

/** `known` are problems found while reading, which are not recorded because every build reports them again. */
export async function recordLocale(
  staged: StagedLocale,
  { edition, report, template, strictInputs }: EditionJob,
  { filesOf }: PublishableLocales,
  known: ReadonlySet<VFileMessage>,
  { env }: Pick<BuildEffects, 'env'>,
): Promise<BuiltLocale> {
  const files = filesOf(staged.locale)
  const problems = problemsOf(files, known)
  const linksPdf = staged.unchanged.includes('pdf') || staged.outputs.some(({ format }) => format === 'pdf')
  const outputs: OutputRecord[] = []
  for (const { format, ...output } of staged.outputs) {
    const settings = await formatSettings(format, { edition, report, linksPdf, absent: staged.absent, env })
    outputs.push({ ...output, settings, judged: strictInputs, problems })
  }
  const pictures = picturesOf(files, report.root)
  const inputs = await inputsOf(edition, staged.locale, report, template, pictures)
  return { ...staged, outputs, inputs, pictures }
}
