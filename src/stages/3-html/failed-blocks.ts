/** Records the ids of blocks that failed to render, so that references to them are not reported as well. */
import type { ElementContent, RootContent } from 'hast'
import type { RenderContext, Rendered } from './context.ts'

export function recordFailedBlock(
  id: string | null | undefined,
  rendered: Rendered,
  { failed }: RenderContext,
): void {
  if (id && ![rendered ?? []].flat().some(node => hasId(node, id))) failed.add(id)
}

const hasId = (node: ElementContent | RootContent, id: string): boolean =>
  node.type === 'element' && (node.properties['id'] === id || node.children.some(child => hasId(child, id)))
