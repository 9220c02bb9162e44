/** Reads the statements of a chapter: sentences that cite values, with one character in place of each citation. */
import type { Nodes, Root, Text } from 'mdast'
import type { Position } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { partOf } from '../../registry/lookup.ts'
import { parsePeriods } from '../../registry/periods.ts'
import type { Metric } from '../../registry/types.ts'
import { placeOf } from '../../stages/2-markdown/prose.ts'
import { attributesOf, labelOf } from '../parity/directive.ts'

/** Stands for a citation in the text of a statement. */
export const CITATION = '\uFFFC'

export interface CitedMetric {
  /** The metric, or the cited part of it. */
  metric: Metric
  /** The dimensions of the part, as JSON; `{}` for the whole. */
  part: string
  period: string
  /** `change` cites the change since the previous period, or since `from`. */
  directive: 'metric' | 'change'
  from: string | undefined
  /** `unit` or `number` if only that is printed. */
  as: string | undefined
}

export interface Statement {
  text: string
  /** The citations in the order of their characters. */
  citations: readonly CitedMetric[]
  /** Returns the place in the file of `text.slice(start, end)`. */
  place(start: number, end: number): Position | undefined
}

/** Nodes whose content is one run of phrases. */
const HAS_PHRASES = new Set(['paragraph', 'heading', 'tableCell'])
const SKIPPED = new Set(['inlineCode', 'code', 'html', 'footnoteReference', 'image'])

interface Run {
  text: string
  citations: CitedMetric[]
  pieces: { at: number; node: Text }[]
}

export interface ReadOptions {
  locale: string
  metrics: ReadonlyMap<string, Metric>
  /** The period of the edition, for citations without one. */
  period: string
  file: VFile
}

/** Returns the statements with at least one citation. */
export function readStatements(tree: Root, options: ReadOptions): Statement[] {
  const statements: Statement[] = []
  const segmenter = new Intl.Segmenter(options.locale, { granularity: 'sentence' })
  visitParents(tree, node => {
    statements.push(...titleStatements(node, options))
    if (!HAS_PHRASES.has(node.type)) return
    const run: Run = { text: '', citations: [], pieces: [] }
    readPhrases(node, run, options)
    if (run.citations.length === 0) return
    for (const { segment, index } of segmenter.segment(run.text)) {
      const statement = cut(run, index, index + segment.length, options.file)
      if (statement.citations.length > 0) statements.push(statement)
    }
  })
  return statements
}

/** Attributes whose words are about the metric of the block. */
const TITLES = ['title', 'caption']

/** The titles of a chart or block about one metric, as statements that end with its citation. */
function titleStatements(node: Nodes, { metrics, period }: ReadOptions): Statement[] {
  if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return []
  const attributes = attributesOf(node)
  const [id, ...others] = (attributes['metrics'] ?? attributes['metric'] ?? '')
    .split(',')
    .map(word => word.trim())
  const metric = metrics.get(id ?? '')
  if (!metric || others.length > 0) return []
  const shown = attributes['periods'] && parsePeriods(attributes['periods'], period)
  const first = shown ? shown[0] : [...metric.observations.keys()].sort()[0]
  const last = (shown ? shown.at(-1) : attributes['period']) ?? period
  // A chart shows the change over all of its periods.
  const from = attributes['metric'] || first === last ? undefined : first
  const citation = { metric, part: '{}', period: last, directive: 'metric', from, as: undefined } as const
  return TITLES.flatMap(name => {
    const title = attributes[name]
    return title ? [{ text: `${title} ${CITATION}`, citations: [citation], place: () => node.position }] : []
  })
}

/** Returns a part of a statement, for example a clause. */
export function slice({ text, citations, place }: Statement, start: number, end: number): Statement {
  const before = countCitations(text.slice(0, start))
  const piece = text.slice(start, end)
  return {
    text: piece,
    citations: citations.slice(before, before + countCitations(piece)),
    place: (from, to) => place(start + from, start + to),
  }
}

const countCitations = (text: string): number => text.split(CITATION).length - 1

function cut({ text, citations, pieces }: Run, start: number, end: number, file: VFile): Statement {
  const whole: Statement = {
    text,
    citations,
    place(from, to) {
      const piece = pieces.findLast(({ at }) => at <= from)
      return piece && placeOf([piece.node], file, from - piece.at, to - piece.at)
    },
  }
  return slice(whole, start, end)
}

function readPhrases(node: Nodes, run: Run, options: ReadOptions): void {
  if (SKIPPED.has(node.type)) return
  if (node.type === 'text') {
    run.pieces.push({ at: run.text.length, node })
    run.text += node.value
  } else if (node.type === 'break') run.text += ' '
  else if (node.type === 'textDirective') {
    const citation = readCitation(node, options)
    if (citation) run.citations.push(citation)
    run.text += citation ? CITATION : ' '
  } else if ('children' in node) for (const child of node.children) readPhrases(child, run, options)
}

function readCitation(
  node: Nodes & { type: 'textDirective' },
  { metrics, period }: ReadOptions,
): CitedMetric | undefined {
  if (node.name !== 'metric' && node.name !== 'change') return undefined
  const attributes = attributesOf(node)
  const whole = metrics.get(labelOf(node))
  if (!whole) return undefined
  const where = Object.fromEntries(Object.entries(attributes).filter(([name]) => whole.dimensions.has(name)))
  return {
    metric: partOf(whole, where),
    part: JSON.stringify(where),
    period: attributes['period'] ?? period,
    directive: node.name,
    from: attributes['from'],
    as: attributes['as'],
  }
}
