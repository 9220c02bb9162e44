/** Turns the CSS gradients of one element's background into lines and stops of SVG gradients, with numbers only. */

/** Computed styles and size of an element, in pixels. */
export interface PaintedBox {
  backgroundImage: string
  backgroundSize: string
  backgroundPosition: string
  backgroundRepeat: string
  backgroundClip: string
  backgroundAttachment: string
  backgroundBlendMode: string
  borderWidth: string
  width: number
  height: number
}

export interface DrawnStop {
  colour: string
  /** From 0 to 1 along the line. */
  at: number
}

export interface DrawnGradient {
  /** Start and end of the line, in pixels of the box. */
  line: { x1: number; y1: number; x2: number; y2: number }
  stops: DrawnStop[]
}

/** `at` is undefined for a stop between its neighbours. */
interface Stop {
  colour: string
  at: number | undefined
}

/** True for an element with a translucent gradient that is painted once over the whole element, without a border. */
export function hasDrawableGradient(box: PaintedBox): boolean {
  const { backgroundImage: image } = box
  const isClearInPart = /rgba\(|\/\s*[\d.]+\)/.test(image)
  const are = (value: string, initial: string) => splitAtCommas(value).every(one => one === initial)
  return (
    image.includes('gradient(') &&
    isClearInPart &&
    are(box.backgroundSize, 'auto') &&
    are(box.backgroundPosition, '0% 0%') &&
    are(box.backgroundRepeat, 'repeat') &&
    are(box.backgroundClip, 'border-box') &&
    are(box.backgroundAttachment, 'scroll') &&
    are(box.backgroundBlendMode, 'normal') &&
    /^0px( 0px)*$/.test(box.borderWidth)
  )
}

/** Returns the layers from the lowest to the uppermost, or undefined if one is anything but a linear gradient. */
export function gradientLayers({ backgroundImage, width, height }: PaintedBox): DrawnGradient[] | undefined {
  if (width === 0 || height === 0) return undefined
  const layers: DrawnGradient[] = []
  // CSS lists the uppermost first.
  for (const layer of splitAtCommas(backgroundImage).reverse()) {
    const gradient = linearGradient(layer, width, height)
    if (!gradient) return undefined
    layers.push(gradient)
  }
  return layers
}

function linearGradient(layer: string, width: number, height: number): DrawnGradient | undefined {
  const [, inside] = /^linear-gradient\((.*)\)$/.exec(layer) ?? []
  if (inside === undefined) return undefined
  const parts = splitAtCommas(inside)
  const angle = angleOf(parts[0] ?? '', width, height)
  const { length, ...line } = gradientLine(angle ?? Math.PI, width, height)
  const stops = readStops(angle === undefined ? parts : parts.slice(1), length)
  if (!stops || stops.length < 2) return undefined
  return { line, stops: colourClearStops(placeStops(stops)) }
}

/** Splits a text at commas outside of brackets. */
function splitAtCommas(text: string): string[] {
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

function readStops(parts: readonly string[], length: number): Stop[] | undefined {
  const stops: Stop[] = []
  for (const part of parts) {
    const [, colour, places = ''] =
      /^([a-z]+\([^()]*\)|[a-z]+|#\w+)((?:\s+-?[\d.]+(?:px|%))*)$/.exec(part) ?? []
    if (colour === undefined) return undefined
    const at = places.trim() === '' ? [undefined] : places.trim().split(/\s+/)
    for (const place of at) stops.push({ colour, at: place === undefined ? undefined : share(place, length) })
  }
  return stops
}

/** Converts a length along the gradient to a share of it. */
const share = (place: string, length: number): number =>
  place.endsWith('%') ? Number.parseFloat(place) / 100 : Number.parseFloat(place) / length

/** Gives each stop its place from 0 to 1, never before the previous one. */
function placeStops(stops: readonly Stop[]): DrawnStop[] {
  const at = stops.map((stop, i) => stop.at ?? (i === 0 ? 0 : i === stops.length - 1 ? 1 : undefined))
  let last = 0
  return stops.map(({ colour }, i) => {
    const next = at.findIndex((place, j) => j >= i && place !== undefined)
    const own = at[i] ?? last + ((at[next] ?? 1) - last) / (next - i + 1)
    last = Math.max(last, own)
    return { colour, at: last }
  })
}

/**
 * Returns radians clockwise from the top, or undefined if the text is not a direction. `to top right` runs at a right angle to the line between
 * the two other corners.
 */
function angleOf(direction: string, width: number, height: number): number | undefined {
  const [, degrees] = /^(-?[\d.]+)deg$/.exec(direction) ?? []
  if (degrees !== undefined) return (Number(degrees) / 180) * Math.PI
  if (!direction.startsWith('to ')) return undefined
  const is = (side: string) => (direction.includes(side) ? 1 : 0)
  const [x, y] = [is('right') - is('left'), is('bottom') - is('top')]
  return x !== 0 && y !== 0 ? Math.atan2(x * height, -y * width) : Math.atan2(x, -y)
}

function gradientLine(angle: number, width: number, height: number) {
  const [x, y] = [Math.sin(angle), -Math.cos(angle)]
  const half = (Math.abs(width * x) + Math.abs(height * y)) / 2
  const [midX, midY] = [width / 2, height / 2]
  return {
    x1: midX - x * half,
    y1: midY - y * half,
    x2: midX + x * half,
    y2: midY + y * half,
    length: half * 2,
  }
}

/** A clear stop takes the colour of its neighbour on either side, so that the gradient does not darken between them. */
function colourClearStops(stops: readonly DrawnStop[]): DrawnStop[] {
  return stops.flatMap(({ colour, at }, i) => {
    const neighbours = [...new Set([stops[i - 1]?.colour, stops[i + 1]?.colour])]
    const seen = neighbours.filter((one): one is string => one !== undefined && !isClear(one))
    if (!isClear(colour) || seen.length === 0) return [{ colour, at }]
    return seen.map(one => ({ colour: `rgb(from ${one} r g b / 0)`, at }))
  })
}

const isClear = (colour: string): boolean => /(?:rgba\(.*,|\/)\s*0\)$/.test(colour)
