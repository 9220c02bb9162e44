/**
 * The period of an edition and the day of its publication, held to what can be meant.
 *
 * A folder may be named by the year that is reported or by that of publication, and a fiscal year by the one in which it begins or ends:
 * a year more or less is right. A fiscal year that is named by its end may end in the first month of it.
 */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import type { Edition, EditionConfig } from './types.ts'

type At = (path: readonly string[]) => Position | undefined

/** The configuration to read on with: after a period that cannot be meant, that of the folder, so that no figure is looked for in it. */
export function checkEditionPeriod(
  folder: string,
  config: EditionConfig,
  file: VFile,
  at: At,
): EditionConfig {
  const { period, published } = config
  // Any other name may be that of a book without a year.
  if (!isYear(folder)) return config
  if (Math.abs(Number(folder) - Number(period)) > 1) {
    reportPeriod(folder, period, file, at(['period']))
    return { ...config, period: folder }
  }
  if (published.slice(0, 4) < period)
    problem(
      file,
      'edition-period',
      `Unexpected publication on ${published}, expected a day after the period ${period} has begun`,
      { place: at(['published']), note: 'Mend `published` or `period`.' },
    )
  return config
}

/** Two years are not reported as one: whoever copied a folder has left the period as it was. */
export function checkPeriodsUnique(editions: readonly Edition[], files: readonly VFile[]): void {
  const byPeriod = new Map<string, Edition>()
  for (const edition of editions.filter(({ folder }) => isYear(folder))) {
    const { period } = edition.config
    const first = byPeriod.get(period)
    byPeriod.set(period, first ?? edition)
    if (!first) continue
    const wrong = edition.folder === period ? first : edition
    const file = files.find(({ path }) => path === `${wrong.folder}/edition.yaml`)
    if (file) reportPeriod(wrong.folder, period, file, wrong.periodPlace)
  }
}

function reportPeriod(folder: string, period: string, file: VFile, place: Position | undefined): void {
  problem(
    file,
    'edition-period',
    `Unexpected period \`${period}\` of the edition in the folder \`${folder}\`, expected \`${folder}\``,
    {
      place,
      note: 'Mend `period`, or rename the folder.',
      fix: { kind: 'name', wrong: period, right: folder, isGuess: true },
    },
  )
}

const isYear = (folder: string): boolean => /^(?:19|20|21)\d\d$/.test(folder)
