/** A decrease is worded unambiguously. */
import { problem } from '../../problems/diagnostics.ts'
import { proseOf } from '../../stages/2-markdown/prose.ts'
import type { CheckRule } from '../types.ts'

const FALL = '(?:减少|降低|下降|缩小|缩短|减小)'
const TIMES = new RegExp(
  `${FALL}(?:了)?[一二两三四五六七八九十百千\\d.近约]{0,40}倍|(?<![\\d.])[\\d.]+\\s*times\\s+(?:less|fewer|lower|smaller)`,
  'giu',
)

export const wordingChange: CheckRule = {
  id: 'wording-change',
  severity: 'warning',
  check({ locales }) {
    for (const { chapters } of locales) {
      for (const { chapter, mdast } of chapters) {
        for (const { text, last, ancestors, place } of proseOf(mdast, chapter.file)) {
          for (const match of text.matchAll(TIMES))
            problem(
              chapter.file,
              'wording-change/times',
              { words: match[0] },
              { place: place(match.index, match.index + match[0].length), severity: 'warning' },
            )
          // 降低 directly before a citation is ambiguous: by, or to.
          const parent = ancestors.at(-1)
          const next =
            parent && 'children' in parent
              ? parent.children[(parent.children as unknown[]).indexOf(last) + 1]
              : undefined
          const bare = /(?:降低|下降|减少)\s*$/u.exec(text)
          if (bare && next?.type === 'textDirective' && next.name === 'metric')
            problem(
              chapter.file,
              'wording-change',
              { word: bare[0].trim() },
              {
                place: place(bare.index, bare.index + bare[0].length),
                severity: 'warning',
              },
            )
        }
      }
    }
  },
}
