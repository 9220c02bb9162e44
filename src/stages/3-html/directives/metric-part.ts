/** Reads the part of a metric that a directive names: `:metric[staff]{gender=female region=eu}`. */

import { lookupTable } from '../../../base/lookup-table.ts'
import { dimension } from '../../../directives/attributes.ts'
import { directives } from '../../../directives/directives.ts'
import { takes } from '../../../directives/lookup.ts'
import type { DirectiveSpec } from '../../../directives/types.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { code, listed } from '../../../problems/messages/message.ts'
import { suggest } from '../../../problems/suggest.ts'
import { partKey } from '../../../registry/lock/key.ts'
import type { Dimensions, Metric } from '../../../registry/types.ts'
import { shownName, shownWords } from '../../1-read/shown-words.ts'
import { checkNames } from '../../2-markdown/check-attributes.ts'
import type { Directive, RenderContext } from '../context.ts'

/** Reports attributes that are neither the directive's nor dimensions of the metric, and joins the words of unquoted values. */
export function checkPartNames(metric: Metric, node: Directive, context: RenderContext): void {
  const spec = directives[node.name]
  if (!spec?.takesParts) return
  const dimensions = Object.fromEntries(
    dimensionsOf(metric, spec).map(name => [name, dimension('a dimension of the metric')]),
  )
  checkNames(node, { ...spec, attributes: lookupTable({ ...spec.attributes, ...dimensions }) }, context.file)
}

const dimensionsOf = (metric: Metric, spec: DirectiveSpec): string[] =>
  [...metric.dimensions.keys()].filter(name => !takes(spec, name))

/** The dimensions among the attributes, or undefined, with a problem reported, if a value is unknown. */
export function readDimensions(
  metric: Metric,
  node: Directive,
  context: RenderContext,
): Dimensions | undefined {
  const spec = directives[node.name]
  if (!spec?.takesParts) return {}
  checkPartNames(metric, node, context)
  const names = dimensionsOf(metric, spec)
  const where: Record<string, string> = Object.create(null)
  for (const name of names) {
    const value = node.attributes?.[name]
    if (value === undefined) continue
    const values = metric.dimensions.get(name)
    if (value === null || !values?.has(value)) {
      problem(
        context.file,
        'dimension-known/cited-value',
        { metric: metric.id, dimension: name, value: value ?? '' },
        { place: node, ...suggest(value ?? '', values?.keys() ?? []) },
      )
      return undefined
    }
    where[name] = value
  }
  return where
}

/** Reports a part without a value, and lists those that have one. */
export function reportMissingPart(
  metric: Metric,
  where: Dimensions,
  period: string,
  node: Directive,
  context: RenderContext,
): void {
  const known = metric.breakdown
    .filter(part => part.period === period)
    .map(part => partKey(period, part.dimensions))
  const values = { metric: metric.id, part: partKey(period, where), path: metric.place.file.path }
  if (known.length === 0) problem(context.file, 'observation-known/no-parts', values, { place: node })
  else
    problem(
      context.file,
      'observation-known/part',
      { ...values, known: listed(known.map(code)), dimensions: dimensionList(metric) },
      { place: node },
    )
}

const dimensionList = (metric: Metric): string => [...metric.dimensions.keys()].join(', ')

/** Reports a total that was summed from parts, at the metric's definition. */
export function reportSummedParts(metric: Metric, period: string): void {
  const { file, position } = metric.place
  problem(
    file,
    'parts-summed',
    { metric: metric.id, period, dimensions: dimensionList(metric) },
    { place: position, severity: 'warning' },
  )
}

/** Returns the words of each dimension value in the language of the page: `Women`, `EU`. Missing words are reported. */
export function partNames(metric: Metric, where: Dimensions, context: RenderContext): string[] {
  return Object.entries(where).map(([name, value]) => {
    const words = metric.dimensions.get(name)?.get(value)
    const what = `${metric.id}.dimensions.${name}.${value}`
    return words ? shownWords({ what, words, place: metric.place }, context) : value
  })
}

/** The name of a metric with its part, `Employees · Women`, because the name of the total would be wrong for a part. */
export function nameWithPart(metric: Metric, where: Dimensions, context: RenderContext): string {
  const { labels } = context
  const parts = partNames(metric, where, context)
  return [shownName(metric, context), ...(parts.length > 0 ? [parts.join(labels('comma'))] : [])].join(
    labels('dot'),
  )
}

/** The dimensions as written, whether or not they exist. */
export function namedDimensions(metric: Metric, node: Directive): Dimensions {
  const names = [...metric.dimensions.keys()]
  return Object.fromEntries(
    names.flatMap(name => {
      const value = node.attributes?.[name]
      return value ? [[name, value] as const] : []
    }),
  )
}

export function namesSamePart(metric: Metric, a: Directive, b: Directive): boolean {
  return [...metric.dimensions.keys()].every(name => a.attributes?.[name] === b.attributes?.[name])
}
