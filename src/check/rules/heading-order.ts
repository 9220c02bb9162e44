/**
 * Headings go down one level at a time.
 *
 * A reader who hears the report moves by levels; one that is left out looks like a part that is missing.
 */
import { visit } from 'unist-util-visit'
import { problem } from '../../problems/diagnostics.ts'
import type { CheckRule } from '../types.ts'

export const headingOrder: CheckRule = {
  id: 'heading-order',
  severity: 'warning',
  check({ locales }) {
    for (const { chapters } of locales) {
      for (const { chapter, mdast } of chapters) {
        let last = 1
        visit(mdast, 'heading', node => {
          if (node.depth > last + 1)
            problem(
              chapter.file,
              'heading-order',
              `Unexpected heading of level ${node.depth} after level ${last}, expected level ${last + 1}`,
              { place: node, severity: 'warning', note: `Write \`${'#'.repeat(last + 1)}\`.` },
            )
          last = node.depth
        })
      }
    }
  },
}
