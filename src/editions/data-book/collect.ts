/** Collects every observation of the registry with its metadata and all places that cite it. */
import type { Element } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import { formatValue } from '../../registry/formatting/format.ts'
import type { Language } from '../../registry/locales/language.ts'
import { observationKey } from '../../registry/lock/key.ts'
import { partFrom } from '../../registry/lookup.ts'
import type { Metric, Observation, Registry } from '../../registry/types.ts'
import { nameOfUnit } from '../../registry/units/units.ts'
import type { Locale } from '../../stages/1-read/types.ts'
import type { Book } from '../../stages/4-book/types.ts'

export interface Place {
  locale: Locale
  chapter: string
  /** Path of the chapter's Markdown file. */
  file: string
  line: number | undefined
  /** Page in the PDF of the last build. */
  page: number | undefined
}

/** A row of the data book, which describes one observation. */
export interface DataRow {
  metric: string
  title: string
  kind: string
  unit: string
  period: string
  dimensions: string
  /** Value as published, or as computed. */
  value: string
  /** Number with all digits, in the metric's unit; empty for text and dates. */
  number: string
  /** Upper end of a range. */
  high: string
  qualifier: string
  /** Formatted value in each language. */
  shown: Readonly<Record<Locale, string>>
  derivation: string
  source: string
  sourceTitle: string
  sourceUrl: string
  quality: string
  assurance: string
  status: string
  owner: string
  approver: string
  boundary: string
  evidence: string
  revisions: string
  note: string
  places: readonly Place[]
}

/** Returns the places where each value is shown, by key. `pages` finds the page of an anchor in the last build. */
export function placesOf(
  books: readonly Book[],
  pages: (locale: Locale, anchor: string) => number | undefined,
): ReadonlyMap<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const book of books) {
    for (const { tree, id, file } of book.chapters) {
      visitParents(tree, 'element', (element: Element, ancestors) => {
        const { dataMetric, dataPeriod, dataPart, id: anchor } = element.properties
        if (dataMetric === undefined) return
        const line = [...ancestors, element]
          .reverse()
          .map(node => (node.type === 'element' ? Number(node.properties['dataLine']) : Number.NaN))
          .find(number => number > 0)
        const dimensions = partFrom(dataPart === undefined ? undefined : String(dataPart))
        const key = observationKey({ metric: String(dataMetric), period: String(dataPeriod), dimensions })
        const list = places.get(key) ?? []
        places.set(key, list)
        const page = pages(book.locale, String(anchor))
        // A value and its change in the same line count as one place.
        if (!list.some(known => known.file === file.path && known.line === line && known.page === page))
          list.push({ locale: book.locale, chapter: id, file: file.path, line, page })
      })
    }
  }
  return places
}

export function dataRows(
  registry: Registry,
  languages: readonly Language[],
  places: ReadonlyMap<string, readonly Place[]>,
): DataRow[] {
  return [...registry.metrics.values()].flatMap(metric =>
    [...metric.observations.values(), ...metric.breakdown]
      .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
      .map(observation => row(metric, observation, registry, languages, places)),
  )
}

function row(
  metric: Metric,
  observation: Observation,
  registry: Registry,
  languages: readonly Language[],
  places: ReadonlyMap<string, readonly Place[]>,
): DataRow {
  const { value, derivation, assurance, evidence, revisions } = observation
  const source = registry.sources.get(observation.source)
  const main = languages[0]?.tag ?? 'en'
  const words = (text: Readonly<Record<string, string>> | undefined) => text?.[main] ?? ''
  return {
    metric: metric.id,
    title: words(metric.title),
    kind: metric.kind,
    unit: nameOfUnit(metric),
    period: observation.period,
    dimensions: Object.entries(observation.dimensions)
      .map(([name, part]) => `${name}=${part}`)
      .join(' '),
    value: value.text,
    number: value.low.isNaN() ? '' : value.low.toFixed(),
    high: value.high?.toFixed() ?? '',
    qualifier: value.qualifier ?? '',
    shown: Object.fromEntries(
      languages.map(language => [language.tag, formatValue(metric, value, language).text]),
    ),
    derivation: derivation
      ? `${derivation.operation}(${derivation.inputs.map(observationKey).join(', ')})`
      : '',
    source: observation.source,
    sourceTitle: words(source?.title),
    sourceUrl: source?.url ?? '',
    quality: observation.quality ?? '',
    assurance: assurance
      ? [assurance.level, assurance.standard, assurance.provider].filter(Boolean).join(', ')
      : '',
    status: observation.status,
    owner: metric.owner ?? '',
    approver: metric.approver ?? '',
    boundary: metric.boundary ?? '',
    evidence: evidence ? `${evidence.file} sha256:${evidence.sha256}` : '',
    revisions: revisions
      .map(revision => `${revision.edition}: ${revision.value.text} (${revision.reason}, ${revision.source})`)
      .join('; '),
    note: words(observation.note),
    places: places.get(observationKey({ metric: metric.id, ...observation })) ?? [],
  }
}
