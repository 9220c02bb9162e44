/**
 * All languages of a chapter answer the same disclosures: `discloses` in the front matter, and `::discloses[…]` in the text.
 */
import { problem } from '../../problems/diagnostics.ts'
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
      problem(
        file,
        'parity-disclosures',
        `Unexpected \`discloses\`, expected the codes of ${source.chapter.file.path}: ${[
          ...(missing.length > 0 ? [`lacking ${listed(missing)}`] : []),
          ...(extra.length > 0 ? [`too many ${listed(extra)}`] : []),
        ].join('; ')}`,
        { place: matter.positions.get('discloses') ?? matter.positions.get('title'), severity: 'warning' },
      )
    }
    compareSections('parity-disclosures', subject, node => {
      if (node.type !== 'leafDirective' || node.name !== 'discloses') return undefined
      return { key: labelOf(node), name: `disclosure \`${labelOf(node)}\`` }
    })
  },
}

const listed = (codes: readonly string[]): string => codes.map(code => `\`${code}\``).join(', ')
