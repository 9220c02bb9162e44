/** Whether a directive in a node has been said to be none: what is missing for want of it is no second mistake. */
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
