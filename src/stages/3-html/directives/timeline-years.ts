/** Reads the years that a timeline spans, and reports dates outside of them. */
import type { ListItem } from 'mdast'
import { problem } from '../../../problems/diagnostics.ts'
import { MAX_YEARS } from '../../2-markdown/bounds.ts'
import type { Directive, RenderContext } from '../context.ts'
import { firstYear, timelineDate } from '../timeline-date.ts'

export interface Years {
  from: number
  until: number | undefined
  published: number
}

/** Returns undefined, with a problem reported, if the years are invalid. */
export function yearsOf(node: Directive, context: RenderContext): Years | undefined {
  const { from = '', until } = node.attributes ?? {}
  const published = Number(context.edition.config.published.slice(0, 4))
  const wrong = (written: string, expected: string): undefined => {
    problem(context.file, 'timeline-list', `Unexpected \`${written}\` of \`timeline\`, ${expected}`, {
      place: node,
      note: 'The first year and the last, as `from=1998 until=2030`. Without `until` the last is that of publication.',
    })
  }
  // A missing `from` was already reported by `remarkDirectiveGuard`.
  if (!from) return undefined
  if (!/^\d{4}$/.test(from)) return wrong(`from=${from}`, 'expected a year of four digits')
  const first = Number(from)
  if (first > published)
    return wrong(`from=${from}`, `expected a year up to ${published}, when the edition is published`)
  if (until && !/^\d{4}$/.test(until)) return wrong(`until=${until}`, 'expected a year of four digits')
  if (until && Number(until) < first) return wrong(`until=${until}`, `expected a year from ${from} on`)
  const years = Math.max(published, Number(until || published)) - first + 1
  if (years > MAX_YEARS)
    return wrong(
      until && Number(until) > published ? `until=${until}` : `from=${from}`,
      `expected at most ${MAX_YEARS} years instead of ${years}`,
    )
  return { from: first, until: until ? Number(until) : undefined, published }
}

export interface Dated {
  year: number
  words: string
  item: ListItem
}

export function checkYear(
  { year, words, item }: Dated,
  from: number,
  until: number,
  { file }: RenderContext,
): void {
  if (from <= year && year <= until) return
  problem(
    file,
    'timeline-list',
    `Unexpected \`${words}\` in a timeline from ${from} to ${until}, expected a year between them`,
    {
      place: item,
      severity: 'warning',
      note:
        year < from
          ? `Write \`from=${year}\`, or take the item out.`
          : `Write \`until=${year}\`, or take the item out.`,
    },
  )
}

export function reportDate(words: string, item: ListItem, { file }: RenderContext): void {
  const year = firstYear(words)
  const bare = words.replace(/\s*[:：.,，。;；–—-]$/u, '')
  if (words === '')
    problem(file, 'timeline-list', 'Unexpected item without a date, expected `- **2021-04** …`', {
      place: item,
      note: 'Begin it with a year, a month or a day in bold.',
    })
  else if (timelineDate(bare))
    problem(
      file,
      'timeline-list',
      `Unexpected \`${words.slice(bare.length).trim()}\` behind the date \`${bare}\`, expected none`,
      {
        place: item,
        note: `Write \`- **${bare}** …\`.`,
        fix: { kind: 'name', wrong: `**${words}**`, right: `**${bare}**`, isGuess: false },
      },
    )
  else
    problem(
      file,
      'timeline-list',
      `Unexpected date \`${words}\`, expected a year, a month or a day, as \`2021\`, \`2021-04\` or \`2021-04-22\``,
      {
        place: item,
        note:
          year === undefined
            ? 'Months go from `01` to `12`, days as far as the month does.'
            : `Of several years write the first, and the others behind it: \`- **${year}** (${words}) …\`.`,
      },
    )
}
