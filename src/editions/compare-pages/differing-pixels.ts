/** Where two pictures of pages differ for an eye, and not only by how a stroke fell onto pixels. */
import type { Raster } from './pdf-pages.ts'

/** In pixels; `right` and `bottom` are not part of it. */
export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

/** Of 255: what a flat ground may differ by. */
const FLAT = 24
/** At an edge, of its contrast: a thin stroke between two pixels is half as dark as one on a pixel. */
const EDGE = 0.45

/**
 * Pixels of `a` in `rect` for which `b`, moved down by `dy`, has nothing like them near: no pixel around the place that is about as
 * light, in one of the colours. `found` returns false to stop.
 */
export function differingPixels(
  a: Raster,
  b: Raster,
  rect: Rect,
  dy: number,
  found: (x: number, y: number) => boolean,
): void {
  for (let y = Math.max(0, rect.top); y < Math.min(rect.bottom, a.height); y++)
    for (let x = Math.max(0, rect.left); x < Math.min(rect.right, a.width); x++)
      if (differsAt(a, b, x, y, dy) && !found(x, y)) return
}

function differsAt(a: Raster, b: Raster, x: number, y: number, dy: number): boolean {
  const other = y + dy
  if (x >= b.width || other < 0 || other >= b.height) return true
  const at = (y * a.width + x) * 4
  const same = (other * b.width + x) * 4
  for (let channel = 0; channel < 3; channel++) {
    const value = a.data[at + channel] ?? 0
    const straight = b.data[same + channel] ?? 0
    if (value - straight <= FLAT && straight - value <= FLAT) continue
    const [low, high] = range(b, x, other, channel)
    if (value >= low - FLAT && value <= high + FLAT) continue
    const [ownLow, ownHigh] = range(a, x, y, channel)
    const tolerance = FLAT + EDGE * (ownHigh - ownLow)
    if (value < low - tolerance || value > high + tolerance) return true
  }
  return false
}

/** The darkest and the lightest around a pixel. */
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
