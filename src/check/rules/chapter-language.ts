/** A chapter is written in the script of its language. */
import type { Paragraph, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { problem } from '../../problems/diagnostics.ts'
import type { Chapter } from '../../stages/1-read/types.ts'
import { proseOf } from '../../stages/2-markdown/prose.ts'
import type { CheckRule } from '../types.ts'

export const chapterLanguage: CheckRule = {
  id: 'chapter-language',
  severity: 'warning',
  check({ locales }) {
    for (const { locale, chapters } of locales) {
      const letters = lettersOf(locale)
      if (!letters) continue
      for (const { chapter, mdast } of chapters) {
        const foreign = chapter.derived ? undefined : firstForeign(chapter, mdast, letters)
        if (!foreign) continue
        problem(
          chapter.file,
          'chapter-language',
          { locale },
          { place: foreign.position?.start, severity: 'warning' },
        )
      }
    }
  },
}

/** Minimum letters, about a few sentences: a shorter text may be a name or an address. A Chinese letter counts as three. */
const SENTENCES = 200
const WORTH = 3
/** Share of all letters below which the language counts as absent. */
const NEXT_TO_NONE = 0.05
const IDEOGRAPH = /[\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}]/gu

/** The first paragraph of a chapter without these letters. Lists and tables are skipped, because they may contain only names. */
function firstForeign({ matter, file }: Chapter, mdast: Root, letters: RegExp): Paragraph | undefined {
  const prose = proseOf(mdast, file)
  const all = [matter.title, ...prose.map(({ text }) => text)].join('\n')
  const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0
  if (count(all, letters) > count(all, /\p{Letter}/gu) * NEXT_TO_NONE) return undefined
  const paragraphs = mdast.children.filter(node => node.type === 'paragraph')
  const text = prose
    .filter(({ ancestors }) => paragraphs.some(paragraph => ancestors.includes(paragraph)))
    .map(({ text }) => text)
    .join('\n')
  const length = count(text, /\p{Letter}/gu) + (WORTH - 1) * count(text, IDEOGRAPH)
  return length < SENTENCES ? undefined : paragraphs.find(paragraph => /\p{Letter}/u.test(textOf(paragraph)))
}

/** Letters that every text in the language contains: kana for Japanese and Hangul for Korean, which share Han with Chinese. */
function lettersOf(locale: string): RegExp | undefined {
  const { script } = new Intl.Locale(locale).maximize()
  const letters: Readonly<Record<string, string>> = {
    Hans: '\\p{Script=Hani}',
    Hant: '\\p{Script=Hani}',
    Jpan: '\\p{Script=Hira}\\p{Script=Kana}',
    Kore: '\\p{Script=Hang}',
  }
  try {
    return script === undefined
      ? undefined
      : new RegExp(`[${letters[script] ?? `\\p{Script=${script}}`}]`, 'gu')
  } catch {
    // The regular expression engine does not know the script.
    return undefined
  }
}
