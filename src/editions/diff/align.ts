/** Aligns two versions of a text and finds unchanged, changed, added and removed blocks. */
import { diffArrays } from 'diff'
import { alignBy } from './align-by.ts'
import type { AlignedBlock, Piece, ReadBlock } from './types.ts'

/** Smallest share of common words of two blocks that are versions of each other. */
const MIN_LIKENESS = 0.4

export function alignBlocks(
  before: readonly ReadBlock[],
  after: readonly ReadBlock[],
  locale: string,
): AlignedBlock[] {
  return alignBy(before, after, {
    keyOf: idOf,
    same: (before, after) => ({ kind: 'same', before, after, pieces: [] }),
    between: (gone, added) => pairUp(gone, added, locale),
  })
}

const idOf = ({ kind, level, text }: ReadBlock): string => `${kind}${level} ${text}`

/** Pairs blocks, in order, that are similar enough to be one changed block. */
function pairUp(gone: readonly ReadBlock[], added: readonly ReadBlock[], locale: string): AlignedBlock[] {
  const rows: AlignedBlock[] = []
  const renamed = onlyHeadings(gone, added)
  let next = 0
  for (const before of gone) {
    const at = added.findIndex(
      (after, i) =>
        i >= next &&
        after.kind === before.kind &&
        ((renamed && after.kind === 'heading') || likeness(before.text, after.text, locale) >= MIN_LIKENESS),
    )
    if (at < 0) {
      rows.push({ kind: 'gone', before, after: undefined, pieces: [] })
      continue
    }
    for (const after of added.slice(next, at))
      rows.push({ kind: 'added', before: undefined, after, pieces: [] })
    const after = added[at]
    if (after)
      rows.push({ kind: 'changed', before, after, pieces: piecesOf(before.text, after.text, locale) })
    next = at + 1
  }
  for (const after of added.slice(next)) rows.push({ kind: 'added', before: undefined, after, pieces: [] })
  return rows
}

/** If there is one heading on each side, it was renamed, however different the words are. */
function onlyHeadings(gone: readonly ReadBlock[], added: readonly ReadBlock[]): boolean {
  const [old, now] = [gone, added].map(blocks => blocks.filter(({ kind }) => kind === 'heading'))
  return old?.length === 1 && now?.length === 1 && old[0]?.level === now[0]?.level
}

function likeness(a: string, b: string, locale: string): number {
  const [first, second] = [tokens(a, locale), tokens(b, locale)].map(list =>
    list.filter(token => token.trim() !== ''),
  )
  const remaining = new Map<string, number>()
  for (const token of first ?? []) remaining.set(token, (remaining.get(token) ?? 0) + 1)
  let common = 0
  for (const token of second ?? []) {
    const n = remaining.get(token) ?? 0
    if (n === 0) continue
    remaining.set(token, n - 1)
    common += 1
  }
  const total = (first?.length ?? 0) + (second?.length ?? 0)
  return total === 0 ? 1 : (2 * common) / total
}

/** Word-level differences, with the word boundaries of the language. */
export function piecesOf(before: string, after: string, locale: string): Piece[] {
  return diffArrays(tokens(before, locale), tokens(after, locale)).map(part => ({
    kind: part.added ? 'added' : part.removed ? 'gone' : 'same',
    text: part.value.join(''),
  }))
}

const segmenters = new Map<string, Intl.Segmenter>()

/** Splits a text into words; a number with its points and commas is one word. */
function tokens(text: string, locale: string): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, segmenter)
  return text
    .split(/(\d[\d.,]*)/)
    .flatMap((piece, i) =>
      i % 2 === 1 ? [piece] : [...segmenter.segment(piece)].map(({ segment }) => segment),
    )
    .filter(token => token !== '')
}
