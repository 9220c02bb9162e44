/** Pairs each chapter with its source, the same chapter in the report's first language. */
import type { Nodes, Root, RootContent } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { Chapter } from '../../stages/1-read/types.ts'
import type { Subject } from '../types.ts'

export interface Side {
  chapter: Chapter
  mdast: Root
  /** The content before the first heading, then one section per heading, which begins with it. */
  sections: readonly (readonly RootContent[])[]
}

export interface Pair {
  source: Side
  translation: Side
  /** False if the headings differ: then whole chapters are compared, because no section would match. */
  aligned: boolean
}

/** Pairs chapters that exist in both languages. Derived languages are skipped, because they cannot differ from their source. */
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

/** Pairs without errors: content that an error removed from one chapter would be reported as a difference. */
export function comparablePairs(subject: Subject): Pair[] {
  return pairs(subject).filter(({ source, translation }) =>
    [source, translation].every(({ chapter }) => !chapter.file.messages.some(isOfText)),
  )
}

/** Missing observations do not prevent a comparison: they are cited in all languages, and a new edition has many. */
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

/** The block of the translation at the position of a block of the source, or the nearest one. */
export function blockBeside({ source, translation, aligned }: Pair, node: Nodes): Nodes | undefined {
  const at = source.sections.findIndex(section => section.some(block => contains(block, node)))
  const index = source.sections[at]?.findIndex(block => contains(block, node)) ?? 0
  const beside = aligned ? translation.sections[at] : translation.sections.flat()
  return beside?.[Math.min(index, beside.length - 1)] ?? translation.sections.flat().at(-1)
}

function contains(block: Nodes, node: Nodes): boolean {
  const from = block.position?.start.offset ?? 0
  const to = block.position?.end.offset ?? 0
  const at = node.position?.start.offset ?? -1
  return at >= from && at < to
}
