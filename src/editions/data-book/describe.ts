/** Formats the registry for a terminal: a table of all values, and the details of one metric. */

import { columns } from '../../base/terminal-text/columns.ts'
import type { Language } from '../../registry/locales/language.ts'
import { observationKey, parseObservationKey } from '../../registry/lock/key.ts'
import { observationOf } from '../../registry/lookup.ts'
import { describeTarget } from '../../registry/targets/describe-target.ts'
import type { Metric, ObservationRef, Registry } from '../../registry/types.ts'
import type { Locale } from '../../stages/1-read/types.ts'
import type { DataRow } from './collect.ts'

export function listValues(rows: readonly DataRow[], locales: readonly Locale[]): string {
  const head = ['metric', 'period', ...locales, 'status', 'source', 'cited']
  const body = rows.map(row => [
    row.metric + (row.dimensions && ` ${row.dimensions}`),
    row.period,
    ...locales.map(locale => row.shown[locale] ?? ''),
    row.status,
    row.derivation && row.value === '' ? 'derived' : row.source,
    String(row.places.length),
  ])
  return `${columns([head, ...body])}\n`
}

export function describeMetric(
  metric: Metric,
  rows: readonly DataRow[],
  registry: Registry,
  languages: readonly Language[],
): string {
  const [main] = languages
  const locales = languages.map(({ tag }) => tag)
  const lines = [
    ...locales.map(locale => `${metric.title[locale] ?? ''}`).filter(Boolean),
    [metric.kind, metric.periodType, rows[0]?.unit, metric.boundary, metric.definition?.[main?.tag ?? '']]
      .filter(Boolean)
      .join(' · '),
  ]
  for (const row of rows) {
    lines.push('', `${row.period}${row.dimensions && ` ${row.dimensions}`}`)
    for (const locale of locales) lines.push(`  ${locale.padEnd(9)} ${row.shown[locale] ?? ''}`)
    const facts: [string, string][] = [
      ['published', row.value],
      ['derived', row.derivation],
      ['source', [row.source, row.sourceTitle, row.sourceUrl].filter(Boolean).join(', ')],
      ['quality', row.quality],
      ['assurance', row.assurance],
      ['status', row.status],
      ['evidence', row.evidence],
      ['revisions', row.revisions],
      ['note', row.note],
    ]
    for (const [name, value] of facts) if (value) lines.push(`  ${name.padEnd(9)} ${value}`)
    if (row.derivation)
      for (const line of tree(
        parseObservationKey(`${metric.id}@${row.period} ${row.dimensions}`.trim()),
        registry,
        1,
      ))
        lines.push(line)
    for (const { locale, file, line, page } of row.places)
      lines.push(`  cited     ${file}${line ? `:${line}` : ''}${page ? `, page ${page}` : ''} (${locale})`)
  }
  const targets = [...registry.targets.values()].filter(target => target.metric === metric.id)
  if (main)
    for (const target of targets) lines.push('', `target ${target.id}: ${describeTarget(target, main)}`)
  return `${lines.join('\n')}\n`
}

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
