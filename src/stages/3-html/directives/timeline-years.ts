/** Reads the years that a timeline spans, and reports dates outside of them. */
import type { ListItem } from 'mdast'
import { problem } from '../../../problems/diagnostics.ts'
import { message } from '../../../problems/messages/message.ts'
import type { ProblemId, ValuesOfProblem } from '../../../problems/messages/types.ts'
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
  const wrong = <Id extends ProblemId>(id: Id, values: ValuesOfProblem<Id>): undefined => {
    problem(context.file, id, values, { place: node, note: message('timeline/years') })
  }
  // A missing `from` was already reported by `remarkDirectiveGuard`.
  if (!from) return undefined
  if (!/^\d{4}$/.test(from)) return wrong('timeline-list/year', { attribute: `from=${from}` })
  const first = Number(from)
  if (first > published) return wrong('timeline-list/from', { from, published })
  if (until && !/^\d{4}$/.test(until)) return wrong('timeline-list/year', { attribute: `until=${until}` })
  if (until && Number(until) < first) return wrong('timeline-list/until', { until, from })
  const years = Math.max(published, Number(until || published)) - first + 1
  if (years > MAX_YEARS)
    return wrong('timeline-list/span', {
      attribute: until && Number(until) > published ? `until=${until}` : `from=${from}`,
      years,
      most: MAX_YEARS,
    })
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
  const options = { place: item, severity: 'warning' } as const
  if (year < from) problem(file, 'timeline-list/before', { date: words, from, year }, options)
  else if (year > until) problem(file, 'timeline-list/after', { date: words, until, year }, options)
}

export function reportDate(words: string, item: ListItem, { file }: RenderContext): void {
  const year = firstYear(words)
  const bare = words.replace(/\s*[:：.,，。;；–—-]$/u, '')
  if (words === '') problem(file, 'timeline-list/no-date', {}, { place: item })
  else if (timelineDate(bare))
    problem(
      file,
      'timeline-list/sign',
      { sign: words.slice(bare.length).trim(), date: bare },
      {
        place: item,
        fix: { kind: 'name', wrong: `**${words}**`, right: `**${bare}**`, isGuess: false },
      },
    )
  else if (year === undefined) problem(file, 'timeline-list/date', { date: words }, { place: item })
  else problem(file, 'timeline-list/several-years', { date: words, year }, { place: item })
}
