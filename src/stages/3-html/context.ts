/** The context shared by the handlers of one chapter: read-only inputs, and data collected for the book. */

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
  /** Id of the element that answers it. */
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

/** The inputs that all chapters of an edition in a language share. */
export interface RenderFrame {
  /** The report, with the registry as of the edition. */
  report: ExtendedReport
  edition: Edition
  locale: Locale
  /** The template's words in `locale`. */
  labels: Labels
}

/** The inputs of a chapter's handlers, and the data that they collect for the book. */
export interface RenderContext extends RenderFrame {
  chapter: Chapter
  file: VFile
  /** How `locale` writes numbers and text. */
  language: Language
  mdast: MdastRoot
  /** Citations collected while rendering. */
  citations: ChapterCitation[]
  /** Values that the chapter shows and the registry lacks. */
  expected: ExpectedValue[]
  discloses: Disclosed[]
  /** Maps relative output paths to source files. */
  assets: Map<string, string>
  notes: Map<string, number>
  /** Nesting depth of the notes being rendered. */
  noteDepth: number
  charts: ChartJob[]
  /** Ids of blocks that failed to render, so that references to them are not reported as well. */
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
    /** Absolute paths of all pictures and drawings that were read. */
    pictures: Set<string>
  }
}

export type Directive = TextDirective | LeafDirective | ContainerDirective
export type Rendered = Element | RootContent[] | ElementContent[] | undefined
export type DirectiveHandler = (state: State, node: Directive, context: RenderContext) => Rendered

/** Properties with the node's source line, so that problems found in the browser can be located. */
export function sourcePlace(node: MdastNodes, context: RenderContext): Record<string, string> {
  const line = node.position?.start.line
  return line === undefined ? {} : { dataFile: context.file.path, dataLine: String(line) }
}

/** The content of a directive's square brackets. */
export function labelNodes(node: Directive): TextDirective['children'] {
  const first = node.children[0]
  return node.type === 'containerDirective' ? (isLabel(first) ? first.children : []) : node.children
}

/** The text in a directive's square brackets, such as the id in `:metric[rd-spend]`. */
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
