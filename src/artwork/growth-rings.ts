/**
 * The artwork of an edition: nine seeds whose rings grow until they merge, on one sheet that wraps from the back cover over
 * the spine to the front. A pure function of the edition, so that a rebuilt report looks the same and next year's another.
 */
import type { Element } from 'hast'
import { s } from 'hastscript'
import { contour, type Line, sample } from './contours.ts'
import { hashOf, seededRandom } from './random.ts'

export type Crop = 'front' | 'back' | 'opener' | 'hero'

interface Seed {
  x: number
  y: number
  /** How tight its rings are, how far ahead it starts, how its rings are bent. */
  tightness: number
  headStart: number
  phase: number
}

/** Millimetres, on a sheet of 420 × 297: back cover left, front cover right. Places are composed by hand, the rest is drawn. */
const PLACES: readonly (readonly [x: number, y: number, tightness: number])[] = [
  [308, 176, 0.86],
  [350, 142, 1.12],
  [370, 190, 0.98],
  [280, 206, 1.15],
  [338, 226, 0.92],
  [388, 232, 1.2],
  [262, 160, 1.35],
  [302, 250, 1.2],
  [382, 154, 1.5],
]
const SHEET = { width: 420, height: 297, cell: 1.1, pad: 3 }
/** Openers come nearer or go further, so that no two of a report look alike. */
const OPENER_WIDTH = 142
const OPENER_WIDTHS = [OPENER_WIDTH, 118, 84, 132, 66]
const RINGS = 96
const STEP = 2.35
const SOFTNESS = 9.5
const WOBBLE = 0.045

type Box = readonly [left: number, top: number, width: number, height: number]

/** The lines of each ring, from the seeds outwards. */
const fields = new Map<string, readonly (readonly Line[])[]>()

/** One crop of the edition's sheet. `seed` moves the crop of an opener to another of the nine seeds. */
export function artwork(edition: { id: string }, crop: Crop, seed: number): Element {
  const seeds = seedsOf(edition.id)
  const rings = fields.get(edition.id) ?? ringsOf(seeds)
  fields.set(edition.id, rings)
  const box = boxOf(crop, seed, seeds)
  return s(
    'svg',
    {
      className: ['art', `art-${crop}`],
      viewBox: box.map(n => Number(n.toFixed(1))).join(' '),
      preserveAspectRatio: crop === 'hero' ? 'xMaxYMid slice' : 'xMidYMid slice',
      ariaHidden: 'true',
      focusable: 'false',
      // Lines keep their weight on paper however near the crop is.
      ...(crop === 'opener' ? { style: `--z:${(box[2] / OPENER_WIDTH).toFixed(2)}` } : {}),
    },
    rings.flatMap((lines, n) => {
      const shown = lines.filter(line => isIn(line, box))
      return shown.length > 0 ? [ring(n, shown.map(line => line.d).join(''))] : []
    }),
  ) as Element
}

/** Lines outside a crop only cost bytes. */
function isIn({ left, top, right, bottom }: Line, [x, y, width, height]: Box): boolean {
  const margin = 4
  return right > x - margin && left < x + width + margin && bottom > y - margin && top < y + height + margin
}

function seedsOf(id: string): Seed[] {
  const random = seededRandom(hashOf(id))
  return PLACES.map(([x, y, tightness]) => ({
    x: x + random() * 6 - 3,
    y: y + random() * 6 - 3,
    tightness,
    headStart: random() * 5 - 2.5,
    phase: random() * 2 * Math.PI,
  }))
}

function boxOf(crop: Crop, index: number, seeds: readonly Seed[]): Box {
  if (crop === 'front') return [210, 0, 210, 297]
  if (crop === 'back') return [0, 0, 210, 297]
  if (crop === 'hero') return [210, 60, 210, 200]
  const seed = seeds[index % seeds.length]
  const width = OPENER_WIDTHS[index % OPENER_WIDTHS.length] ?? OPENER_WIDTH
  const height = width * Math.SQRT2
  // The seed stands in the middle third of the page, a little right of the middle.
  const x = Math.min(SHEET.width - width, (seed?.x ?? 308) - width * 0.54)
  const y = Math.min(SHEET.height - height, (seed?.y ?? 176) - height * 0.42)
  return [x, y, width, height]
}

function ringsOf(seeds: readonly Seed[]): Line[][] {
  const grid = sample({ ...SHEET, at: (x, y) => softMinimum(seeds, x, y) })
  return Array.from({ length: RINGS }, (_, n) =>
    contour(grid, grid.min + 1.2 + n * STEP * (1 + n * 0.006), isDotted(n) ? 1.25 + n * 0.03 : undefined),
  )
}

/** Distance to the nearest seed, blended where seeds are close, so that their rings merge instead of meeting in a crease. */
function softMinimum(seeds: readonly Seed[], x: number, y: number): number {
  let sum = 0
  for (const seed of seeds) {
    const dx = x - seed.x
    const dy = y - seed.y
    const angle = Math.atan2(dy, dx)
    const bend =
      1 +
      WOBBLE * Math.sin(3 * angle + seed.phase) +
      WOBBLE * 0.6 * Math.sin(5 * angle - seed.phase * 1.7) +
      WOBBLE * 0.35 * Math.sin(8 * angle + seed.phase * 2.3)
    sum += Math.exp(-(Math.hypot(dx, dy) * bend * seed.tightness + seed.headStart) / SOFTNESS)
  }
  return -SOFTNESS * Math.log(sum)
}

/** Warm near the seeds, cool outside; every third outer ring dotted, every sixth heavy. The colours are the template's. */
function ring(n: number, d: string): Element {
  const warmth = Math.max(0, 1 - n / 13)
  const opacity = Math.max(0.1, 1 - n / 72)
  const weight = isDotted(n) ? 1.9 : n % 6 === 0 ? 1.75 : 1
  return s('path', {
    style: `--t:${warmth.toFixed(2)};--o:${opacity.toFixed(2)};--k:${weight}`,
    d,
  }) as Element
}

function isDotted(n: number): boolean {
  return n > 5 && n % 3 === 2
}
