/** Prepares the root element of a drawing for a page: adds a `viewBox` and resets inherited styles. */
import type { Element } from 'hast'

/**
 * True if the drawing uses a custom property without a fallback that it does not define itself. Such a drawing was made for the
 * report's template, which then also sets its font size.
 */
export function isMadeForReport(text: string): boolean {
  for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)\s*\)/g))
    if (name !== undefined && !RegExp(`${name}\\s*:`).test(text)) return true
  return false
}

/** The initial style of a stand-alone SVG, except that its text uses the report's fonts. */
const INITIAL =
  'font:400 16px/normal var(--data);color:#000;letter-spacing:normal;word-spacing:normal;text-align:start;text-indent:0;' +
  'text-transform:none;text-autospace:no-autospace;white-space:normal;hyphens:manual;direction:ltr'

/** Properties that would position or size the drawing in the page, which only the page may do. */
const PLACING =
  /^(?:position|inset|top|right|bottom|left|margin|padding|width|height|min-|max-|display|float|transform|translate|rotate|scale|overflow|border|outline|box-|object-|grid|flex|order|break-|columns?|contain|visibility|clip$)/i

/** Changes the root element. Returns false if the drawing's size is unknown. */
export function frameDrawing(svg: Element, takesPageStyle: boolean): boolean {
  const { properties } = svg
  const { viewBox, width, height, style, fontSize } = properties
  if (!isBox(viewBox)) {
    const [w, h] = [pixels(width), pixels(height)]
    if (w === undefined || h === undefined) return false
    properties['viewBox'] = `0 0 ${w} ${h}`
  }
  for (const name of [
    'x',
    'y',
    'width',
    'height',
    'id',
    'overflow',
    'display',
    'visibility',
    'transform',
    'fontSize',
  ])
    delete properties[name]
  const ownStyles = String(style ?? '')
    .split(';')
    .filter(declaration => declaration !== '' && !PLACING.test(declaration))
  const size = fontSize === undefined ? [] : [`font-size:${lengthOf(String(fontSize))}`]
  const styles = [...(takesPageStyle ? [] : [INITIAL]), ...size, ...ownStyles]
  if (styles.length > 0) properties['style'] = styles.join(';')
  else delete properties['style']
  nestedFonts(svg)
  return true
}

/** Sets the font size of nested `svg` elements, because a template sets it for every `svg` in a figure. */
function nestedFonts(parent: Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'svg') {
      const { fontSize, style } = child.properties
      const size = fontSize === undefined ? 'inherit' : lengthOf(String(fontSize))
      child.properties['style'] = [`font-size:${size};font-family:inherit`, style].filter(Boolean).join(';')
      delete child.properties['fontSize']
    }
    nestedFonts(child)
  }
}

/** Adds the unit, which attributes may omit but styles may not. */
const lengthOf = (length: string): string => (/^[\d.]+$/.test(length) ? `${length}px` : length)

const isBox = (value: unknown): boolean => {
  const numbers = String(value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return (
    numbers.length === 4 && numbers.every(Number.isFinite) && (numbers[2] ?? 0) > 0 && (numbers[3] ?? 0) > 0
  )
}

const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

function pixels(length: unknown): number | undefined {
  const [, number, unit] =
    /^\s*([\d.]+(?:e[+-]?\d+)?)(px|pt|pc|mm|cm|in)?\s*$/i.exec(String(length ?? '')) ?? []
  const value = Number(number) * (UNITS[unit?.toLowerCase() ?? 'px'] ?? 1)
  return Number.isFinite(value) && value > 0 ? Number(value.toFixed(3)) : undefined
}
