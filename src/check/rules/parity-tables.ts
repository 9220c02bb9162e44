/** All languages of a chapter have the same tables. */
import type { Nodes } from 'mdast'
import { message } from '../../problems/messages/message.ts'
import { compareSections } from '../parity/compare.ts'
import { attributesOf } from '../parity/directive.ts'
import type { CheckRule } from '../types.ts'

export const parityTables: CheckRule = {
  id: 'parity-tables',
  severity: 'warning',
  check(subject) {
    compareSections('parity-tables', subject, (node: Nodes) => {
      if (node.type === 'table') {
        const [rows, columns] = [node.children.length, node.children[0]?.children.length ?? 0]
        return { key: `${rows} × ${columns}`, name: message('parity/table-size', { rows, columns }) }
      }
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return undefined
      if (node.name !== 'table') return undefined
      const { id, metrics = '', periods = '' } = attributesOf(node)
      // Without `metrics`, a table contains citations or typed rows, which are compared separately.
      const what = [metrics.replaceAll(/,\s*/g, ' '), periods].filter(Boolean).join(' | ')
      return {
        key: `${id ?? ''} ${what}`,
        name: id
          ? message('parity/table-named', { id })
          : what
            ? message('parity/table-of', { metrics: what })
            : message('parity/table'),
      }
    })
  },
}
