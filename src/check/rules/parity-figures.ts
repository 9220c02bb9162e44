/** All languages of a chapter have the same figures and charts. */
import type { Code } from 'mdast'
import { parse } from 'yaml'
import { message } from '../../problems/messages/message.ts'
import type { Message } from '../../problems/messages/types.ts'
import { compareSections } from '../parity/compare.ts'
import { attributesOf } from '../parity/directive.ts'
import type { CheckRule } from '../types.ts'

export const parityFigures: CheckRule = {
  id: 'parity-figures',
  severity: 'warning',
  check(subject) {
    compareSections('parity-figures', subject, (node, { chapter }) => {
      if (node.type === 'code' && node.lang === 'chart') return chart(fenced(node))
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return undefined
      if (node.name === 'chart') return chart(attributesOf(node))
      if (node.name !== 'figure') return undefined
      const src = attributesOf(node)['src'] ?? ''
      return { key: src.replace(`.${chapter.locale}.`, '.'), name: message('parity/figure', { src }) }
    })
  },
}

function chart(drawn: Readonly<Record<string, unknown>>): { key: string; name: Message } {
  const shown = ['type', 'metrics', 'targets', 'periods'].flatMap(name => {
    const value = drawn[name]
    return value === undefined ? [] : [[value].flat().join(' ').replaceAll(/,\s*/g, ' ')]
  })
  return {
    key: `chart ${shown.join(' | ')}`,
    name: message('parity/chart', { drawn: shown.join(' ') }),
  }
}

/** Invalid YAML is ignored, because `chartFence` reports it. */
function fenced(node: Code): Record<string, unknown> {
  try {
    return (parse(node.value) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}
