/** Renders a code fence named `chart`: YAML with the attributes of `::chart`, or with marks of Observable Plot. */
import type { Element } from 'hast'
import type { Code } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import type { Position } from 'unist'
import { VFile } from 'vfile'
import { z } from 'zod'
import type { Attribute } from '../../directives/attributes.ts'
import { directives } from '../../directives/directives.ts'
import { problem } from '../../problems/diagnostics.ts'
import { expectation } from '../../problems/messages/expectation.ts'
import { code, message, oneOf } from '../../problems/messages/message.ts'
import { readYaml } from '../1-read/yaml/yaml-document.ts'
import { MAX_NAMES } from '../2-markdown/bounds.ts'
import { wordPlaces, wordsOf } from './attribute-words.ts'
import {
  expectedEntries,
  expectedNumber,
  findExcess,
  isWithin,
  MAX_MARKS,
  MAX_POINTS,
  PLOT_BOUNDS,
} from './charts/bounds.ts'
import type { RenderContext } from './context.ts'
import { renderChart } from './directives/chart.ts'
import { recordFailedBlock } from './failed-blocks.ts'

/** The YAML as authored. */
interface ChartSpec {
  title: string
  id?: string | undefined
  type?: string | undefined
  metrics?: string | string[] | undefined
  targets?: string | string[] | undefined
  periods?: string | string[] | undefined
  size?: 'full' | 'half' | undefined
  axes?: string | undefined
  note?: string | undefined
  height?: string | undefined
  marks?: Record<string, unknown>[] | undefined
  plot?: Record<string, unknown> | undefined
}

const HEIGHT = PLOT_BOUNDS['height'] ?? { least: 1, most: 1 }

/** Limits for editors, shown by `perennial schema`; `findExcess` checks them at any depth. */
const boundedOptions = Object.fromEntries(
  Object.entries(PLOT_BOUNDS).map(([name, { least, most }]) => [
    name,
    { minimum: least, maximum: most, maxItems: most },
  ]),
)
const scales = Object.fromEntries(
  ['x', 'y', 'fx', 'fy', 'r', 'color'].map(name => [name, { properties: boundedOptions }]),
)

const options = z.record(z.string(), z.unknown()).superRefine((value, context) => {
  const excess = findExcess(value)
  if (excess) context.addIssue({ code: 'custom', path: excess.path, message: expectation(excess.expected) })
})

const list = z.union([z.string(), z.array(z.string())])

/** A key of the fence from the attribute of `::chart`. */
function keySchema(attribute: Attribute): z.ZodType {
  if ('many' in attribute && attribute.many) return list
  // A wrong kind of chart is reported when it is drawn, with the kinds that there are.
  if (attribute.kind === 'one-of' && !attribute.isChecked)
    return z.enum(attribute.values, { error: expectation(oneOf(attribute.values.map(code))) })
  return z.string(
    attribute.kind === 'words' && attribute.required
      ? { error: expectation(message('expected/chart-title')) }
      : undefined,
  )
}

const { attributes = {}, inFence = {} } = directives['chart'] ?? {}
const keys = Object.entries(inFence).flatMap(([name, about]) => {
  const attribute = attributes[name]
  if (!attribute) return []
  const schema = keySchema(attribute)
  return [[name, (name === 'title' ? schema : schema.optional()).describe(about)] as const]
})

export const chartSchema: z.ZodType<ChartSpec> = z.strictObject({
  ...(Object.fromEntries(keys) as Record<'title', z.ZodType<string>>),
  height: z
    .string()
    .refine(text => isWithin(text, HEIGHT) && !Number.isNaN(Number(text)), {
      error: expectation(expectedNumber(HEIGHT)),
    })
    .optional()
    .describe('Height of the plot in pixels.')
    .meta({ minimum: HEIGHT.least, maximum: HEIGHT.most }),
  marks: z
    .array(options.meta({ properties: { ...boundedOptions, data: { maxItems: MAX_POINTS } } }))
    .max(MAX_MARKS, { error: expectation(expectedEntries(MAX_MARKS)) })
    .optional()
    .describe('Marks of Observable Plot with their options.'),
  plot: options
    .meta({ properties: { ...boundedOptions, ...scales } })
    .optional()
    .describe('Options of Observable Plot.'),
})

export function chartFence(node: Code, context: RenderContext): Element {
  // A separate file, so that its problems can be moved to the chapter's lines.
  const file = new VFile({ path: context.file.path, value: node.value })
  const start = node.position?.start
  const { value, position } = readYaml(file, node.value, chartSchema, 'chart', {
    line: start?.line ?? 0,
    offset: start?.offset ?? 0,
  })
  for (const message of file.messages) {
    // A missing key has no place, so the problem is located at the fence.
    if (message.line === undefined && start)
      Object.assign(message, { place: start, line: start.line, column: start.column })
    context.file.messages.push(message)
  }
  if (!value) {
    if (file.messages.length === 0) problem(context.file, 'chart-valid', {}, { place: node })
    recordFailedBlock(idOf(node.value), undefined, context)
    return { type: 'element', tagName: 'div', properties: {}, children: [] }
  }
  const { marks, plot, height, metrics, targets, periods, ...rest } = value
  const text = (items: string | string[] | undefined) => (Array.isArray(items) ? items.join(', ') : items)
  const places = (name: string, items: string | string[] | undefined): Position[] =>
    [items ?? []]
      .flat()
      .slice(0, MAX_NAMES)
      .flatMap((item, i) => {
        const at = position(Array.isArray(items) ? [name, i] : [name])
        const from = (at?.start.offset ?? 0) - (start?.offset ?? 0)
        return at ? wordPlaces(node.value.slice(from), 0, at.start, wordsOf(item).slice(0, MAX_NAMES)) : []
      })
  const attributes: Record<string, string | undefined> = {
    ...rest,
    metrics: text(metrics),
    targets: text(targets),
    periods: text(periods),
  }
  const directive: LeafDirective = {
    type: 'leafDirective',
    name: 'chart',
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)),
    children: [],
    data: { words: { metrics: places('metrics', metrics), targets: places('targets', targets) } },
    ...(node.position ? { position: node.position } : {}),
  }
  const spec = marks && { height: Number(height ?? 240), marks: numbers(marks), options: numbers(plot ?? {}) }
  const rendered = renderChart(directive, context, spec, node)
  recordFailedBlock(rest.id, rendered, context)
  return rendered
}

/** Finds the id in a fence whose YAML is invalid. */
function idOf(text: string): string | undefined {
  const [, quote, quoted, plain] = /^id:\s*(?:(["'])(.*?)\1|(\S+))/m.exec(text) ?? []
  return quote === undefined ? plain : quoted
}

/** Converts numeric strings, because the YAML reader returns numbers as typed. */
function numbers<T>(value: T): T {
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value) as T
  if (Array.isArray(value)) return value.map(numbers) as T
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbers(inner)])) as T
  return value
}
