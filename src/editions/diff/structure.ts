/** Finds chapters, sections, figures and tables that were added, removed, moved or renamed. */
import { diffArrays } from 'diff'
import type { AlignedBlock, AlignedChapter, Reading, StructureChange } from './types.ts'

export function structureChanges(
  before: Reading,
  after: Reading,
  chapters: readonly AlignedChapter[],
): StructureChange[] {
  const sameLanguage = before.locale === after.locale
  return [
    ...chapters.flatMap(chapter => chapterChange(chapter, sameLanguage)),
    ...movedChapters(before, after),
    ...chapters.flatMap(({ id, before: old, after: now, blocks }) =>
      old && now ? blocks.flatMap(row => partChange(id, row, sameLanguage)) : [],
    ),
  ]
}

function chapterChange({ id, before, after }: AlignedChapter, sameLanguage: boolean): StructureChange[] {
  const change = {
    what: 'chapter',
    chapter: id,
    before: before?.title ?? '',
    after: after?.title ?? '',
  } as const
  if (!before) return [{ kind: 'added', ...change }]
  if (!after) return [{ kind: 'gone', ...change }]
  return sameLanguage && before.title !== after.title ? [{ kind: 'renamed', ...change }] : []
}

/** Finds the smallest set of common chapters whose move explains the new order. */
function movedChapters(before: Reading, after: Reading): StructureChange[] {
  const common = (from: Reading, other: Reading) =>
    from.chapters.map(({ id }) => id).filter(id => other.chapters.some(chapter => chapter.id === id))
  const [old, now] = [common(before, after), common(after, before)]
  const place = (ids: readonly string[], id: string) => {
    const previous = ids[ids.indexOf(id) - 1]
    return previous ?? ''
  }
  return diffArrays(old, now)
    .flatMap(({ removed, value }) => (removed ? value : []))
    .map(id => ({
      kind: 'moved',
      what: 'chapter',
      chapter: id,
      before: place(old, id),
      after: place(now, id),
    }))
}

function partChange(
  chapter: string,
  { kind, before, after }: AlignedBlock,
  sameLanguage: boolean,
): StructureChange[] {
  const block = after ?? before
  const what =
    block?.kind === 'heading' ? 'section' : block?.kind === 'caption' ? 'figure or table' : undefined
  if (!what || kind === 'same' || (kind === 'changed' && !sameLanguage)) return []
  const change = { what, chapter, before: before?.text ?? '', after: after?.text ?? '' } as const
  return [{ kind: kind === 'changed' ? 'renamed' : kind, ...change }]
}
