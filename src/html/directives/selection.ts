/** What `::table` and `::chart` show: metrics in order, perhaps in groups, and periods. */
import type { List, ListItem, PhrasingContent } from 'mdast'
import { problem } from '../../diagnostics.ts'
import { PERIODS_EXPECTED, parsePeriods } from '../../figures/periods.ts'
import type { Metric } from '../../figures/types.ts'
import { attributeWords } from '../attribute-words.ts'
import { blocks, type Directive, labelText, type RenderContext } from '../context.ts'
import { hasUnknown } from '../has-unknown.ts'
import { inlineLines, isDirective } from '../inline-lines.ts'
import { knownMetric } from './cited.ts'

export interface Row {
  metric: Metric
  /** Words that replace the metric's title. */
  name: readonly PhrasingContent[]
}
export interface Group {
  title: readonly PhrasingContent[]
  rows: readonly Row[]
}

/** From `metrics="a, b"`, or from a list of `:metric`s, in which an item with a list below it is a group. */
export function selectRows(node: Directive, context: RenderContext): Group[] {
  const listed = blocks(node).find((child): child is List => child.type === 'list')
  if (listed) return fromList(listed, context)
  const words = attributeWords(node, 'metrics', context)
  if (words.length === 0) {
    problem(context.file, 'metrics-named', `Unexpected \`${node.name}\` without metrics`, {
      place: node,
      note: 'Name them: `metrics="rd-spend, revenue"`, or write a list of `:metric[…]` inside.',
    })
  }
  const rows = words.flatMap(({ text, place }) => {
    const metric = knownMetric(text, place, context)
    return metric ? [{ metric, name: [] }] : []
  })
  return rows.length > 0 ? [{ title: [], rows }] : []
}

export function selectPeriods(node: Directive, context: RenderContext, fallback: string): readonly string[] {
  const text = node.attributes?.['periods'] ?? fallback
  const periods = parsePeriods(text, context.edition.config.period)
  if (periods) return periods
  problem(context.file, 'periods-valid', `Unexpected periods \`${text}\`, ${PERIODS_EXPECTED}`, {
    place: node,
  })
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
    if (!hasUnknown(item, context.file))
      problem(context.file, 'metrics-named', 'Unexpected item without a figure, expected `- :metric[…]`', {
        place: item,
      })
    return []
  }
  const metric = knownMetric(labelText(directive), directive, context)
  const name = line
    .slice(0, line.indexOf(directive))
    .filter(child => child.type !== 'text' || child.value.trim())
  const last = name.at(-1)
  const named =
    last?.type === 'text' ? [...name.slice(0, -1), { ...last, value: last.value.trimEnd() }] : name
  return metric ? [{ metric, name: named }] : []
}
