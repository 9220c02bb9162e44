/** Finds the regions in which two pages differ, as boxes on each page. */
import { diffArrays } from 'diff'
import { acrossPage, type Band, bandsOf, sameBand } from './bands.ts'
import { differingPixels, type Rect } from './differing-pixels.ts'
import type { Character, PageLook, Raster } from './pdf-pages.ts'
import { haveSameText, isRunning, type Running } from './running-lines.ts'

export interface Regions {
  before: Rect[]
  after: Rect[]
}

const NOTHING_RUNS: Running = { rows: [], label: '' }

/**
 * Returns no boxes if the pages look the same. Lines may be slightly higher or lower, and running headers and folios may have a
 * different year or page number.
 */
export function differingRegions(
  before: PageLook,
  after: PageLook,
  running: [Running, Running] = [NOTHING_RUNS, NOTHING_RUNS],
): Regions {
  const isSame = before.width === after.width && Buffer.compare(before.data, after.data) === 0
  if (isSame && sameText(before.characters, after.characters)) return { before: [], after: [] }
  const regions: Regions = { before: [], after: [] }
  const [old, now] = [bandsOf(before), bandsOf(after)]
  let gone: Band[] = []
  let added: Band[] = []
  const flush = () => {
    const changed = changedBands(before, after, gone, added)
    regions.before.push(...changed.before)
    regions.after.push(...changed.after)
    gone = []
    added = []
  }
  const parts = diffArrays(old, now, {
    comparator: (a, b) => {
      const [old, now] = [charactersIn(before, a), charactersIn(after, b)]
      if (sameText(old, now) && sameBand(before, after, a, b)) return true
      return isRunning(a, old, running[0]) && isRunning(b, now, running[1]) && haveSameText(old, now, running)
    },
  })
  for (const part of parts) {
    if (part.removed) gone.push(...part.value)
    else if (part.added) added.push(...part.value)
    else flush()
  }
  flush()
  return { before: inside(joined(regions.before), before), after: inside(joined(regions.after), after) }
}

/** Compares bands pairwise if both sides have equally many; otherwise all of them are marked as different. */
function changedBands(
  before: PageLook,
  after: PageLook,
  gone: readonly Band[],
  added: readonly Band[],
): Regions {
  if (gone.length !== added.length) return { before: [...gone], after: [...added] }
  const regions: Regions = { before: [], after: [] }
  for (const [i, band] of gone.entries()) {
    const other = added[i]
    if (!other) continue
    const dy = other.top - band.top
    // Differences found on one page only are marked on both, at the same place in the band.
    const differences = [
      ...spots(before, after, acrossPage(band, before), dy),
      ...spots(after, before, acrossPage(other, after), -dy).map(down(-dy)),
      ...otherLetters(charactersIn(before, band), charactersIn(after, other), dy),
    ]
    const boxes = joined(differences)
    regions.before.push(...boxes)
    regions.after.push(...boxes.map(down(dy)))
  }
  return regions
}

/** Characters in a band. They are compared too, because in small type different letters can look alike. */
const charactersIn = ({ characters }: PageLook, { top, bottom }: Rect): Character[] =>
  characters.filter(character => character.top < bottom && character.bottom > top)

const sameText = (a: readonly Character[], b: readonly Character[]): boolean =>
  a.length === b.length && a.every(({ text }, i) => text === b[i]?.text)

/** Boxes of the characters that only one side has, in coordinates of the page before. */
function otherLetters(before: Character[], after: Character[], dy: number): Rect[] {
  const parts = diffArrays(before, after, { comparator: (a, b) => a.text === b.text })
  return parts.flatMap(({ removed, added, value }) => (removed ? value : added ? value.map(down(-dy)) : []))
}

/** Width of a grid cell in pixels, a few points, so that differing letters of a word form one region. */
const CELL_SIZE = 8
/** Fewer differing pixels in a cell are considered antialiasing. */
const MIN_PIXELS = 2

/** Boxes around the grid cells in which pixels of `a` differ from `b`. */
function spots(a: Raster, b: Raster, rect: Rect, dy: number): Rect[] {
  const counts = new Map<string, { rect: Rect; count: number }>()
  differingPixels(a, b, rect, dy, (x, y) => {
    const [column, row] = [Math.floor(x / CELL_SIZE), Math.floor(y / CELL_SIZE)]
    const key = `${column} ${row}`
    const cell = counts.get(key) ?? {
      rect: {
        left: column * CELL_SIZE,
        top: row * CELL_SIZE,
        right: (column + 1) * CELL_SIZE,
        bottom: (row + 1) * CELL_SIZE,
      },
      count: 0,
    }
    cell.count += 1
    counts.set(key, cell)
    return true
  })
  return joined([...counts.values()].filter(({ count }) => count >= MIN_PIXELS).map(cell => cell.rect))
}

/** Boxes that are closer than this, in pixels, are joined: lines of a paragraph, words of a line. */
const JOIN_DISTANCE = 12

const down =
  (dy: number) =>
  (rect: Rect): Rect => ({ ...rect, top: rect.top + dy, bottom: rect.bottom + dy })

/** Joins boxes that overlap or nearly touch until none do. */
function joined(rects: readonly Rect[]): Rect[] {
  const boxes: Rect[] = []
  for (const rect of [...rects].sort((a, b) => a.top - b.top || a.left - b.left)) {
    let box = rect
    for (let i = boxes.findIndex(other => touches(box, other)); i >= 0; ) {
      const [other] = boxes.splice(i, 1)
      if (other) box = around(box, other)
      i = boxes.findIndex(next => touches(box, next))
    }
    boxes.push(box)
  }
  return boxes.sort((a, b) => a.top - b.top || a.left - b.left)
}

/** Margin in pixels around a region. */
const MARGIN = 3

const inside = (rects: readonly Rect[], { width, height }: Raster): Rect[] =>
  rects.map(({ left, top, right, bottom }) => ({
    left: Math.max(0, left - MARGIN),
    top: Math.max(0, top - MARGIN),
    right: Math.min(width, right + MARGIN),
    bottom: Math.min(height, bottom + MARGIN),
  }))

const touches = (a: Rect, b: Rect): boolean =>
  a.left - JOIN_DISTANCE < b.right &&
  b.left - JOIN_DISTANCE < a.right &&
  a.top - JOIN_DISTANCE < b.bottom &&
  b.top - JOIN_DISTANCE < a.bottom

const around = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})
