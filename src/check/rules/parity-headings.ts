/** All languages of a chapter have headings of the same levels in the same order. */
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
      const { path } = source.chapter.file
      const { file } = translation.chapter
      const place = found ?? startOf(translation.mdast.children.at(-1))
      const options = { place, severity: 'warning' } as const
      const level = found?.depth ?? 2
      if (!expected) {
        problem(file, 'parity-headings/extra', { level, path }, options)
        continue
      }
      const values = { expected: expected.depth, place: `${path}:${expected.position?.start.line ?? 1}` }
      if (found) problem(file, 'parity-headings', { level, ...values }, options)
      else problem(file, 'parity-headings/missing', values, options)
    }
  },
}

const headings = ({ sections }: Side) =>
  sections.flatMap(([first]) => (first?.type === 'heading' ? [first] : []))
