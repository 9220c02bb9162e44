/** Reads the selection of `::table` and `::chart`: metrics in order, optionally grouped, and periods. */
import type { List, ListItem, PhrasingContent } from 'mdast'
import { problem } from '../../../problems/diagnostics.ts'
import { suggest } from '../../../problems/suggest.ts'
import { partOf } from '../../../registry/lookup.ts'
import { parsePeriods } from '../../../registry/periods.ts'
import type { Metric } from '../../../registry/types.ts'
import { MAX_PERIODS } from '../../2-markdown/bounds.ts'
import { attributeWords } from '../attribute-words.ts'
import { blocks, type Directive, labelText, type RenderContext } from '../context.ts'
import { hasUnknownDirective } from '../has-unknown-directive.ts'
import { inlineLines, isDirective } from '../inline-lines.ts'
import { knownMetric } from './cite.ts'
import { partNames, readDimensions, reportMissingPart } from './metric-part.ts'

export interface Row {
  metric: Metric
  /** Words that replace the metric's title. */
  name: readonly PhrasingContent[]
}
export interface Group {
  title: readonly PhrasingContent[]
  rows: readonly Row[]
}

/** Reads rows from `metrics="a, b"`, or from a list of `:metric`s, in which an item with a nested list is a group. */
export function selectRows(node: Directive, context: RenderContext): Group[] {
  const listed = blocks(node).find((child): child is List => child.type === 'list')
  if (listed) return fromList(listed, context)
  const words = attributeWords(node, 'metrics', context)
  if (words.length === 0) {
    problem(context.file, 'metrics-named', { directive: node.name }, { place: node })
  }
  const metrics = words.flatMap(({ text, place }) => knownMetric(text, place, context) ?? [])
  const { by } = node.attributes ?? {}
  if (by) return metrics.flatMap(metric => byDimension(metric, by, node, context) ?? [])
  return metrics.length > 0 ? [{ title: [], rows: metrics.map(metric => ({ metric, name: [] })) }] : []
}

export function selectPeriods(node: Directive, context: RenderContext, fallback: string): readonly string[] {
  const text = node.attributes?.['periods'] ?? fallback
  const count = text.split(',').length
  if (count > MAX_PERIODS) {
    problem(context.file, 'periods-valid/count', { count, most: MAX_PERIODS }, { place: node })
    return []
  }
  const periods = parsePeriods(text, context.edition.config.period)
  if (periods) return periods
  problem(context.file, 'periods-valid', { periods: text }, { place: node })
  return []
}

function fromList(list: List, context: RenderContext): Group[] {
  const groups: Group[] = []
  let loose: Row[] = []
  const flush = () => {
    if (loose.length > 0) groups.push({ title: [], rows: loose })
    loose = []
  }
  for (const item of list.children) {
    const inner = item.children.find((child): child is List => child.type === 'list')
    if (inner) {
      flush()
      groups.push({
        title: inlineLines(item)[0] ?? [],
        rows: inner.children.flatMap(row => rowOf(row, context)),
      })
    } else loose.push(...rowOf(item, context))
  }
  flush()
  return groups
}

function rowOf(item: ListItem, context: RenderContext): Row[] {
  const line = inlineLines(item)[0] ?? []
  const directive = line.find(child => isDirective(child, 'metric'))
  if (directive?.type !== 'textDirective') {
    if (!hasUnknownDirective(item, context.file))
      problem(context.file, 'metrics-named/item', {}, { place: item })
    return []
  }
  const whole = knownMetric(labelText(directive), directive, context)
  const where = whole && readDimensions(whole, directive, context)
  const metric = where && partOf(whole, where)
  const name = line
    .slice(0, line.indexOf(directive))
    .filter(child => child.type !== 'text' || child.value.trim())
  const last = name.at(-1)
  const named =
    last?.type === 'text' ? [...name.slice(0, -1), { ...last, value: last.value.trimEnd() }] : name
  if (!metric || !where) return []
  const words = partNames(metric, where, context).join(context.labels('comma'))
  return [{ metric, name: named.length > 0 || words === '' ? named : [{ type: 'text', value: words }] }]
}

/** Returns a row for each value of the dimension, followed by the total. */
export function byDimension(
  metric: Metric,
  by: string,
  node: Directive,
  context: RenderContext,
): Group | undefined {
  const values = metric.dimensions.get(by)
  if (!values) {
    const names = [...metric.dimensions.keys()]
    problem(
      context.file,
      names.length > 0 ? 'dimension-known/by' : 'dimension-known/by-none',
      { metric: metric.id, dimension: by },
      { place: node, ...(names.length > 0 ? suggest(by, names) : {}) },
    )
    return undefined
  }
  const parts = [...values.keys()].map(value => ({ [by]: value }))
  const name = (value: string) => [{ type: 'text' as const, value }]
  const rows = parts.map(where => ({
    metric: partOf(metric, where),
    name: name(partNames(metric, where, context).join(context.labels('comma'))),
  }))
  if (rows.every(row => row.metric.observations.size === 0))
    reportMissingPart(metric, parts[0] ?? {}, context.edition.config.period, node, context)
  return { title: [], rows: metric.observations.size > 0 ? [...rows, { metric, name: [] }] : rows }
}
