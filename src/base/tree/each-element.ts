/**
 * Visits the elements below `tree` in document order.
 *
 * Meant for passes that run at every save in the preview: `unist-util-visit` takes ten times as long, which was a fifth of the time from
 * a save to the page, and for rules that visit every element. Use `unist-util-visit` elsewhere.
 */
import type { Element, Parents } from 'hast'

/**
 * `visitor` may change the element and its parent. If it returns a number, the walk skips the element's children and continues at that
 * index of the parent, for example after a replacement.
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
