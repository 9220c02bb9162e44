/** Finds the open work of an edition: missing values, passages to review, and targets to decide on. */

import type { ExtendedReport } from '../plugins/types.ts'
import { findMissingInputs } from '../registry/derive/missing-inputs.ts'
import { formatValue } from '../registry/formatting/format.ts'
import type { Language } from '../registry/locales/language.ts'
import { observationKey, partKey } from '../registry/lock/key.ts'
import { progressOf } from '../registry/targets/target-progress.ts'
import type { Dimensions, Metric, Registry, Target } from '../registry/types.ts'
import { chooseEditions } from '../stages/1-read/choose-editions.ts'
import { reportInEdition } from '../stages/1-read/report-in-edition.ts'
import type { Edition } from '../stages/1-read/types.ts'
import {
  type PendingPassage,
  pendingInEditionFile,
  pendingPassages,
} from '../stages/2-markdown/passages/report-pending.ts'
import { openTemplate } from '../stages/4-book/template.ts'
import { composeBooks } from '../stages/compose.ts'

export interface ExpectedObservation {
  metric: string
  title: string
  /** Period with its dimensions, for example `2031 gender=female`. */
  period: string
  /** The last value before it, formatted in the first language, and its period. */
  last: { value: string; period: string } | undefined
  owner: string
  /** File in which the metric is defined. */
  file: string
  line: number | undefined
}

export interface CarriedTarget {
  id: string
  title: string
  status: Target['status']
  year: string
  /** Percentage of the way from the base; empty if it is not measured or has no value yet. */
  progress: string
  /** True if the target was due in the edition's period, so that its status must be decided. */
  due: boolean
}

export interface ToDo {
  figures: readonly ExpectedObservation[]
  passages: readonly PendingPassage[]
  targets: readonly CarriedTarget[]
}

export async function toDoOf(report: ExtendedReport, id: string): Promise<ToDo> {
  const [edition] = chooseEditions(report, { editions: [id], all: false })
  if (!edition) return { figures: [], passages: [], targets: [] }
  const seen = reportInEdition(report, edition)
  const template = openTemplate(report.config.template, report.root, report.templates)
  const books = await composeBooks({ report: seen, edition, template }, 'web')
  const chapters = books.flatMap(({ locale, chapters: list }) =>
    list.map(chapter => ({ locale, ...chapter })),
  )
  return {
    figures: expectedOf(
      chapters.flatMap(({ chapter }) => chapter.file.data.expected ?? []),
      seen,
    ),
    passages: [
      ...pendingInEditionFile(edition, report),
      ...chapters.flatMap(({ locale, chapter, mdast }) =>
        pendingPassages(edition, report, locale, mdast, chapter.file),
      ),
    ],
    targets: [...seen.registry.targets.values()].map(target => carried(target, seen.registry, edition, seen)),
  }
}

function expectedOf(
  expected: readonly { metric: string; period: string }[],
  { registry, config, languages }: ExtendedReport,
): ExpectedObservation[] {
  const [locale = 'en'] = config.locales
  const parts = expected.flatMap(({ metric: id, period }) => {
    const metric = registry.metrics.get(id)
    return metric ? findMissingInputs(metric, period, registry).parts : []
  })
  const unique = new Map(
    parts.map(part => [
      observationKey({ metric: part.from.id, period: part.at, dimensions: part.where }),
      part,
    ]),
  )
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([, { from, at, where }]) => ({
    metric: from.id,
    title: from.title[locale] ?? from.id,
    period: partKey(at, where),
    last: lastBefore(from, at, where, languages(locale)),
    owner: from.owner ?? '',
    file: from.place.file.path,
    line: from.place.position?.start.line,
  }))
}

function lastBefore(
  metric: Metric,
  period: string,
  where: Dimensions,
  language: Language,
): ExpectedObservation['last'] {
  const last = [...metric.observations.values(), ...metric.breakdown]
    .filter(
      observation =>
        observation.period < period && partKey('', observation.dimensions) === partKey('', where),
    )
    .sort((a, b) => (a.period < b.period ? 1 : -1))[0]
  return last && { value: formatValue(metric, last.value, language).text, period: last.period }
}

function carried(
  target: Target,
  { metrics }: Registry,
  { config }: Edition,
  report: ExtendedReport,
): CarriedTarget {
  const [locale = 'en'] = report.config.locales
  const { done } = progressOf(target, metrics, config.period)
  return {
    id: target.id,
    title: target.title[locale] ?? target.id,
    status: target.status,
    year: target.year ?? '',
    progress: done ? `${done.mul(100).toFixed(0)}%` : '',
    due: target.year !== undefined && target.year <= config.period && target.status !== 'met',
  }
}
