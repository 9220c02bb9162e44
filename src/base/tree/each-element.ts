/**
 * A walk over the elements of a tree, in the order of the text: what is above `tree` and it itself are left out.
 *
 * For passes that every save in the preview makes. `unist-util-visit` tests nodes of any kind and names a function for each, and takes
 * ten times as long: its passes were a fifth of the way from a save to the page. Elsewhere it is the one to use.
 */
import type { Element, Parents } from 'hast'

/**
 * `visitor` may change the element and its parent. A number that it returns is the place in the parent to go on from, without looking
 * into the element: after what was put in its place.
 */
export function eachElement(
  tree: Parents,
  visitor: (element: Element, index: number, parent: Parents) => number | undefined,
): void {
  for (let index = 0; index < tree.children.length; ) {
    const node = tree.children[index]
    const next = node?.type === 'element' ? visitor(node, index, tree) : undefined
    if (node?.type === 'element' && next === undefined) eachElement(node, visitor)
    index = next ?? index + 1
  }
}
