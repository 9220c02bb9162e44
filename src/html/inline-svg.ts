/**
 * A drawing becomes part of the page, so that its words are set in the report's fonts and can be searched; what can run or
 * fetch is removed, because drawings may come from strangers.
 */
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'

const GEOMETRY = [
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'd',
  'dx',
  'dy',
  'points',
  'width',
  'height',
  'viewBox',
  'transform',
  'preserveAspectRatio',
]
const PAINT = [
  'fill',
  'fillOpacity',
  'fillRule',
  'stroke',
  'strokeWidth',
  'strokeOpacity',
  'strokeLineCap',
  'strokeLineJoin',
  'strokeDashArray',
  'strokeDashOffset',
  'opacity',
  'textAnchor',
  'dominantBaseline',
  'fontSize',
  'fontWeight',
  'fontFamily',
  'letterSpacing',
  'className',
  'style',
  'rotate',
  'textLength',
]
const SCHEMA: Schema = {
  tagNames: [
    'svg',
    'g',
    'path',
    'circle',
    'ellipse',
    'rect',
    'line',
    'polyline',
    'polygon',
    'text',
    'tspan',
    'title',
    'desc',
  ],
  attributes: { '*': [...GEOMETRY, ...PAINT] },
  strip: ['script', 'style', 'foreignObject'],
}
const parser = unified()
  .use(rehypeParse, { fragment: true, space: 'svg' })
  .use(rehypeSanitize, SCHEMA)
  .freeze()

export function inlineSvg(
  text: string,
  alt: string,
  file: VFile,
  place: Parameters<typeof problem>[3] extends infer O ? (O extends { place?: infer P } ? P : never) : never,
): Element | undefined {
  const tree = parser.runSync(parser.parse(text.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, ''))) as Root
  const svg = tree.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'svg',
  )
  if (!svg?.properties['viewBox']) {
    problem(file, 'image-kind', 'Unexpected SVG, expected an `<svg>` with a `viewBox`', {
      place,
      note: 'Export the drawing again as plain SVG.',
    })
    return undefined
  }
  visit(svg, 'element', element => {
    const { style } = element.properties
    if (typeof style === 'string' && /url\s*\(|expression|@import|\\/i.test(style))
      delete element.properties['style']
    for (const [name, value] of Object.entries(element.properties)) {
      if (typeof value === 'string' && /url\s*\(/i.test(value)) delete element.properties[name]
    }
  })
  delete svg.properties['width']
  delete svg.properties['height']
  svg.properties['role'] = 'img'
  svg.properties['ariaLabel'] = alt
  return svg
}
