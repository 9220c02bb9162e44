/**
 * Draws the artwork of an edition: nine seeds whose rings grow until they merge, on a sheet that covers back cover, spine and front
 * cover. A pure function of the edition's id, so that a rebuilt report looks the same and next year's looks different.
 */
import type { Element } from 'hast'
import { s } from 'hastscript'
import { contours, type Line, sample } from './contours.ts'
import { hashOf, seededRandom } from './random.ts'

export type Crop = 'front' | 'back' | 'opener' | 'hero'

interface Seed {
  x: number
  y: number
  /** Density of its rings, its initial offset, and the angle by which its rings are bent. */
  tightness: number
  headStart: number
  phase: number
}

/**
 * Positions in millimetres on a sheet of 420 × 297, with the back cover left and the front cover right. They were chosen by hand;
 * everything else is computed.
 */
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
/** Openers are enlarged differently, so that no two of a report look alike. */
const OPENER_WIDTH = 142
const OPENER_WIDTHS = [OPENER_WIDTH, 118, 84, 132, 66]
const RINGS = 96
const STEP = 2.35
const SOFTNESS = 9.5
const WOBBLE = 0.045

type Box = readonly [left: number, top: number, width: number, height: number]

/** Lines of each ring by edition, from the seeds outwards. */
const fields = new Map<string, readonly (readonly Line[])[]>()

/** Returns a crop of the edition's sheet. For openers, `seed` selects one of the nine seeds. */
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
      // The template multiplies line widths by this factor, so that lines are equally wide in every crop.
      ...(crop === 'opener' ? { style: `--z:${(box[2] / OPENER_WIDTH).toFixed(2)}` } : {}),
    },
    rings.flatMap((lines, n) => {
      const shown = lines.filter(line => isIn(line, box))
      return shown.length > 0 ? [ring(n, shown.map(line => line.d).join(''))] : []
    }),
  ) as Element
}

/** False for lines outside a crop, which would only increase the file size. */
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
  // The seed is in the middle third of the page, slightly right of the centre.
  const x = Math.min(SHEET.width - width, (seed?.x ?? 308) - width * 0.54)
  const y = Math.min(SHEET.height - height, (seed?.y ?? 176) - height * 0.42)
  return [x, y, width, height]
}

function ringsOf(seeds: readonly Seed[]): Line[][] {
  const grid = sample({ ...SHEET, at: (x, y) => softMinimum(seeds, x, y) })
  const levels = Array.from({ length: RINGS }, (_, n) => ({
    value: grid.min + 1.2 + n * STEP * (1 + n * 0.006),
    ...(isDotted(n) ? { gap: 1.25 + n * 0.03 } : {}),
  }))
  return contours(grid, levels)
}

/** Distance to the nearest seed, blended between seeds, so that their rings merge instead of meeting in a crease. */
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

/** Rings are warm near the seeds and cool outside; every third outer ring is dotted. The template sets the colours. */
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
