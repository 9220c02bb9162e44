/** Collects the record of one metric for the panel: its values by period, sources, revisions, and every place that cites it. */

import { type DataRow, dataRows, placesOf } from '../editions/data-book/collect.ts'
import type { Translate } from '../problems/messages/render.ts'
import type { Locale, Report } from '../stages/1-read/types.ts'
import type { Book } from '../stages/4-book/types.ts'

export interface MetricRecord {
  id: string
  title: string
  unit: string
  /** How it is computed; empty if it is not derived. */
  derivation: string
  /** Path of the registry file that defines it. */
  file: string
  line: number | undefined
  rows: DataRow[]
  /** The number of places that cite it, in words. */
  cited: string
}

export function metricRecord(
  id: string,
  locale: Locale,
  { registry, config, languages }: Report,
  books: readonly Book[],
  t: Translate,
): MetricRecord | undefined {
  const metric = registry.metrics.get(id)
  if (!metric) return undefined
  const places = placesOf(books, () => undefined)
  const onlyThis = { ...registry, metrics: new Map([[id, metric]]) }
  const rows = dataRows(onlyThis, config.locales.map(languages), places)
  return {
    id,
    title: metric.title[locale] ?? metric.title[config.locales[0] ?? ''] ?? id,
    unit: rows[0]?.unit ?? '',
    derivation: rows[0]?.derivation ?? '',
    file: metric.place.file.path,
    line: metric.place.position?.start.line,
    rows,
    cited: t('preview/cited', { count: rows.reduce((count, row) => count + row.places.length, 0) }),
  }
}
