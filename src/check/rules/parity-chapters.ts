/**
 * Every chapter is there in all languages.
 *
 * A language that an edition does not have at all is not a mistake of its chapters.
 */
import { problem } from '../../diagnostics.ts'
import type { CheckRule } from '../types.ts'

export const parityChapters: CheckRule = {
  id: 'parity-chapters',
  severity: 'warning',
  check({ locales, edition, report }) {
    const [original, ...others] = locales
    if (!original) return
    for (const { locale, chapters } of others) {
      if (chapters.length === 0) continue
      const compare = (these: typeof chapters, those: typeof chapters, lacking: string) => {
        for (const { chapter } of these) {
          const beside = `${edition.folder}/${lacking}/${chapter.id}.md`
          if (those.some(other => other.chapter.slug === chapter.slug)) continue
          // It is there, and cannot be read: that has been said.
          if (report.files.some(({ path }) => path === beside)) continue
          problem(
            chapter.file,
            'parity-chapters',
            `Unexpected chapter in \`${chapter.locale}\` only, expected ${beside} as well`,
            {
              place: chapter.matter.positions.get('title'),
              severity: 'warning',
              note: 'Translate it, or take it out.',
            },
          )
        }
      }
      compare(original.chapters, chapters, locale)
      compare(chapters, original.chapters, original.locale)
    }
  },
}
