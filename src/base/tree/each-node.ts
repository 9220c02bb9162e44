/**
 * A walk over the nodes of a Markdown tree, in the order of the text, without `tree` itself: `eachElement` for mdast, and for the same reason.
 */
import type { Nodes, Parents, RootContent } from 'mdast'

/**
 * `visitor` may change the node and its parent. A number that it returns is the place in the parent to go on from, without looking
 * into the node: after what was put in its place.
 */
export function eachNode(
  tree: Nodes,
  visitor: (node: RootContent, index: number, parent: Parents) => number | undefined,
): void {
  if (!('children' in tree)) return
  for (let index = 0; index < tree.children.length; ) {
    const node = tree.children[index] as RootContent
    const next = visitor(node, index, tree)
    if (next === undefined) eachNode(node, visitor)
    index = next ?? index + 1
  }
}
