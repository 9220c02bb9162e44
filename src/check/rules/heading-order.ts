/** Headings go down one level at a time. */
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
              { level: node.depth, last, expected: last + 1, signs: '#'.repeat(last + 1) },
              { place: node, severity: 'warning' },
            )
          last = node.depth
        })
      }
    }
  },
}
