/** Checks whether a drawing shows anything, because a figure without visible content is a fault in a tagged PDF. */
import type { Element } from 'hast'
import { eachElement } from '../../base/tree/each-element.ts'

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'])
/** Elements that are painted only if something refers to them. */
const RESOURCES = new Set([
  ...[
    'defs',
    'symbol',
    'clipPath',
    'mask',
    'pattern',
    'marker',
    'linearGradient',
    'radialGradient',
    'filter',
  ],
  ...['title', 'desc', 'metadata'],
])

/** Inherited properties that decide whether a shape is visible. */
const INHERITED = ['fill', 'stroke', 'fillOpacity', 'strokeOpacity', 'strokeWidth', 'visibility'] as const
type Style = Partial<Record<(typeof INHERITED)[number], unknown>>

export function paintsAnything(svg: Element): boolean {
  const named = new Map<string, Element>()
  eachElement(svg, element => {
    if (element.properties['id'] !== undefined) named.set(String(element.properties['id']), element)
    return undefined
  })
  const paints = (element: Element, style: Style, users: readonly Element[]): boolean => {
    const { properties, tagName } = element
    if (properties['display'] === 'none' || isZero(properties['opacity'])) return false
    const computed = { ...style }
    for (const name of INHERITED) if (properties[name] !== undefined) computed[name] = properties[name]
    if (SHAPES.has(tagName)) return hasSize(element) && isSeen(computed, tagName !== 'line')
    if (tagName === 'text') return isSeen(computed, true) && wordsOf(element) !== ''
    if (tagName === 'image' || tagName === 'foreignObject') return computed.visibility !== 'hidden'
    if (tagName === 'use') {
      const target = named.get(String(properties['href'] ?? properties['xLinkHref'] ?? '').replace(/^#/, ''))
      if (!target || users.includes(element)) return false
      return target.tagName === 'symbol'
        ? childrenOf(target).some(child => paints(child, computed, [...users, element]))
        : paints(target, computed, [...users, element])
    }
    return childrenOf(element).some(child => !RESOURCES.has(child.tagName) && paints(child, computed, users))
  }
  return paints(svg, {}, [])
}

const childrenOf = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => child.type === 'element')

const isZero = (value: unknown): boolean => value !== undefined && Number.parseFloat(String(value)) === 0

function isSeen(style: Style, canFill: boolean): boolean {
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return false
  const isNone = (paint: unknown) => paint === 'none' || paint === 'transparent'
  const fills = canFill && !isNone(style.fill) && !isZero(style.fillOpacity)
  const strokes =
    style.stroke !== undefined &&
    !isNone(style.stroke) &&
    !isZero(style.strokeOpacity) &&
    !isZero(style.strokeWidth)
  return fills || strokes
}

/** True if a shape has the attributes that give it a size; values that are not plain numbers count as a size. */
function hasSize({ tagName, properties }: Element): boolean {
  const isGiven = (name: string) => properties[name] !== undefined && !isZero(properties[name])
  if (tagName === 'path') return String(properties['d'] ?? '').trim() !== ''
  if (tagName === 'rect') return isGiven('width') && isGiven('height')
  if (tagName === 'circle') return isGiven('r')
  if (tagName === 'ellipse') return isGiven('rx') || isGiven('ry')
  if (tagName === 'polyline' || tagName === 'polygon') return String(properties['points'] ?? '').trim() !== ''
  return true
}

function wordsOf(element: Element): string {
  return element.children
    .map(child => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('')
    .trim()
}
