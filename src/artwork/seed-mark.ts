/** Draws the mark of a card: a seed with six rings, different for each index. */
import type { Element } from 'hast'
import { s } from 'hastscript'
import { seededRandom } from './random.ts'

const SIZE = 20
const RINGS = 7

export function seedMark(index: number): Element {
  const random = seededRandom(1998 + index * 97)
  const phase = random() * 2 * Math.PI
  const lobes = 2 + Math.floor(random() * 4)
  const bend = 0.05 + random() * 0.05
  const shiftX = random() * 1.6 - 0.8
  const shiftY = random() * 1.6 - 0.8
  const paths = Array.from({ length: RINGS }, (_, n) => {
    const radius = 0.9 + n * 1.35
    const points = Array.from({ length: 48 }, (_, i) => {
      const angle = (i / 48) * 2 * Math.PI
      const r =
        radius * (1 + bend * Math.sin(lobes * angle + phase) + bend * 0.5 * Math.sin(5 * angle - phase))
      const shift = 1 - n / RINGS
      return `${(SIZE / 2 + shiftX * shift + r * Math.cos(angle)).toFixed(2)},${(SIZE / 2 + shiftY * shift + r * Math.sin(angle)).toFixed(2)}`
    })
    return s('path', { className: n === 0 ? ['in'] : [], d: `M${points.join('L')}Z` })
  })
  return s(
    'svg',
    { className: ['seed'], viewBox: `0 0 ${SIZE} ${SIZE}`, ariaHidden: 'true' },
    paths,
  ) as Element
}
