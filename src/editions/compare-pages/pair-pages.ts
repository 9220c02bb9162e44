/** Pairs the pages of two documents by common words and anchors, in order, so that an inserted page does not shift the others. */

/** Content of a page that is compared: its text, and the anchors that both documents may share. */
export interface PageContent {
  text: string
  /** Ids of anchors, from the page map. */
  anchors: readonly string[]
}

export type Pair = readonly [before: number | undefined, after: number | undefined]

/** Smallest share of common content of two pages that are versions of each other. */
const MIN_LIKENESS = 0.25
/** Pages with at most this many words (artwork) are paired with each other even if nothing matches. */
const FEW_WORDS = 12
const ARTWORK_LIKENESS = 0.3
/** Weight of an anchor, which identifies a page better than a word does. */
const ANCHOR_WEIGHT = 4

/** Pages are numbered from 1. If the languages differ, only numbers and names are common words. */
export function pairPages(before: readonly PageContent[], after: readonly PageContent[]): Pair[] {
  const [a, b] = [before.map(bagOf), after.map(bagOf)]
  // best[i][j]: the highest possible likeness in total of the pages from i and from j on.
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1))
  const likenesses = a.map(bagA => b.map(bagB => likeness(bagA, bagB)))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const pair = (i: number, j: number) => {
    const value = likenesses[i]?.[j] ?? 0
    return value >= MIN_LIKENESS ? value + at(i + 1, j + 1) : -1
  }
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = best[i]
      if (row) row[j] = Math.max(pair(i, j), at(i + 1, j), at(i, j + 1))
    }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && pair(i, j) >= at(i, j)) pairs.push([++i, ++j])
    else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) pairs.push([++i, undefined])
    else pairs.push([undefined, ++j])
  }
  return pairs
}

interface Bag {
  counts: ReadonlyMap<string, number>
  size: number
}

function bagOf({ text, anchors }: PageContent): Bag {
  const counts = new Map<string, number>()
  const add = (token: string, n: number) => counts.set(token, (counts.get(token) ?? 0) + n)
  // Han characters count one by one, so that no word segmentation is needed.
  for (const [token] of text.matchAll(/\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}.,]*/gu)) add(token, 1)
  for (const id of anchors) add(`#${id}`, ANCHOR_WEIGHT)
  return { counts, size: [...counts.values()].reduce((sum, n) => sum + n, 0) }
}

/** Dice coefficient: twice the common content divided by the content of both; 1 if equal, 0 if nothing is shared. */
function likeness(a: Bag, b: Bag): number {
  let common = 0
  for (const [token, n] of a.counts) common += Math.min(n, b.counts.get(token) ?? 0)
  const share = a.size + b.size === 0 ? 1 : (2 * common) / (a.size + b.size)
  return a.size <= FEW_WORDS && b.size <= FEW_WORDS ? Math.max(share, ARTWORK_LIKENESS) : share
}
