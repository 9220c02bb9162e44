/**
 * Draws charts as SVG with Observable Plot at build time, so that readers get no script and words are real text.
 *
 * Why: docs/decisions/071-charts-right-to-left.md
 */
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import type { ChartKind } from '../../../directives/choices.ts'
import { safeChart } from '../../../images/svg/safe-drawing.ts'
import { chartMistake } from './chart-mistake.ts'
import { columns } from './kinds/bar-columns.ts'
import { rows } from './kinds/bar-rows.ts'
import { dots } from './kinds/dot.ts'
import { lines } from './kinds/line.ts'
import { progress } from './kinds/progress.ts'
import { ranges } from './kinds/range.ts'
import { scatter } from './kinds/scatter.ts'
import { scope } from './kinds/scope.ts'
import { stacked } from './kinds/stacked.ts'
import { waterfall } from './kinds/waterfall.ts'
import { plotOptions } from './plot-fence.ts'
import { type Sketch, sketchOptions } from './sketch.ts'
import { findMisfit, type Misfit } from './text-fits.ts'
import { type Measure, measureFor } from './text-size.ts'
import type { Request } from './types.ts'

const KINDS: Readonly<Record<ChartKind, (request: Request, measure: Measure) => Sketch>> = {
  bar: (request, measure) =>
    request.series.length === 1 ? columns(request, measure) : rows(request, measure),
  grouped: rows,
  stacked,
  line: lines,
  dot: dots,
  range: ranges,
  progress,
  scope,
  waterfall,
  scatter,
}

export interface Drawing {
  svg: Element
  /** In CSS pixels. */
  height: number
  /** The first text that does not fit. */
  misfit: Misfit | undefined
}

export type Draw = (request: Request) => Drawing

/** Loads Plot and its DOM, which only reports with charts need. */
export async function loadDrawing(): Promise<Draw> {
  const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')])
  const { document } = parseHTML('<html><body></body></html>')
  return request => {
    const measure = measureFor(request.language)
    const options = request.plot
      ? plotOptions(plot, request)
      : sketchOptions(plot, (KINDS[request.kind] ?? columns)(request, measure), request.width, measure)
    const drawn = plot.plot({ ...options, document: document as unknown as Document, className: 'plot' })
    const html = drawn.outerHTML
    // Plot converts values to strings, and an object becomes "[object Object]".
    if (html.includes(String({}))) throw chartMistake('chart-valid/object', {})
    const svg = toHast(html)
    const height = Number(svg.properties['viewBox']?.toString().split(' ')[3])
    return { svg, height, misfit: findMisfit(svg, request.width, height, measure) }
  }
}

/** Removes Plot's style sheet, because templates style charts, and rounds numbers to what print can resolve. */
function toHast(html: string): Element {
  const svg = safeChart(html)
  visit(svg, 'element', element => {
    for (const [name, value] of Object.entries(element.properties))
      if (typeof value === 'string' && /\d\.\d{3}/.test(value)) element.properties[name] = shorten(value)
  })
  const { viewBox } = svg.properties
  // Keep the properties that marks inherit from Plot's root.
  svg.properties = {
    className: ['plot'],
    viewBox: String(viewBox),
    fill: 'currentColor',
    textAnchor: 'middle',
    fontSize: '10',
    ariaHidden: 'true',
    // Coordinates count from the left; on a right-to-left page, words would start at their other end.
    direction: 'ltr',
  }
  return svg
}

const shorten = (text: string): string =>
  text.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, number => String(Number(Number(number).toFixed(2))))
