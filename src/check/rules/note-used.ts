/** A note has a mark in the text. */
import { visit } from 'unist-util-visit'
import { problem } from '../../problems/diagnostics.ts'
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
        const written = new Set<string>()
        visit(mdast, 'footnoteDefinition', ({ identifier, label, position }) => {
          const mark = `[^${label ?? identifier}]`
          if (written.has(identifier)) {
            problem(
              chapter.file,
              'note-used/duplicate',
              { mark },
              { place: position?.start, severity: 'warning' },
            )
            return
          }
          written.add(identifier)
          if (marked.has(identifier)) return
          problem(chapter.file, 'note-used', { mark }, { place: position?.start, severity: 'warning' })
        })
      }
  },
}
