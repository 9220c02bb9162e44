/**
 * Draws translucent gradients as SVG.
 *
 * Chromium prints CSS gradients with opacity as shadings of type 1 with a PostScript program, which pdf.js does not draw before its
 * version 5.7 and older versions of Firefox paint pink. SVG gradients are printed as axial shadings, which every viewer draws.
 *
 * Why: docs/decisions/072-gradients-as-drawings.md
 */
import type { JSHandle, Page } from 'puppeteer'
import {
  type DrawnGradient,
  gradientLayers,
  hasDrawableGradient,
  type PaintedBox,
} from './gradient-layers.ts'

/** Replaces linear gradients that fill their element once. Opaque gradients and other backgrounds stay as they are. */
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

/** Returns the elements with a gradient, by their index among all elements. */
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

/** Replaces the backgrounds by SVG elements behind the content. */
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
