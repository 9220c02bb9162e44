/** What the handlers of one chapter share: read-only inputs, and what they collect for the book. */

import type { Element, ElementContent, RootContent } from 'hast'
import type { Nodes as MdastNodes, Root as MdastRoot } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { State } from 'mdast-util-to-hast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { ExtendedReport } from '../../plugins/types.ts'
import type { Language } from '../../registry/locales/language.ts'
import type { Labels } from '../1-read/languages/labels.ts'
import type { Chapter, Edition, Locale } from '../1-read/types.ts'
import type { ChartJob } from './charts/types.ts'

/** A disclosure that a chapter answers, or a part of one that it leaves out. */
export interface Disclosed {
  /** `gri:305-1`. */
  code: string
  /** Id of the place that answers it. */
  anchor: string
  place: Position | undefined
  omission: { part: string; reason: string; explanation: string } | undefined
}

export interface ChapterCitation {
  metric: string
  period: string
  /** The part of the metric, if only one is meant: `gender=female region=eu`. */
  part?: string | undefined
  anchor: string
}

export interface ExpectedValue {
  metric: string
  period: string
}

/** One edition in one language: the inputs that all its chapters share. */
export interface RenderFrame {
  /** With the registry as the edition sees it. */
  report: ExtendedReport
  edition: Edition
  locale: Locale
  /** The template's words in `locale`. */
  labels: Labels
}

/** The inputs of one chapter's handlers, and what they collect for the book. */
export interface RenderContext extends RenderFrame {
  chapter: Chapter
  file: VFile
  /** Of `locale`, for figures. */
  language: Language
  mdast: MdastRoot
  /** Collected while rendering. */
  citations: ChapterCitation[]
  /** Figures that the chapter would show and the registry does not have. */
  expected: ExpectedValue[]
  discloses: Disclosed[]
  /** Relative path in the output → path of the file. */
  assets: Map<string, string>
  notes: Map<string, number>
  /** Notes in notes on the way to what is being rendered. */
  noteDepth: number
  charts: ChartJob[]
  /** Ids of blocks that could not be made: what names them is no second mistake. */
  failed: Set<string>
  headings: { h2: number; h3: number; other: number }
}

declare module 'vfile' {
  interface DataMap {
    expected: readonly ExpectedValue[]
    citations: ChapterCitation[]
    discloses: Disclosed[]
    failed: ReadonlySet<string>
    assets: ReadonlyMap<string, string>
    /** Every picture that was read, drawings too: absolute paths. */
    pictures: Set<string>
  }
}

export type Directive = TextDirective | LeafDirective | ContainerDirective
export type Rendered = Element | RootContent[] | ElementContent[] | undefined
export type DirectiveHandler = (state: State, node: Directive, context: RenderContext) => Rendered

/** Where a node stands in its source, for browsers that must name a culprit. */
export function sourcePlace(node: MdastNodes, context: RenderContext): Record<string, string> {
  const line = node.position?.start.line
  return line === undefined ? {} : { dataFile: context.file.path, dataLine: String(line) }
}

/** What stands in a directive's square brackets. */
export function labelNodes(node: Directive): TextDirective['children'] {
  const first = node.children[0]
  return node.type === 'containerDirective' ? (isLabel(first) ? first.children : []) : node.children
}

/** The words in a directive's square brackets, for ids: `:metric[rd-spend]`. */
export function labelText(node: Directive): string {
  return labelNodes(node)
    .map(child => ('value' in child ? child.value : ''))
    .join('')
    .trim()
}

function isLabel(node: unknown): node is { type: 'paragraph'; children: TextDirective['children'] } {
  return Boolean((node as { data?: { directiveLabel?: boolean } } | undefined)?.data?.directiveLabel)
}

/** The container's blocks without its label. */
export function blocks(node: Directive): ContainerDirective['children'] {
  return node.type === 'containerDirective' ? node.children.filter(child => !isLabel(child)) : []
}
