/** All languages of a chapter link to the same places, inside and outside of the report. */

import { message } from '../../problems/messages/message.ts'
import { compareSections } from '../parity/compare.ts'
import { labelOf } from '../parity/directive.ts'
import type { CheckRule } from '../types.ts'

/** A language tag as part of an address: `en`, `en-us`, `zh-cn`, `zh-Hans`, `zh_CN`. */
const LANGUAGE = /(?<=[/=.])(?:[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}))?|www)(?=[/&.?#]|$)[/.]?/gi

export const parityLinks: CheckRule = {
  id: 'parity-links',
  severity: 'warning',
  check(subject) {
    compareSections('parity-links', subject, node => {
      if (node.type === 'link') {
        const { url } = node
        return { key: url.replaceAll(LANGUAGE, ''), name: message('parity/link', { url }) }
      }
      if (node.type !== 'textDirective' || node.name !== 'ref') return undefined
      const id = labelOf(node)
      return { key: `#${id}`, name: message('parity/reference', { id }) }
    })
  },
}
