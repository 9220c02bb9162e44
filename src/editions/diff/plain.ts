/** Converts a comparison to plain data for JSON output. */
import type { PageRow, PageSide } from '../compare-pages/compare-pages.ts'
import type { AlignedBlock, LocaleDiff, ReadBlock, StructureChange } from './types.ts'

export function plainDiff(diffs: readonly LocaleDiff[]): unknown {
  return diffs.map(({ before, after, values, moved, structure, chapters, pages }) => ({
    before: { name: before.name, locale: before.locale, title: before.title },
    after: { name: after.name, locale: after.locale, title: after.title },
    figures: values.map(({ reason, ...change }) => ({ ...change, ...(reason && { reason }) })),
    moved: moved.map(({ chapters: [oldChapters, newChapters], pages: [oldPages, newPages], ...value }) => ({
      ...value,
      chapters: { before: oldChapters, after: newChapters },
      pages: { before: oldPages, after: newPages },
    })),
    structure: structure.map(plainStructure),
    ...(pages && { pages: pages.map(plainPage) }),
    text: chapters.flatMap(({ id, blocks }) =>
      blocks.filter(({ kind }) => kind !== 'same').map(row => ({ chapter: id, ...plainRow(row) })),
    ),
  }))
}

const plainStructure = (change: StructureChange): StructureChange =>
  change.kind === 'moved'
    ? { ...change, before: plainPlace(change.before), after: plainPlace(change.after) }
    : change

const plainPlace = (previous: string): string => (previous === '' ? 'first' : `after ${previous}`)

function plainRow({ kind, before, after, pieces }: AlignedBlock) {
  return { kind, before: before && plainBlock(before), after: after && plainBlock(after), pieces }
}

const plainBlock = ({ kind, text, file, line, cites }: ReadBlock) => ({ kind, text, file, line, cites })

/** Lengths are in points, from the upper left. */
const plainPage = ({ kind, before, after }: PageRow) => ({
  kind,
  before: before && plainPageSide(before),
  after: after && plainPageSide(after),
})

const plainPageSide = ({ page, label, width, height, boxes }: PageSide) => ({
  page,
  label,
  width,
  height,
  boxes,
})
