/** Blocks that could not be made have said why; their ids stay known, so that a reference to one is no second problem. */
import type { ElementContent, RootContent } from 'hast'
import type { RenderContext, Rendered } from './context.ts'

export function recordFailedBlock(
  id: string | null | undefined,
  made: Rendered,
  { failed }: RenderContext,
): void {
  if (id && ![made ?? []].flat().some(node => carries(node, id))) failed.add(id)
}

const carries = (node: ElementContent | RootContent, id: string): boolean =>
  node.type === 'element' && (node.properties['id'] === id || node.children.some(child => carries(child, id)))
