/** Converts an image alone in a paragraph to a figure, with its title as the caption. */
import type { Image, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { eachNode } from '../../base/tree/each-node.ts'

export function remarkImageFigure(): (tree: Root) => undefined {
  return tree => {
    eachNode(tree, (node, index, parent) => {
      const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined
      if (only?.type !== 'image') return undefined
      const image = only as Image
      const figure: ContainerDirective = {
        type: 'containerDirective',
        name: 'figure',
        attributes: { src: image.url, alt: image.alt ?? '' },
        children: image.title
          ? [{ type: 'paragraph', children: [{ type: 'text', value: image.title }] }]
          : [],
        ...(node.position ? { position: node.position } : {}),
      }
      ;(parent.children as RootContent[])[index] = figure
      return undefined
    })
  }
}
