/**
 * All languages of a chapter have headings of the same levels in the same order.
 *
 * The first difference is reported; until it is fixed, the other rules compare the chapter as a whole.
 */
import { problem } from '../../problems/diagnostics.ts'
import { startOf } from '../parity/compare.ts'
import { comparablePairs, type Side } from '../parity/pairs.ts'
import type { CheckRule } from '../types.ts'

export const parityHeadings: CheckRule = {
  id: 'parity-headings',
  severity: 'warning',
  check(subject) {
    for (const { source, translation, aligned } of comparablePairs(subject)) {
      if (aligned) continue
      const there = headings(source)
      const here = headings(translation)
      const first = Array.from({ length: Math.max(there.length, here.length) }, (_, i) => i).find(
        i => there[i]?.depth !== here[i]?.depth,
      )
      if (first === undefined) continue
      const expected = there[first]
      const found = here[first]
      const level = (depth: number) => `heading of level ${depth}`
      const from = `${source.chapter.file.path}:${expected?.position?.start.line ?? 1}`
      problem(
        translation.chapter.file,
        'parity-headings',
        !expected
          ? `Unexpected ${level(found?.depth ?? 2)}, expected none as in ${source.chapter.file.path}`
          : found
            ? `Unexpected ${level(found.depth)}, expected ${level(expected.depth)} as in ${from}`
            : `Unexpected end of the chapter, expected ${level(expected.depth)} as in ${from}`,
        {
          place: found ?? startOf(translation.mdast.children.at(-1)),
          severity: 'warning',
          note: 'All languages of a chapter have the same headings. Mend the one that is wrong.',
        },
      )
    }
  },
}

const headings = ({ sections }: Side) =>
  sections.flatMap(([first]) => (first?.type === 'heading' ? [first] : []))
