/** One figure's story for the panel: values by period, sources, revisions, and every place that cites it. */

import { type DataRow, dataRows, placesOf } from '../editions/data-book/collect.ts'
import type { Locale, Report } from '../stages/1-read/types.ts'
import type { Book } from '../stages/4-book/types.ts'

export interface FigureRecord {
  id: string
  title: string
  unit: string
  /** How it is computed; empty when it is not. */
  derivation: string
  /** Where it is defined. */
  file: string
  line: number | undefined
  rows: DataRow[]
}

export function composedRecord(
  id: string,
  locale: Locale,
  { registry, config, languages }: Report,
  books: readonly Book[],
): FigureRecord | undefined {
  const metric = registry.metrics.get(id)
  if (!metric) return undefined
  const places = placesOf(books, () => undefined)
  const one = { ...registry, metrics: new Map([[id, metric]]) }
  const rows = dataRows(one, config.locales.map(languages), places)
  return {
    id,
    title: metric.title[locale] ?? metric.title[config.locales[0] ?? ''] ?? id,
    unit: rows[0]?.unit ?? '',
    derivation: rows[0]?.derivation ?? '',
    file: metric.place.file.path,
    line: metric.place.position?.start.line,
    rows,
  }
}
