/** A number in prose is a citation of the registry. */
import type { Nodes } from 'mdast'
import { problem } from '../../problems/diagnostics.ts'
import { proseOf } from '../../stages/2-markdown/prose.ts'
import { rankCells } from '../numbers/rank-cells.ts'
import { typedNumbers } from '../numbers/typed-numbers.ts'
import type { CheckRule } from '../types.ts'

export const numberCited: CheckRule = {
  id: 'number-cited',
  severity: 'warning',
  check({ report, locales }) {
    for (const { locale, chapters } of locales) {
      const names = [...report.glossary.values()].flatMap(({ words }) => words[locale] ?? [])
      for (const { chapter, mdast } of chapters) {
        const ranks = rankCells(mdast)
        for (const { text, first, ancestors, place } of proseOf(mdast, chapter.file)) {
          if (isAddress(ancestors, text) || isNoteMark(ancestors, text)) continue
          if (ancestors.some(node => ranks.has(node))) continue
          const heading = ancestors.some(node => node.type === 'heading')
          const begins = beginsParagraph(ancestors, first)
          for (const { start, end } of typedNumbers(text, { heading, begins, names })) {
            const number = text.slice(start, end)
            problem(
              chapter.file,
              'number-cited',
              { number },
              { place: place(start, end), severity: 'warning' },
            )
          }
        }
      }
    }
  },
}

/** True for the first text of a paragraph, also inside emphasis; not in a table, where a lone number is a value. */
function beginsParagraph(ancestors: readonly Nodes[], text: Nodes): boolean {
  const from = ancestors.findLastIndex(node => node.type === 'paragraph')
  if (from < 0) return false
  const chain = [...ancestors.slice(from), text]
  return chain.every((node, i) => i === 0 || (chain[i - 1] as { children?: Nodes[] }).children?.[0] === node)
}

/** True for a link whose text is its address. */
function isAddress(ancestors: readonly Nodes[], text: string): boolean {
  const link = ancestors.find(node => node.type === 'link')
  return link?.type === 'link' && (link.url.includes(text) || /^(https?:|www\.|mailto:)/i.test(text))
}

/** True for a link that is the mark of a note: `contributors [1](…) [2](…)`; not `[12](…) contributors` or `Contributors: [12](…)`. */
function isNoteMark(ancestors: readonly Nodes[], text: string): boolean {
  const [parent, link] = ancestors.slice(-2)
  if (link?.type !== 'link' || link.children.length > 1 || !/^\d{1,2}$/.test(text)) return false
  const siblings: readonly Nodes[] = parent && 'children' in parent ? parent.children : []
  const at = siblings.indexOf(link)
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  if (!before || (before.type === 'text' && /[:：=]\s*$/.test(before.value))) return false
  return !after || (after.type === 'text' && /^\s*$|^[)\],.;，。；）]/.test(after.value))
}
