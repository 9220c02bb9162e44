/** Compares two readings: values, structure, text by block, and values that moved. */

import { isSameValue } from '../../registry/lock/value.ts'
import { formatDistinctly } from '../../registry/lock/value-in-message.ts'
import { alignBlocks } from './align.ts'
import { alignLanguages } from './align-languages.ts'
import { structureChanges } from './structure.ts'
import type { AlignedChapter, LocaleDiff, MovedValue, Reading, ReadValue, ValueChange } from './types.ts'

export function compare(before: Reading, after: Reading): LocaleDiff {
  const chapters = alignChapters(before, after)
  return {
    before,
    after,
    values: valueChanges(before, after),
    moved: movedValues(before, after),
    structure: structureChanges(before, after, chapters),
    chapters,
    pages: undefined,
  }
}

/** Aligns chapters by file name, in the order of the new side; removed ones follow their former predecessor. */
function alignChapters(before: Reading, after: Reading): AlignedChapter[] {
  const ids = after.chapters.map(({ id }) => id)
  for (const [i, { id }] of before.chapters.entries()) {
    if (ids.includes(id)) continue
    const previous = before.chapters[i - 1]?.id
    ids.splice(previous === undefined ? 0 : ids.indexOf(previous) + 1, 0, id)
  }
  return ids.map(id => {
    const old = before.chapters.find(chapter => chapter.id === id)
    const now = after.chapters.find(chapter => chapter.id === id)
    const [a, b] = [old?.blocks ?? [], now?.blocks ?? []]
    const blocks = before.locale === after.locale ? alignBlocks(a, b, after.locale) : alignLanguages(a, b)
    return { id, before: old, after: now, blocks }
  })
}

/** Kinds of changes in the order of the result: those that most need an explanation come first. */
const KINDS: readonly ValueChange['kind'][] = ['restated', 'changed', 'added', 'gone']

function valueChanges(before: Reading, after: Reading): ValueChange[] {
  const keys = [...new Set([...before.values.keys(), ...after.values.keys()])].sort()
  const changes = keys.flatMap(key => {
    const [old, now] = [before.values.get(key), after.values.get(key)]
    const kind = kindOf(old, now)
    const either = now ?? old
    const shown = wordsOf(old, now)
    return kind && either
      ? [
          {
            kind,
            key,
            title: either.title,
            period: either.period,
            ...shown,
            reason: kind === 'restated' ? now?.restated : undefined,
          },
        ]
      : []
  })
  return KINDS.flatMap(kind => changes.filter(change => change.kind === kind))
}

function kindOf(old: ReadValue | undefined, now: ReadValue | undefined): ValueChange['kind'] | undefined {
  if (!old) return 'added'
  if (!now) return 'gone'
  if (isSameValue(old.value, now.value)) return undefined
  return now.restated ? 'restated' : 'changed'
}

/** If both values are formatted the same, their exact digits are appended. */
function wordsOf(
  old: ReadValue | undefined,
  now: ReadValue | undefined,
): Pick<ValueChange, 'before' | 'after'> {
  const [before, after] = [old?.shown ?? '', now?.shown ?? '']
  if (!old || !now || before !== after) return { before, after }
  const [from, to] = formatDistinctly(old.value, now.value)
  return from === to ? { before, after } : { before: `${before} (${from})`, after: `${after} (${to})` }
}

function movedValues(before: Reading, after: Reading): MovedValue[] {
  const differ = (a: readonly (string | number)[], b: readonly (string | number)[]) => a.join() !== b.join()
  return [...after.values.values()]
    .flatMap(now => {
      const old = before.values.get(now.key)
      if (!old) return []
      const paged = old.pages.length > 0 && now.pages.length > 0
      if (!differ(old.chapters, now.chapters) && !(paged && differ(old.pages, now.pages))) return []
      const { key, title, period } = now
      return [
        {
          key,
          title,
          period,
          chapters: [old.chapters, now.chapters] as const,
          pages: paged ? ([old.pages, now.pages] as const) : ([[], []] as const),
        },
      ]
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}
