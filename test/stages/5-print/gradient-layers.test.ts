/** CSS gradients as lines and stops of SVG, without a browser. */
import { expect, test } from 'vitest'
import {
  type DrawnGradient,
  gradientLayers,
  hasDrawableGradient,
  type PaintedBox,
} from '../../../src/stages/5-print/pages/gradient-layers.ts'

const CLEAR = 'rgba(0, 0, 0, 0)'
const BLUE = 'rgb(0, 34, 68)'
const box = (backgroundImage: string, more: Partial<PaintedBox> = {}): PaintedBox => ({
  backgroundImage,
  backgroundSize: 'auto',
  backgroundPosition: '0% 0%',
  backgroundRepeat: 'repeat',
  backgroundClip: 'border-box',
  backgroundAttachment: 'scroll',
  backgroundBlendMode: 'normal',
  borderWidth: '0px',
  width: 300,
  height: 100,
  ...more,
})
/** Whole pixels, because sines of right angles are not exact. */
const rounded = (layer: DrawnGradient | undefined) =>
  Object.values(layer?.line ?? {}).map(length => Math.round(length) + 0)
const layersOf = (image: string) => gradientLayers(box(image))

test('a gradient runs from the top to the bottom by default', () => {
  const [layer, ...others] = layersOf(`linear-gradient(${BLUE}, rgba(0, 34, 68, 0.5))`) ?? []
  expect(others).toEqual([])
  expect(rounded(layer)).toEqual([150, 0, 150, 100])
  expect(layer?.stops).toEqual([
    { colour: BLUE, at: 0 },
    { colour: 'rgba(0, 34, 68, 0.5)', at: 1 },
  ])
})

test('angles and corners', () => {
  const line = (direction: string) => rounded(layersOf(`linear-gradient(${direction}, ${BLUE}, red)`)?.[0])
  expect(line('90deg')).toEqual([0, 50, 300, 50])
  expect(line('to left')).toEqual([300, 50, 0, 50])
  // The corner line of a wide box is steep, so that the other two corners have the middle colour.
  expect(line('to right bottom')).toEqual([120, -40, 180, 140])
})

test('stops without a position are between their neighbours, and no stop is before the previous one', () => {
  const at = (stops: string) =>
    layersOf(`linear-gradient(${stops})`)?.[0]?.stops.map(stop => Math.round(stop.at * 1000) / 1000)
  expect(at('red, blue, green')).toEqual([0, 0.5, 1])
  expect(at('red 20px, blue, green 80px, white')).toEqual([0.2, 0.5, 0.8, 1])
  expect(at('red 60%, blue 40%')).toEqual([0.6, 0.6])
  expect(at('red 10% 30%, blue')).toEqual([0.1, 0.3, 1])
})

test('a clear stop takes the colours of its neighbours', () => {
  expect(layersOf(`linear-gradient(${BLUE}, ${CLEAR}, red)`)?.[0]?.stops).toEqual([
    { colour: BLUE, at: 0 },
    { colour: `rgb(from ${BLUE} r g b / 0)`, at: 0.5 },
    { colour: 'rgb(from red r g b / 0)', at: 0.5 },
    { colour: 'red', at: 1 },
  ])
})

test('the uppermost layer comes last; one layer of another kind leaves all as they are', () => {
  const two = layersOf(`linear-gradient(${BLUE}, ${CLEAR}), linear-gradient(red, green)`)
  expect(two?.map(({ stops }) => stops[0]?.colour)).toEqual(['red', BLUE])
  expect(layersOf(`linear-gradient(${BLUE}, ${CLEAR}), radial-gradient(red, green)`)).toBeUndefined()
  expect(layersOf(`linear-gradient(${BLUE})`)).toBeUndefined()
  expect(gradientLayers(box(`linear-gradient(${BLUE}, ${CLEAR})`, { height: 0 }))).toBeUndefined()
})

test('only clear gradients that fill their element once are drawn', () => {
  const image = `linear-gradient(${BLUE}, ${CLEAR})`
  expect(hasDrawableGradient(box(image))).toBe(true)
  expect(hasDrawableGradient(box(`${image}, ${image}`, { backgroundSize: 'auto, auto' }))).toBe(true)
  expect(hasDrawableGradient(box('linear-gradient(red, green)'))).toBe(false)
  expect(hasDrawableGradient(box('url("picture.png")'))).toBe(false)
  const others = [
    { backgroundSize: '20px 20px' },
    { backgroundPosition: '50% 100%' },
    { backgroundRepeat: 'no-repeat' },
    { backgroundClip: 'text' },
    { borderWidth: '6px' },
  ]
  for (const other of others)
    expect(hasDrawableGradient(box(image, other)), JSON.stringify(other)).toBe(false)
})
