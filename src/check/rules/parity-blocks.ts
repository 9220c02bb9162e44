/** All languages of a chapter have the same blocks: tiles, timelines, cards, cases, quotes, generated lists. */
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { directives } from '../../directives/directives.ts'
import { code, message } from '../../problems/messages/message.ts'
import { compareSections } from '../parity/compare.ts'
import type { CheckRule } from '../types.ts'

export const parityBlocks: CheckRule = {
  id: 'parity-blocks',
  severity: 'warning',
  check(subject) {
    compareSections('parity-blocks', subject, node => {
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return undefined
      const spec = directives[node.name]
      if (spec?.comparedBy) return undefined
      if (spec?.content !== 'items') return { key: node.name, name: code(node.name) }
      const items = count(node)
      return {
        key: `${node.name} ${items}`,
        name: message('parity/items', { name: node.name, count: items }),
      }
    })
  },
}

function count(node: Nodes): number {
  let items = 0
  visit(node, 'listItem', () => {
    items += 1
  })
  return items
}
