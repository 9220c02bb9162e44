/**
 * Gradients that let something shine through, drawn as SVG.
 *
 * Chromium interpolates those of CSS with their opacity, and prints them as shadings of type 1 with a program of PostScript; pdf.js drew no
 * such shading until its version 5.7, and older Firefox paints it pink. Gradients of SVG are printed as axial ones, which every viewer draws.
 */
import type { JSHandle, Page } from 'puppeteer'
import {
  type DrawnGradient,
  gradientLayers,
  hasDrawableGradient,
  type PaintedBox,
} from './gradient-layers.ts'

/** Linear ones that fill their element once. Other backgrounds, and those that are opaque, stay as they are. */
export async function drawGradients(page: Page): Promise<void> {
  const elements = await page.evaluateHandle(() => [...document.querySelectorAll<HTMLElement>('body *')])
  const boxes = await paintedBoxes(elements)
  const drawn: [element: number, layers: DrawnGradient[]][] = []
  for (const { element, box } of boxes) {
    const layers = hasDrawableGradient(box) ? gradientLayers(box) : undefined
    if (layers) drawn.push([element, layers])
  }
  if (drawn.length > 0) await drawLayers(elements, drawn)
  await elements.dispose()
}

type Elements = JSHandle<HTMLElement[]>

/** Returns the elements with a gradient, by their place among all. */
function paintedBoxes(elements: Elements): Promise<{ element: number; box: PaintedBox }[]> {
  return elements.evaluate(all => {
    const boxes: { element: number; box: PaintedBox }[] = []
    for (const [element, { clientWidth: width, clientHeight: height }] of all.entries()) {
      const style = getComputedStyle(all[element] as HTMLElement)
      const { backgroundImage, backgroundSize, backgroundPosition, backgroundRepeat } = style
      if (!backgroundImage.includes('gradient(')) continue
      const { backgroundClip, backgroundAttachment, backgroundBlendMode, borderWidth } = style
      const image = { backgroundImage, backgroundSize, backgroundPosition, backgroundRepeat, backgroundClip }
      const box = { ...image, backgroundAttachment, backgroundBlendMode, borderWidth, width, height }
      boxes.push({ element, box })
    }
    return boxes
  })
}

/** Puts the gradients as SVG behind the content of their elements, in the place of the background. */
async function drawLayers(
  elements: Elements,
  drawn: readonly [element: number, layers: DrawnGradient[]][],
): Promise<void> {
  await elements.evaluate((all, drawn) => {
    const create = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
      return element
    }
    let n = 0
    const layer = ({ line, stops }: DrawnGradient, width: number, height: number): SVGElement[] => {
      const id = `drawn-gradient-${++n}`
      const gradient = create('linearGradient', { id, gradientUnits: 'userSpaceOnUse', ...line })
      for (const { colour, at } of stops) {
        const stop = create('stop', { offset: at })
        stop.style.setProperty('stop-color', colour)
        gradient.append(stop)
      }
      return [gradient, create('rect', { width, height, fill: `url(#${id})` })]
    }
    for (const [index, layers] of drawn) {
      const element = all[index] as HTMLElement
      const { clientWidth: width, clientHeight: height } = element
      const svg = create('svg', {
        viewBox: `0 0 ${width} ${height}`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      })
      svg.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border-radius:inherit;z-index:-1'
      svg.append(...layers.flatMap(one => layer(one, width, height)))
      element.style.backgroundImage = 'none'
      element.style.isolation = 'isolate'
      if (getComputedStyle(element).position === 'static') element.style.position = 'relative'
      element.append(svg)
    }
  }, drawn)
}
