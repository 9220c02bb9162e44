/** All languages of a chapter answer the same disclosures: `discloses` in the front matter, and `::discloses[…]` in the text. */
import { problem } from '../../problems/diagnostics.ts'
import { code, listed, message } from '../../problems/messages/message.ts'
import { compareSections } from '../parity/compare.ts'
import { labelOf } from '../parity/directive.ts'
import { comparablePairs } from '../parity/pairs.ts'
import type { CheckRule } from '../types.ts'

export const parityDisclosures: CheckRule = {
  id: 'parity-disclosures',
  severity: 'warning',
  check(subject) {
    for (const { source, translation } of comparablePairs(subject)) {
      const there = source.chapter.matter.discloses
      const { file, matter } = translation.chapter
      const missing = there.filter(code => !matter.discloses.includes(code))
      const extra = matter.discloses.filter(code => !there.includes(code))
      if (missing.length + extra.length === 0) continue
      const values = {
        path: source.chapter.file.path,
        missing: listed(missing.map(code)),
        extra: listed(extra.map(code)),
      }
      const place = matter.positions.get('discloses') ?? matter.positions.get('title')
      const differing = missing.length === 0 ? '/extra' : extra.length === 0 ? '/missing' : ''
      problem(file, `parity-disclosures${differing}`, values, { place, severity: 'warning' })
    }
    compareSections('parity-disclosures', subject, node => {
      if (node.type !== 'leafDirective' || node.name !== 'discloses') return undefined
      const id = labelOf(node)
      return { key: id, name: message('parity/disclosure', { id }) }
    })
  },
}
