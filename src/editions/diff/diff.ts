/** Compares two editions, two languages of one, or two revisions, in every language that both sides have. */
import { message } from '../../problems/messages/message.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { compare } from './compare.ts'
import type { Printing } from './printed.ts'
import { readSide } from './side.ts'
import type { LocaleDiff } from './types.ts'

export interface DiffOptions {
  /** Folder that contains report.yaml. */
  report: string
  /** Folder of the last build, for page numbers. */
  out: string
  before: string
  after: string
  /** Undefined: all languages that both sides have. */
  locale: string | undefined
  /** Set to compare pages too: how to print them, and whether to make pictures of them. */
  pages?: { printing: Printing; pictures: boolean }
}

export async function diff(options: DiffOptions): Promise<LocaleDiff[]> {
  const { before, after, locale, pages } = options
  const read = (side: string) => readSide(side, { ...options, printing: pages?.printing })
  const [old, now] = [await read(before), await read(after)]
  // If each side has one language, these are compared, even if they are different ones.
  const [first, second] = [old[0], now[0]]
  const named = old.length === 1 && now.length === 1 && first && second ? [compare(first, second)] : undefined
  const pairs =
    named ??
    old.flatMap(reading => {
      const other = now.find(({ locale }) => locale === reading.locale)
      return other && (locale === undefined || reading.locale === locale) ? [compare(reading, other)] : []
    })
  if (pairs.length === 0) throw new WrongUse(message('diff/no-common-language', { before, after }))
  if (!pages) return pairs
  const withPages: LocaleDiff[] = []
  for (const pair of pairs) withPages.push({ ...pair, pages: await pagesOf(pair, pages.pictures) })
  return withPages
}

async function pagesOf({ before, after }: LocaleDiff, pictures: boolean): Promise<LocaleDiff['pages']> {
  if (!before.printed || !after.printed) return undefined
  const { comparePages } = await import('../compare-pages/compare-pages.ts')
  return comparePages(before.printed, after.printed, {
    pictures,
    sameLanguage: before.locale === after.locale,
  })
}

/** True if anything differs. */
export function differs({ values, structure, chapters, pages }: LocaleDiff): boolean {
  return (
    pages?.some(({ kind }) => kind !== 'same') ||
    values.length > 0 ||
    structure.length > 0 ||
    chapters.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'same'))
  )
}
