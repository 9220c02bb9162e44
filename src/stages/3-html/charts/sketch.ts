/**
 * A drawing in pixels: the rectangles, lines, dots and words of a chart kind, converted to marks of Plot.
 *
 * Why: docs/decisions/009-charts.md
 */
import type { Markish, PlotOptions } from '@observablehq/plot'
import { placeSigns } from './signs.ts'
import type { Measure } from './text-size.ts'

type Plot = typeof import('@observablehq/plot')

export interface Words {
  x: number
  y: number
  text: string
  size: number
  anchor?: 'start' | 'middle' | 'end'
  weight?: number
  fill?: string
  /** Large numerals, set in the serif face. */
  serif?: boolean
  /** Sign raised after the text. */
  sign?: string | undefined
}
export interface Box {
  x1: number
  x2: number
  y1: number
  y2: number
  fill: string
}
export interface Line {
  x1: number
  y1: number
  x2: number
  y2: number
  stroke: string
  width?: number
}
export interface Path {
  points: readonly (readonly [number, number])[]
  stroke: string
  dash?: string | undefined
}
export interface Dot {
  x: number
  y: number
  r: number
  fill: string
  stroke?: string
  symbol?: string
}
export interface Sketch {
  height: number
  boxes?: readonly Box[]
  lines?: readonly Line[]
  paths?: readonly Path[]
  dots?: readonly Dot[]
  words: readonly Words[]
}

/** Both scales are the identity, so that Plot draws in the sketch's pixels. */
export function sketchOptions(
  plot: Plot,
  { height, boxes = [], lines = [], paths = [], dots = [], words }: Sketch,
  width: number,
  measure: Measure,
): PlotOptions {
  const marks: Markish[] = [
    plot.rect(boxes, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: 'fill' }),
    ...paths.map(path =>
      plot.line(path.points as [number, number][], {
        stroke: path.stroke,
        strokeWidth: 2,
        ...(path.dash ? { strokeDasharray: path.dash } : {}),
      }),
    ),
    ...lines.map(line =>
      plot.link([line], {
        x1: 'x1',
        y1: 'y1',
        x2: 'x2',
        y2: 'y2',
        stroke: line.stroke,
        strokeWidth: line.width ?? 1,
      }),
    ),
    ...dots.map(dot =>
      plot.dot([dot], {
        x: 'x',
        y: 'y',
        r: dot.r,
        fill: dot.fill,
        stroke: dot.stroke ?? 'none',
        strokeWidth: 1.5,
        symbol: (dot.symbol ?? 'circle') as 'circle',
      }),
    ),
    ...placeSigns(words, measure)
      .filter(({ text }) => text !== '')
      .map(word =>
        plot.text([word], {
          x: 'x',
          y: 'y',
          text: 'text',
          fontSize: word.size,
          fontWeight: word.weight ?? 400,
          fill: word.fill ?? 'var(--ink)',
          textAnchor: word.anchor ?? 'start',
          lineAnchor: 'bottom',
          ...(word.serif ? { fontFamily: 'var(--figure)' } : {}),
        }),
      ),
  ]
  return {
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    color: { type: 'identity' },
    symbol: { type: 'identity' },
    marks,
  } as PlotOptions
}
