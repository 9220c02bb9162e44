/** Reports misspelled text directives such as `:metrc[rd-spend]`, which would be printed as written. */
import type { TextDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { directives } from '../../../directives/directives.ts'
import type { DirectiveSpec } from '../../../directives/types.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { didYouMean, isSlip, nearest } from '../../../problems/suggest.ts'

export function reportMisspelledDirective(
  directive: TextDirective,
  own: ReadonlyMap<string, DirectiveSpec>,
  file: VFile,
): void {
  const { name, position } = directive
  const after = String(file.value).slice((position?.start.offset ?? 0) + 1 + name.length)
  // "Status:plan[^2]" is prose with a note.
  if (!/^(?:\[(?!\^)|\{)/.test(after)) return
  const names = [...Object.entries(directives), ...own].flatMap(([known, { form }]) =>
    form === 'text' ? known : [],
  )
  const nearestName = nearest(name, names)
  if (nearestName === undefined || !isSlip(name, nearestName, names)) return
  problem(file, 'directive-known', { name }, { place: directive, ...didYouMean(name, nearestName, true) })
}
