/** All languages of a chapter cite the same values. */

import { directives } from '../../directives/directives.ts'
import { CITATIONS, takes } from '../../directives/lookup.ts'
import { message } from '../../problems/messages/message.ts'
import { compareSections } from '../parity/compare.ts'
import { attributesOf, labelOf } from '../parity/directive.ts'
import type { CheckRule } from '../types.ts'

export const parityCitations: CheckRule = {
  id: 'parity-citations',
  severity: 'warning',
  check(subject) {
    const { period } = subject.edition.config
    compareSections(
      'parity-citations',
      subject,
      node => {
        if (node.type !== 'textDirective' || !CITATIONS.includes(node.name)) return undefined
        const spec = directives[node.name]
        if (!spec) return undefined
        const attributes = attributesOf(node)
        const id = labelOf(node)
        const when = takes(spec, 'period')
          ? [attributes['from'], attributes['period'] ?? period].filter(Boolean).join('→')
          : ''
        const part = Object.entries(attributes)
          .filter(([name]) => spec.takesParts && !takes(spec, name))
          .map(([name, value]) => ` ${name}=${value}`)
          .sort()
          .join('')
        return {
          key: `${node.name} ${id} ${when}${part}`,
          name: when
            ? message('parity/citation-of', { name: node.name, id, part: `${when}${part}` })
            : message('parity/citation', { name: node.name, id }),
        }
      },
      { once: true },
    )
  },
}
