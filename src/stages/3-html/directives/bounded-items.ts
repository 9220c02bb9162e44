/** Items that are drawn one by one, so that a list of thousands would take minutes. */
import type { List, ListItem } from 'mdast'
import { problem } from '../../../problems/diagnostics.ts'
import { MOST_ITEMS } from '../../2-markdown/bounds.ts'
import type { RenderContext } from '../context.ts'

/** The items of a list, or the first ones where it has too many. */
export function boundedItems({ children }: List, name: string, { file }: RenderContext): ListItem[] {
  const next = children[MOST_ITEMS]
  if (next)
    problem(
      file,
      'list-length',
      `Unexpected ${children.length} items of \`${name}\`, expected at most ${MOST_ITEMS}`,
      {
        place: next,
        note: 'Make several blocks of them.',
      },
    )
  return children.slice(0, MOST_ITEMS)
}
