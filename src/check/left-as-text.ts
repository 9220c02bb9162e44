/** Pieces of a citation that stand in prose as they are written: attributes that stand apart from it, a name without its colon. */
import type { Registry } from '../figures/types.ts'

export interface LeftAsText {
  from: number
  to: number
  reason: string
  note: string
}

const ATTRIBUTES = /[{｛]\s*(?:period|from|as|scale|decimals|why)\s*[=＝][^}｝\n]*[}｝]?/gu
const NAME = /(?<![\p{L}\p{N}:：\\/]|[:：]\s)(metric|change|target)\[([\w-]+)\]/gu

export function leftAsText(text: string, { metrics, targets }: Registry): LeftAsText[] {
  const attributes = [...text.matchAll(ATTRIBUTES)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
    reason: `Unexpected \`${written}\` as text, expected it right behind the brackets of a directive`,
    note: 'No space and no sign stands between them, and braces are half-width: `:metric[rd-spend]{period=2030}`.',
  }))
  // Other brackets are prose.
  const names = [...text.matchAll(NAME)].flatMap(({ 0: written, 1: name, 2: id = '', index }) =>
    (name === 'target' ? targets : metrics).has(id)
      ? {
          from: index,
          to: index + written.length,
          reason: `Unexpected \`${written}\` as text, expected a colon before it`,
          note: `Did you mean \`${`:${written}`}\`?`,
        }
      : [],
  )
  return [...attributes, ...names]
}
