/**
 * Gradients that let something shine through, drawn as SVG.
 *
 * Chromium interpolates those of CSS with their opacity, and prints them as shadings of type 1 with a program of PostScript; pdf.js drew no
 * such shading until its version 5.7, and older Firefox paints it pink. Gradients of SVG are printed as axial ones, which every viewer draws.
 */
import type { Page } from 'puppeteer'

/** Linear ones that fill their element once. Other backgrounds, and those that are opaque, stay as they are. */
export async function drawGradients(page: Page): Promise<void> {
  await page.evaluate(() => {
    const SVG = 'http://www.w3.org/2000/svg'
    interface Stop {
      colour: string
      /** Undefined: between its neighbours. */
      at: number | undefined
    }

    /** What commas part that stand in no brackets. */
    const partsOf = (text: string): string[] => {
      const parts: string[] = []
      let depth = 0
      let from = 0
      for (let at = 0; at < text.length; at++) {
        if (text[at] === '(') depth++
        else if (text[at] === ')') depth--
        else if (text[at] === ',' && depth === 0) {
          parts.push(text.slice(from, at).trim())
          from = at + 1
        }
      }
      return [...parts, text.slice(from).trim()]
    }
    const isClear = (colour: string) => /(?:rgba\(.*,|\/)\s*0\)$/.test(colour)
    const shinesThrough = (layer: string) => /rgba\(|\/\s*[\d.]+\)/.test(layer)

    /** A length along the gradient, as a share of it. */
    const shareOf = (length: string, whole: number): number =>
      length.endsWith('%') ? Number.parseFloat(length) / 100 : Number.parseFloat(length) / whole

    const stopsIn = (parts: readonly string[], whole: number): Stop[] | undefined => {
      const stops: Stop[] = []
      for (const part of parts) {
        const [, colour, lengths = ''] =
          /^([a-z]+\([^()]*\)|[a-z]+|#\w+)((?:\s+-?[\d.]+(?:px|%))*)$/.exec(part) ?? []
        if (colour === undefined) return undefined
        const at = lengths.trim() === '' ? [undefined] : lengths.trim().split(/\s+/)
        for (const length of at)
          stops.push({ colour, at: length === undefined ? undefined : shareOf(length, whole) })
      }
      return stops
    }

    /** Where each stands, from 0 to 1, none before the one before it. */
    const placed = (stops: readonly Stop[]): { colour: string; at: number }[] => {
      const at = stops.map((stop, i) => stop.at ?? (i === 0 ? 0 : i === stops.length - 1 ? 1 : undefined))
      let last = 0
      return stops.map(({ colour }, i) => {
        const next = at.findIndex((place, j) => j >= i && place !== undefined)
        const mine = at[i] ?? last + ((at[next] ?? 1) - last) / (next - i + 1)
        last = Math.max(last, mine)
        return { colour, at: last }
      })
    }

    /** From the top, with the clock; undefined for what is no direction. Between the sides that it names goes a corner. */
    const angleOf = (direction: string, width: number, height: number): number | undefined => {
      const [, degrees] = /^(-?[\d.]+)deg$/.exec(direction) ?? []
      if (degrees !== undefined) return (Number(degrees) / 180) * Math.PI
      if (!direction.startsWith('to ')) return undefined
      const is = (side: string) => (direction.includes(side) ? 1 : 0)
      const [x, y] = [is('right') - is('left'), is('bottom') - is('top')]
      return x !== 0 && y !== 0 ? Math.atan2(x * height, -y * width) : Math.atan2(x, -y)
    }

    const lineOf = (angle: number, width: number, height: number) => {
      const [x, y] = [Math.sin(angle), -Math.cos(angle)]
      const half = (Math.abs(width * x) + Math.abs(height * y)) / 2
      const [midX, midY] = [width / 2, height / 2]
      return {
        x1: midX - x * half,
        y1: midY - y * half,
        x2: midX + x * half,
        y2: midY + y * half,
        whole: half * 2,
      }
    }

    const made = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
      const element = document.createElementNS(SVG, name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
      return element
    }

    /** Without colour of its own a clear stop has that of its neighbour, on either side: it does not darken on the way. */
    const drawnStops = (stops: readonly { colour: string; at: number }[]): SVGElement[] =>
      stops.flatMap(({ colour, at }, i) => {
        const seen = isClear(colour)
          ? [...new Set([stops[i - 1]?.colour, stops[i + 1]?.colour])].filter(
              (one): one is string => one !== undefined && !isClear(one),
            )
          : []
        const clear = (one: string) => `rgb(from ${one} r g b / 0)`
        return (seen.length > 0 ? seen.map(clear) : [colour]).map(drawn => {
          const stop = made('stop', { offset: at })
          stop.style.setProperty('stop-color', drawn)
          return stop
        })
      })

    const drawnLayer = (
      layer: string,
      id: string,
      width: number,
      height: number,
    ): SVGElement[] | undefined => {
      const [, inside] = /^linear-gradient\((.*)\)$/.exec(layer) ?? []
      if (inside === undefined) return undefined
      const parts = partsOf(inside)
      const angle = angleOf(parts[0] ?? '', width, height)
      const { whole, ...line } = lineOf(angle ?? Math.PI, width, height)
      const stops = stopsIn(angle === undefined ? parts : parts.slice(1), whole)
      if (!stops || stops.length < 2) return undefined
      const gradient = made('linearGradient', { id, gradientUnits: 'userSpaceOnUse', ...line })
      gradient.append(...drawnStops(placed(stops)))
      return [gradient, made('rect', { width, height, fill: `url(#${id})` })]
    }

    /** Over the whole element, once, in a box without a border. */
    const isPlain = (style: CSSStyleDeclaration): boolean => {
      const are = (value: string, initial: string) => partsOf(value).every(one => one === initial)
      return (
        are(style.backgroundSize, 'auto') &&
        are(style.backgroundPosition, '0% 0%') &&
        are(style.backgroundRepeat, 'repeat') &&
        are(style.backgroundClip, 'border-box') &&
        are(style.backgroundAttachment, 'scroll') &&
        are(style.backgroundBlendMode, 'normal') &&
        /^0px( 0px)*$/.test(style.borderWidth)
      )
    }

    let n = 0
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element)
      if (!style.backgroundImage.includes('gradient(') || !shinesThrough(style.backgroundImage)) continue
      if (!isPlain(style)) continue
      const { clientWidth: width, clientHeight: height } = element
      // The first is the uppermost.
      const drawn = partsOf(style.backgroundImage)
        .reverse()
        .map(layer => drawnLayer(layer, `drawn-gradient-${++n}`, width, height))
      if (width === 0 || height === 0 || drawn.some(layer => layer === undefined)) continue
      const svg = made('svg', {
        viewBox: `0 0 ${width} ${height}`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      })
      svg.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border-radius:inherit;z-index:-1'
      svg.append(...drawn.flatMap(layer => layer ?? []))
      element.style.backgroundImage = 'none'
      element.style.isolation = 'isolate'
      if (style.position === 'static') element.style.position = 'relative'
      element.append(svg)
    }
  })
}
