/**
 * Checks the period of an edition and its day of publication for plausibility.
 *
 * A folder may be named after the reported year or the year of publication, and a fiscal year after the year in which it begins or ends.
 * A difference of one year is therefore accepted. A fiscal year named after its end may end in January.
 */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import type { Edition, EditionConfig } from './types.ts'

type At = (path: readonly string[]) => Position | undefined

/** Returns the configuration to continue with. An implausible period is replaced by the folder's year, so that values are not looked up in a wrong year. */
export function checkEditionPeriod(
  folder: string,
  config: EditionConfig,
  file: VFile,
  at: At,
): EditionConfig {
  const { period, published } = config
  // Other names may belong to books without a year.
  if (!isYear(folder)) return config
  if (Math.abs(Number(folder) - Number(period)) > 1) {
    reportPeriod(folder, period, file, at(['period']))
    return { ...config, period: folder }
  }
  if (published.slice(0, 4) < period)
    problem(file, 'edition-period/published', { published, period }, { place: at(['published']) })
  return config
}

/** Reports two editions with the same period, which happens if a folder was copied and its period left unchanged. */
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
  const fix = { kind: 'name', wrong: period, right: folder, isGuess: true } as const
  problem(file, 'edition-period', { period, folder }, { place, fix })
}

const isYear = (folder: string): boolean => /^(?:19|20|21)\d\d$/.test(folder)
