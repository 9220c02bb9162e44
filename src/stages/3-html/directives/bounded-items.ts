/** Limits lists whose items are drawn one by one: thousands of them would take minutes. */
import type { List, ListItem } from 'mdast'
import { problem } from '../../../problems/diagnostics.ts'
import { MAX_ITEMS } from '../../2-markdown/bounds.ts'
import type { RenderContext } from '../context.ts'

/** Returns the items of a list, cut and reported if there are too many. */
export function boundedItems({ children }: List, name: string, { file }: RenderContext): ListItem[] {
  const next = children[MAX_ITEMS]
  if (next)
    problem(
      file,
      'list-length',
      { count: children.length, directive: name, most: MAX_ITEMS },
      { place: next },
    )
  return children.slice(0, MAX_ITEMS)
}
