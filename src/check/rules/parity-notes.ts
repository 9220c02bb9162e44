/** All languages of a chapter have the same number of note marks in each section. */

import { message } from '../../problems/messages/message.ts'
import { compareSections } from '../parity/compare.ts'
import type { CheckRule } from '../types.ts'

export const parityNotes: CheckRule = {
  id: 'parity-notes',
  severity: 'warning',
  check(subject) {
    compareSections('parity-notes', subject, node =>
      node.type === 'footnoteReference'
        ? { key: 'note', name: message('parity/note', { mark: `[^${node.label ?? node.identifier}]` }) }
        : undefined,
    )
  },
}
