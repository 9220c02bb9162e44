/**
 * SVG text as elements, without what can run, fetch or lead elsewhere: drawings and the options of a chart may come from
 * strangers.
 */
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import { unified } from 'unified'
import { eachElement } from '../tree/each-element.ts'

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
  strip: ['script', 'style', 'foreignObject', 'metadata'],
}
const parser = unified()
  .use(rehypeParse, { fragment: true, space: 'svg' })
  .use(rehypeSanitize, SCHEMA)
  .freeze()

/** The first `<svg>` of the text. */
export function safeSvg(text: string): Element | undefined {
  if (isDeep(text)) return undefined
  const tree = parser.runSync(parser.parse(text.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, ''))) as Root
  const svg = tree.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'svg',
  )
  if (!svg) return undefined
  dropAddresses(svg)
  eachElement(svg, dropAddresses)
  dropStrayText(svg)
  eachElement(svg, dropStrayText)
  return svg
}

const WITH_TEXT = ['text', 'tspan', 'title', 'desc']

/** Words of elements that were taken out, as an editor's notes on the author, are drawn nowhere, but would be published. */
function dropStrayText(element: Element): undefined {
  if (!WITH_TEXT.includes(element.tagName))
    element.children = element.children.filter(({ type }) => type !== 'text')
}

/** Groups that a program draws; each is a frame of the stack for every walk over the drawing. */
const MOST_LEVELS = 200

/** By its tags: more open ones than any drawing has. */
export function isDeep(text: string): boolean {
  let open = 0
  for (const [, end, closed] of text.matchAll(/<(\/?)[a-z](?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/gi)) {
    if (end) open = Math.max(0, open - 1)
    else if (!closed) open += 1
    if (open > MOST_LEVELS) return true
  }
  return false
}

function dropAddresses({ properties }: Element): undefined {
  const { style } = properties
  if (typeof style === 'string' && /url\s*\(|expression|@import|\\/i.test(style)) delete properties['style']
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string' && /url\s*\(/i.test(value)) delete properties[name]
  }
}
