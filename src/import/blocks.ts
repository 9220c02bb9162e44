/** Builds blocks of our dialect from mdast nodes. */
import type { Image, PhrasingContent, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Block } from './types.ts'

export const block = (
  name: string,
  attributes: Record<string, string>,
  ...children: RootContent[]
): Block => ({ type: 'block', name, attributes, children })

/** Makes a figure of an image; the image's title becomes the caption. */
export function figureOf(image: Image): Block {
  const title = image.title?.trim()
  const caption: RootContent[] = title
    ? [{ type: 'paragraph', children: [{ type: 'text', value: title }] }]
    : []
  return { ...block('figure', { src: image.url, alt: image.alt ?? '' }, ...caption), ...span([image]) }
}

/** Returns the position from the first to the last of the nodes. */
export function span(nodes: readonly RootContent[]): { position?: Position } {
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position]
  return first && last ? { position: { start: { ...first.start }, end: { ...last.end } } } : {}
}

export const isBreak = (child: PhrasingContent): boolean =>
  child.type === 'break' || (child.type === 'html' && /^<br\s*\/?>$/i.test(child.value.trim()))

/** Recognises white space and line breaks. */
export const isSpace = (child: PhrasingContent): boolean =>
  isBreak(child) || (child.type === 'text' && child.value.trim() === '')

/** Returns the images among the nodes if all other nodes are space. */
export function imagesOnly(children: readonly PhrasingContent[]): Image[] | undefined {
  const images = children.filter((child): child is Image => child.type === 'image')
  const others = children.filter(child => child.type !== 'image' && !isSpace(child))
  return images.length > 0 && others.length === 0 ? images : undefined
}
