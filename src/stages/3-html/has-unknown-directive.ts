/** True if an unknown directive inside the node was reported: what is missing because of it is not reported as well. */
import type { Node } from 'unist'
import type { VFile } from 'vfile'

export function hasUnknownDirective({ position }: Node, { messages }: VFile): boolean {
  const { start, end } = position ?? {}
  return messages.some(
    ({ ruleId, line }) =>
      ruleId === 'directive-known' &&
      line !== undefined &&
      start &&
      end &&
      line >= start.line &&
      line <= end.line,
  )
}
