/** A file of the registry may begin with nothing in it, until something is cited that no other has. */
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import type { Registry } from './types.ts'

const EXAMPLES = { metric: 'rd-spend', source: 'annual-report-2021', target: 'net-zero' }

/** True where the empty file is to blame, which is said once however much is cited. */
export function blameEmpty({ empty }: Pick<Registry, 'empty'>, kind: keyof typeof EXAMPLES): boolean {
  const file: VFile | undefined = empty?.[kind]
  if (!file) return false
  problem(
    file,
    `${kind}-valid`,
    `Unexpected empty file, expected entries by id, as \`${EXAMPLES[kind]}: {…}\``,
    {
      place: { line: 1, column: 1 },
      note: 'Write the entries that are cited, or put the file back as it was.',
    },
  )
  return true
}
