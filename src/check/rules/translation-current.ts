/** A translation is as recent as its source. */
import { diffArrays } from 'diff'
import { problem } from '../../problems/diagnostics.ts'
import { blocksOf, type SourceBlock } from '../../stages/1-read/languages/translations.ts'
import { startOf } from '../parity/compare.ts'
import { blockBeside, type Pair, pairs } from '../parity/pairs.ts'
import type { CheckRule } from '../types.ts'

export const translationCurrent: CheckRule = {
  id: 'translation-current',
  severity: 'warning',
  check(subject) {
    for (const pair of pairs(subject)) {
      const { chapter } = pair.translation
      const accepted = subject.edition.translations[chapter.locale]?.[chapter.slug]
      if (!accepted) continue
      const now = blocksOf(pair.source.chapter, pair.source.mdast)
      for (const { block, words, isNew } of changes(accepted, now)) {
        const path = pair.source.chapter.file.path
        const where = `${path}:${block?.position?.start.line ?? 1}`
        const change = !block ? '/removed' : isNew ? '/added' : ''
        problem(
          chapter.file,
          `translation-current${change}`,
          { words, path, place: where, chapter: chapter.slug, locale: chapter.locale },
          { place: placeIn(pair, block), severity: 'warning' },
        )
      }
    }
  },
}

interface Change {
  /** The changed block of the source; undefined if it was removed. */
  block: SourceBlock | undefined
  words: string
  isNew: boolean
}

/** A removed block and an added one at the same position count as one change. */
function changes(accepted: readonly string[], now: readonly SourceBlock[]): Change[] {
  const found: Change[] = []
  let at = 0
  let gone: string[] = []
  const flush = () => {
    for (const mark of gone) found.push({ block: undefined, words: mark.slice(13), isNew: false })
    gone = []
  }
  const hashes = accepted.map(mark => mark.slice(0, 12))
  let was = 0
  for (const { added, removed, value } of diffArrays(
    hashes,
    now.map(({ hash }) => hash),
  )) {
    if (removed) {
      gone = accepted.slice(was, was + value.length)
      was += value.length
      continue
    }
    for (const block of now.slice(at, at + value.length)) {
      if (added) found.push({ block, words: block.words, isNew: gone.shift() === undefined })
    }
    at += value.length
    if (!added) was += value.length
    flush()
  }
  flush()
  return found
}

function placeIn(pair: Pair, block: SourceBlock | undefined): { line: number; column: number } {
  if (block?.node) return startOf(blockBeside(pair, block.node))
  const title = pair.translation.chapter.matter.positions.get('title')
  return title?.start ?? { line: 1, column: 1 }
}
