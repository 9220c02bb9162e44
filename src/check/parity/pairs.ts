/** Chapters of a language beside the ones they are translated from: the report's first language. */
import type { Nodes, Root, RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Chapter } from '../../stages/1-read/types.ts'
import type { Subject } from '../types.ts'

export interface Side {
  chapter: Chapter
  mdast: Root
  /** What stands before the first heading, then one for each heading, which it begins with. */
  sections: readonly (readonly RootContent[])[]
}

export interface Pair {
  source: Side
  translation: Side
  /** False where the headings differ: then chapters are compared as wholes, or everything would differ. */
  aligned: boolean
}

/** Every chapter that is there in both languages. What is derived from its source cannot differ from it. */
export function pairs({ locales }: Subject): Pair[] {
  const [original, ...others] = locales
  return others.flatMap(({ chapters }) =>
    chapters.flatMap(({ chapter, mdast }) => {
      const first = original?.chapters.find(other => other.chapter.slug === chapter.slug)
      if (!first || chapter.derived) return []
      const source = sideOf(first.chapter, first.mdast)
      const translation = sideOf(chapter, mdast)
      return [{ source, translation, aligned: shape(source) === shape(translation) }]
    }),
  )
}

/** Those that can be compared: what an error says of one chapter would be said again of the other. */
export function comparablePairs(subject: Subject): Pair[] {
  return pairs(subject).filter(({ source, translation }) =>
    [source, translation].every(({ chapter }) => !chapter.file.messages.some(isOfText)),
  )
}

/** A figure that nobody has given yet is cited all the same: an edition that begins is full of them. */
const isOfText = ({ fatal, ruleId }: VFileMessage): boolean =>
  fatal === true && ruleId !== 'observation-known'

function sideOf(chapter: Chapter, mdast: Root): Side {
  const sections: RootContent[][] = [[]]
  for (const node of mdast.children) {
    if (node.type === 'yaml' || node.type === 'footnoteDefinition') continue
    if (node.type === 'heading') sections.push([])
    sections.at(-1)?.push(node)
  }
  return { chapter, mdast, sections }
}

const shape = ({ sections }: Side) =>
  sections.map(([first]) => (first?.type === 'heading' ? first.depth : 0)).join()

/** The block of the translation that stands where a block of the source does: the nearest one there is. */
export function blockBeside({ source, translation, aligned }: Pair, node: Nodes): Nodes | undefined {
  const at = source.sections.findIndex(section => section.some(block => holds(block, node)))
  const index = source.sections[at]?.findIndex(block => holds(block, node)) ?? 0
  const beside = aligned ? translation.sections[at] : translation.sections.flat()
  return beside?.[Math.min(index, beside.length - 1)] ?? translation.sections.flat().at(-1)
}

function holds(block: Nodes, node: Nodes): boolean {
  const from = block.position?.start.offset ?? 0
  const to = block.position?.end.offset ?? 0
  const at = node.position?.start.offset ?? -1
  return at >= from && at < to
}
