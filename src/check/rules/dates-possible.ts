/** The dates of a report are possible. */
import { problem } from '../../problems/diagnostics.ts'
import { citationsIn } from '../citations-in.ts'
import type { CheckRule, Subject } from '../types.ts'

export const datesPossible: CheckRule = {
  id: 'dates-possible',
  severity: 'warning',
  check(subject) {
    const { edition } = subject
    if (edition.lock) return
    const { period, published } = edition.config
    if (/^\d{4}$/.test(period) && published <= `${period}-12-30`) reportPublished(subject, period, published)
    // With a wrong day of publication, every source would be too late.
    else checkSources(subject, published)
  },
}

function reportPublished({ report, edition }: Subject, period: string, published: string): void {
  const path = `${edition.folder}/edition.yaml`
  const file = report.files.find(candidate => candidate.path === path)
  if (file)
    problem(
      file,
      'dates-possible/published',
      { period, published },
      { place: lineWith(String(file.value), 'published'), severity: 'warning' },
    )
}

const lineWith = (text: string, key: string): { line: number; column: number } => {
  const at = text.split('\n').findIndex(line => line.startsWith(`${key}:`))
  return { line: Math.max(0, at) + 1, column: 1 }
}

/** Sources of the values that the edition cites. */
function checkSources({ report, locales }: Subject, published: string): void {
  const { metrics, sources } = report.registry
  const cited = new Set(
    locales
      .flatMap(locale => citationsIn(locale))
      .flatMap(({ metric, period }) => metrics.get(metric)?.observations.get(period)?.source ?? []),
  )
  for (const id of cited) {
    const source = sources.get(id)
    if (!source?.date || source.date.slice(0, 10) <= published) continue
    const { file, position } = source.place
    problem(
      file,
      'dates-possible/source',
      { source: id, date: source.date, published },
      { place: position, severity: 'warning' },
    )
  }
}
