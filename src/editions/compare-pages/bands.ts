/** A page cut into bands: lines of text and pictures, between rows where nothing happens. A band keeps its looks when it moves. */
import { differingPixels, type Rect } from './differing-pixels.ts'
import type { Raster } from './pdf-pages.ts'

/** The rectangle around its ink. */
export interface Band extends Rect {
  /** Pixels that stand out from the ground. */
  ink: number
}

/** Rows between two bands. Less is within a line: the dot of an i, the parts of 三. */
const GAP = 4
/** Of 255: what a pixel and the one below it may differ by where nothing happens. */
const QUIET = 10
const INK = 32
/** Pixels that may differ within a band that is the same. */
const SPECKS = 2

/** A page with nothing on it is one band without ink. */
export function bandsOf(raster: Raster): Band[] {
  const bands: Band[] = []
  let top = -1
  let last = -1
  for (let y = 0; y <= raster.height; y++) {
    const happens = y < raster.height && !isQuiet(raster, y)
    if (happens) {
      if (top < 0) top = y
      last = y
    } else if (top >= 0 && (y - last > GAP || y === raster.height)) {
      bands.push(bandAt(raster, top, last + 1))
      top = -1
    }
  }
  return bands.length > 0 ? bands : [{ left: 0, top: 0, right: raster.width, bottom: raster.height, ink: 0 }]
}

/** The row looks like the one above it, as paper does, and a coloured edge or a rule from top to bottom. */
function isQuiet({ width, data }: Raster, y: number): boolean {
  if (y === 0) return true
  const row = y * width * 4
  const above = row - width * 4
  for (let i = 0; i < width * 4; i++) {
    if (i % 4 === 3) continue
    const change = (data[row + i] ?? 0) - (data[above + i] ?? 0)
    if (change > QUIET || change < -QUIET) return false
  }
  return true
}

function bandAt({ width, data }: Raster, top: number, bottom: number): Band {
  // The row above is the ground.
  const ground = Math.max(0, top - 1) * width * 4
  let [left, right, ink] = [width, 0, 0]
  for (let y = top; y < bottom; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const stands = [0, 1, 2].some(
        channel => Math.abs((data[at + channel] ?? 0) - (data[ground + x * 4 + channel] ?? 0)) > INK,
      )
      if (!stands) continue
      ink += 1
      if (x < left) left = x
      if (x >= right) right = x + 1
    }
  return ink === 0 ? { left: 0, top, right: width, bottom, ink } : { left, top, right, bottom, ink }
}

/** Whether two bands look the same, wherever they stand on their pages. */
export function sameBand(a: Raster, b: Raster, one: Band, other: Band): boolean {
  const near = (x: number, y: number, by: number) => Math.abs(x - y) <= by
  if (!near(one.bottom - one.top, other.bottom - other.top, 2)) return false
  if (!near(one.left, other.left, 2) || !near(one.right, other.right, 2)) return false
  if (!near(one.ink, other.ink, 8 + 0.3 * Math.max(one.ink, other.ink))) return false
  // A stroke at the upper edge may be there on one side and be too light on the other.
  return [0, -1, 1].some(by => {
    const dy = other.top - one.top + by
    return (
      differs(a, b, acrossPage(one, a), dy) <= SPECKS && differs(b, a, acrossPage(other, b), -dy) <= SPECKS
    )
  })
}

/** With the ground around it, which may be another one. */
export const acrossPage = ({ top, bottom }: Band, { width }: Raster): Rect => ({
  left: 0,
  top: top - GAP / 2,
  right: width,
  bottom: bottom + GAP / 2,
})

function differs(a: Raster, b: Raster, rect: Rect, dy: number): number {
  let count = 0
  differingPixels(a, b, rect, dy, () => ++count <= SPECKS)
  return count
}
