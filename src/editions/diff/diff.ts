/** Two editions, two languages of one, or two revisions: every language that both sides have. */
import { WrongUse } from '../../choose.ts'
import { compare } from './compare.ts'
import { readSide } from './side.ts'
import type { LocaleDiff } from './types.ts'

export interface DiffOptions {
  /** Folder of report.yaml. */
  report: string
  /** Folder of the last build, for page numbers. */
  out: string
  before: string
  after: string
  /** Undefined: all that both have. */
  locale: string | undefined
}

export async function diff({ report, out, before, after, locale }: DiffOptions): Promise<LocaleDiff[]> {
  const [old, now] = [await readSide(before, report, out), await readSide(after, report, out)]
  // One language on each side is compared, whichever they are.
  const [first, second] = [old[0], now[0]]
  const named = old.length === 1 && now.length === 1 && first && second ? [compare(first, second)] : undefined
  const pairs =
    named ??
    old.flatMap(one => {
      const other = now.find(reading => reading.locale === one.locale)
      return other && (locale === undefined || one.locale === locale) ? [compare(one, other)] : []
    })
  if (pairs.length === 0)
    throw new WrongUse(`Unexpected sides ${before} and ${after} without a language that both have`)
  return pairs
}

/** Whether anything differs. */
export function differs({ figures, structure, chapters }: LocaleDiff): boolean {
  return (
    figures.length > 0 ||
    structure.length > 0 ||
    chapters.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'same'))
  )
}
