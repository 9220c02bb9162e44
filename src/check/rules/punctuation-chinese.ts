/** Chinese text has Chinese punctuation, and no typed spaces between Han and Latin. */
import type { Nodes, Parents } from 'mdast'
import { problem } from '../../problems/diagnostics.ts'
import { nodeBefore, type Prose, proseOf } from '../../stages/2-markdown/prose.ts'
import type { CheckRule } from '../types.ts'
import { type Around, wrongSigns } from './chinese-signs.ts'

const HAN = '[\\p{Script=Han}，。；：、）》”]'
const SPACE = new RegExp(
  `(?<=${HAN})[ \\t]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \\t]+(?=\\p{Script=Han})`,
  'gu',
)

export const punctuationChinese: CheckRule = {
  id: 'punctuation-chinese',
  severity: 'warning',
  check({ locales, report }) {
    for (const { locale, chapters } of locales) {
      if (!locale.startsWith('zh')) continue
      const { quotes } = report.languages(locale)
      for (const { chapter, mdast } of chapters) {
        for (const prose of proseOf(mdast, chapter.file)) {
          const { text, place } = prose
          for (const { at, wrong, right, isGuess } of wrongSigns(text, aroundOf(prose, quotes)))
            problem(
              chapter.file,
              'punctuation-chinese',
              { wrong, right },
              {
                place: place(at, at + wrong.length),
                severity: 'warning',
                fix: { kind: 'sign', wrong, right, isGuess },
              },
            )
          for (const match of text.matchAll(SPACE))
            problem(
              chapter.file,
              'punctuation-chinese/space',
              {},
              {
                place: place(match.index, match.index + match[0].length),
                severity: 'warning',
                fix: { kind: 'space', wrong: match[0] },
              },
            )
        }
      }
    }
  },
}

/** Describes the text before a piece of prose in its paragraph. */
function aroundOf(prose: Prose, quotes: string): Around {
  const { first, ancestors } = prose
  const siblings: readonly Nodes[] = (ancestors.at(-1) as Parents).children
  const at = siblings.indexOf(first)
  const before = nodeBefore(prose)?.type
  const textOf = (nodes: readonly Nodes[]) =>
    nodes.map(node => (node.type === 'text' ? node.value : '')).join('')
  const isChinese = /\p{Script=Han}/u.test(textOf(siblings))
  const quotesIn = (nodes: readonly Nodes[]) => textOf(nodes).split('"').length - 1
  return {
    quotes,
    // Only in a Chinese paragraph does a sign after a citation, reference or note mark continue a Chinese sentence.
    behindCitation: isChinese && (before === 'textDirective' || before === 'footnoteReference'),
    quotesBefore: quotesIn(siblings.slice(0, at)),
    quotesInAll: quotesIn(siblings),
  }
}
