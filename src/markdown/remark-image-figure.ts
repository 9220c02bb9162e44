/** An image alone in a paragraph is a figure; its title is the caption. */
import type { Image, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'

export function remarkImageFigure(): (tree: Root) => undefined {
  return tree => {
    visit(tree, 'paragraph', (node, index, parent) => {
      const only = node.children.length === 1 ? node.children[0] : undefined
      if (only?.type !== 'image' || !parent || index === undefined) return
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
    })
  }
}
