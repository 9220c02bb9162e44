/** Formats the registry for a terminal: a table of all values, and the details of one metric. */

import { cells } from '../../base/terminal-text/cells.ts'
import { columns } from '../../base/terminal-text/columns.ts'
import type { Translate } from '../../problems/messages/render.ts'
import type { Language } from '../../registry/locales/language.ts'
import { observationKey, parseObservationKey } from '../../registry/lock/key.ts'
import { observationOf } from '../../registry/lookup.ts'
import { describeTarget } from '../../registry/targets/describe-target.ts'
import type { Metric, ObservationRef, Registry } from '../../registry/types.ts'
import type { Locale } from '../../stages/1-read/types.ts'
import type { DataRow } from './collect.ts'

export function listValues(rows: readonly DataRow[], locales: readonly Locale[], t: Translate): string {
  const head = [
    t('data-book/column-metric'),
    t('data-book/column-period'),
    ...locales,
    t('data-book/column-status'),
    t('data-book/column-source'),
    t('data-book/column-cited'),
  ]
  const body = rows.map(row => [
    row.metric + (row.dimensions && ` ${row.dimensions}`),
    row.period,
    ...locales.map(locale => row.shown[locale] ?? ''),
    row.status,
    row.derivation && row.value === '' ? t('data-book/derived') : row.source,
    String(row.places.length),
  ])
  return `${columns([head, ...body])}\n`
}

export function describeMetric(
  metric: Metric,
  rows: readonly DataRow[],
  registry: Registry,
  languages: readonly Language[],
  t: Translate,
): string {
  const [main] = languages
  const locales = languages.map(({ tag }) => tag)
  const lines = [
    ...locales.map(locale => `${metric.title[locale] ?? ''}`).filter(Boolean),
    [metric.kind, metric.periodType, rows[0]?.unit, metric.boundary, metric.definition?.[main?.tag ?? '']]
      .filter(Boolean)
      .join(' · '),
  ]
  const labels = labelsIn(t)
  const width = Math.max(...[...locales, ...Object.values(labels)].map(cells))
  const fact = (label: string, value: string) => `  ${label}${' '.repeat(width - cells(label))} ${value}`
  for (const row of rows) {
    lines.push('', `${row.period}${row.dimensions && ` ${row.dimensions}`}`)
    for (const locale of locales) lines.push(fact(locale, row.shown[locale] ?? ''))
    const facts: [string, string][] = [
      [labels.published, row.value],
      [labels.derived, row.derivation],
      [labels.source, [row.source, row.sourceTitle, row.sourceUrl].filter(Boolean).join(', ')],
      [labels.quality, row.quality],
      [labels.assurance, row.assurance],
      [labels.status, row.status],
      [labels.evidence, row.evidence],
      [labels.revisions, row.revisions],
      [labels.note, row.note],
    ]
    for (const [name, value] of facts) if (value) lines.push(fact(name, value))
    if (row.derivation)
      for (const line of tree(
        parseObservationKey(`${metric.id}@${row.period} ${row.dimensions}`.trim()),
        registry,
        1,
      ))
        lines.push(line)
    for (const { locale, file, line, page } of row.places) {
      const place = `${file}${line ? `:${line}` : ''}`
      const words = page
        ? t('data-book/place-and-page', { place, page, locale })
        : t('data-book/place', { place, locale })
      lines.push(fact(labels.cited, words))
    }
  }
  const targets = [...registry.targets.values()].filter(target => target.metric === metric.id)
  if (main)
    for (const target of targets)
      lines.push('', t('data-book/target', { target: target.id, description: describeTarget(target, main) }))
  return `${lines.join('\n')}\n`
}

const labelsIn = (t: Translate) => ({
  published: t('data-book/published'),
  derived: t('data-book/derived'),
  source: t('data-book/column-source'),
  quality: t('data-book/quality'),
  assurance: t('data-book/assurance'),
  status: t('data-book/column-status'),
  evidence: t('data-book/evidence'),
  revisions: t('data-book/revisions'),
  note: t('data-book/note'),
  cited: t('data-book/column-cited'),
})

/** Tree of the inputs of a derived value, down to published values. */
function tree({ metric, period, dimensions }: ObservationRef, registry: Registry, depth: number): string[] {
  const from = registry.metrics.get(metric)
  const derivation = from && observationOf(from, period, dimensions)?.derivation
  return (derivation?.inputs ?? []).flatMap(input => {
    const part = registry.metrics.get(input.metric)
    const observation = part && observationOf(part, input.period, input.dimensions)
    const value = observation ? observation.value.text || observation.value.low.toFixed() : '?'
    return [
      `${'  '.repeat(depth)}  └ ${observationKey(input)} = ${value}`,
      ...tree(input, registry, depth + 1),
    ]
  })
}
