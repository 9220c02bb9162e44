/** Finds pixels in which two pictures of pages differ visibly, ignoring differences of antialiasing. */
import type { Raster } from './pdf-pages.ts'

/** A rectangle in pixels; `right` and `bottom` are exclusive. */
export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

/** Tolerated difference (of 255) in an even area. */
const FLAT_TOLERANCE = 24
/** Tolerated share of the contrast at an edge: a thin stroke between two pixels is half as dark as one on a pixel. */
const EDGE_TOLERANCE = 0.45

/**
 * Calls `found` for each pixel of `a` in `rect` that has no similar pixel in `b`: after moving down by `dy`, no pixel around the
 * same place is about as light, in at least one colour channel. `found` returns false to stop.
 */
export function differingPixels(
  a: Raster,
  b: Raster,
  rect: Rect,
  dy: number,
  onPixel: (x: number, y: number) => boolean,
): void {
  for (let y = Math.max(0, rect.top); y < Math.min(rect.bottom, a.height); y++)
    for (let x = Math.max(0, rect.left); x < Math.min(rect.right, a.width); x++)
      if (differsAt(a, b, x, y, dy) && !onPixel(x, y)) return
}

function differsAt(a: Raster, b: Raster, x: number, y: number, dy: number): boolean {
  const other = y + dy
  if (x >= b.width || other < 0 || other >= b.height) return true
  const at = (y * a.width + x) * 4
  const same = (other * b.width + x) * 4
  for (let channel = 0; channel < 3; channel++) {
    const value = a.data[at + channel] ?? 0
    const straight = b.data[same + channel] ?? 0
    if (value - straight <= FLAT_TOLERANCE && straight - value <= FLAT_TOLERANCE) continue
    const [low, high] = range(b, x, other, channel)
    if (value >= low - FLAT_TOLERANCE && value <= high + FLAT_TOLERANCE) continue
    const [ownLow, ownHigh] = range(a, x, y, channel)
    const tolerance = FLAT_TOLERANCE + EDGE_TOLERANCE * (ownHigh - ownLow)
    if (value < low - tolerance || value > high + tolerance) return true
  }
  return false
}

/** Darkest and lightest value of a channel among a pixel and its neighbours. */
function range({ width, height, data }: Raster, x: number, y: number, channel: number): [number, number] {
  let low = 255
  let high = 0
  for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
    for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
      const value = data[(v * width + u) * 4 + channel] ?? 0
      if (value < low) low = value
      if (value > high) high = value
    }
  return [low, high]
}
