/**
 * Visits every node below the root of a Markdown tree, in document order. Faster than `unist-util-visit` (see `eachElement`).
 */
import type { Nodes, Parents, RootContent } from 'mdast'

/**
 * `visitor` may change the node and its parent. If it returns a number, the walk skips the node's children and continues at that index
 * of the parent, for example after a replacement.
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
