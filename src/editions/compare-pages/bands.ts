/**
 * Cuts the picture of a page into bands (lines of text, pictures), which are separated by rows without change. A band looks the
 * same when it moves on the page.
 */
import { differingPixels, type Rect } from './differing-pixels.ts'
import type { Raster } from './pdf-pages.ts'

/** The rectangle around the ink of a band. */
export interface Band extends Rect {
  /** Number of pixels that differ from the background. */
  ink: number
}

/** Smallest number of empty rows between two bands. Smaller gaps occur within a line: the dot of an i, the parts of 三. */
const MIN_GAP = 4
/** Largest difference (of 255) between a pixel and the one below it in a row without change. */
const MAX_NOISE = 10
const INK_CONTRAST = 32
/** Number of pixels that may differ in bands that are considered the same. */
const MAX_DIFFERENT = 2

/** Returns the bands from top to bottom; an empty page is a single band without ink. */
export function bandsOf(raster: Raster): Band[] {
  const bands: Band[] = []
  let top = -1
  let last = -1
  for (let y = 0; y <= raster.height; y++) {
    const hasContent = y < raster.height && !isQuiet(raster, y)
    if (hasContent) {
      if (top < 0) top = y
      last = y
    } else if (top >= 0 && (y - last > MIN_GAP || y === raster.height)) {
      bands.push(bandAt(raster, top, last + 1))
      top = -1
    }
  }
  return bands.length > 0 ? bands : [{ left: 0, top: 0, right: raster.width, bottom: raster.height, ink: 0 }]
}

/** True if the row equals the row above it, as it does on blank paper or along a vertical rule or coloured edge. */
function isQuiet({ width, data }: Raster, y: number): boolean {
  if (y === 0) return true
  const row = y * width * 4
  const above = row - width * 4
  for (let i = 0; i < width * 4; i++) {
    if (i % 4 === 3) continue
    const change = (data[row + i] ?? 0) - (data[above + i] ?? 0)
    if (change > MAX_NOISE || change < -MAX_NOISE) return false
  }
  return true
}

function bandAt({ width, data }: Raster, top: number, bottom: number): Band {
  // The row above the band shows the background.
  const ground = Math.max(0, top - 1) * width * 4
  let [left, right, ink] = [width, 0, 0]
  for (let y = top; y < bottom; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const isInk = [0, 1, 2].some(
        channel => Math.abs((data[at + channel] ?? 0) - (data[ground + x * 4 + channel] ?? 0)) > INK_CONTRAST,
      )
      if (!isInk) continue
      ink += 1
      if (x < left) left = x
      if (x >= right) right = x + 1
    }
  return ink === 0 ? { left: 0, top, right: width, bottom, ink } : { left, top, right, bottom, ink }
}

/** True if two bands look the same, wherever they are on their pages. */
export function sameBand(a: Raster, b: Raster, bandA: Band, bandB: Band): boolean {
  const isNear = (x: number, y: number, by: number) => Math.abs(x - y) <= by
  if (!isNear(bandA.bottom - bandA.top, bandB.bottom - bandB.top, 2)) return false
  if (!isNear(bandA.left, bandB.left, 2) || !isNear(bandA.right, bandB.right, 2)) return false
  if (!isNear(bandA.ink, bandB.ink, 8 + 0.3 * Math.max(bandA.ink, bandB.ink))) return false
  // A light stroke at the upper edge may have been detected on one side only.
  return [0, -1, 1].some(by => {
    const dy = bandB.top - bandA.top + by
    return (
      differs(a, b, acrossPage(bandA, a), dy) <= MAX_DIFFERENT &&
      differs(b, a, acrossPage(bandB, b), -dy) <= MAX_DIFFERENT
    )
  })
}

/** The band over the full width of the page, with the background around it, because that may differ too. */
export const acrossPage = ({ top, bottom }: Band, { width }: Raster): Rect => ({
  left: 0,
  top: top - MIN_GAP / 2,
  right: width,
  bottom: bottom + MIN_GAP / 2,
})

function differs(a: Raster, b: Raster, rect: Rect, dy: number): number {
  let count = 0
  differingPixels(a, b, rect, dy, () => ++count <= MAX_DIFFERENT)
  return count
}
