/**
 * A note has a mark in the text.
 *
 * A note that nothing marks is on no page: its words are lost.
 */
import { visit } from 'unist-util-visit'
import { problem } from '../../diagnostics.ts'
import type { CheckRule } from '../types.ts'

export const noteUsed: CheckRule = {
  id: 'note-used',
  severity: 'warning',
  check({ locales }) {
    for (const { chapters } of locales)
      for (const { chapter, mdast } of chapters) {
        const marked = new Set<string>()
        visit(mdast, 'footnoteReference', ({ identifier }) => {
          marked.add(identifier)
        })
        visit(mdast, 'footnoteDefinition', ({ identifier, label, position }) => {
          if (marked.has(identifier)) return
          const mark = `[^${label ?? identifier}]`
          problem(chapter.file, 'note-used', `Unexpected note \`${mark}\` without a mark in the text`, {
            place: position?.start,
            severity: 'warning',
            note: `Write \`${mark}\` behind the words that it is about, or take the note out.`,
          })
        })
      }
  },
}
