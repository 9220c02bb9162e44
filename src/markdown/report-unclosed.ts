/** What is wrong with the head of a directive that the parser refuses, said at the sign. */
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { pointAt } from './point-at.ts'
import { closingOf, type Unclosed } from './unclosed.ts'

/** `opening` is the directive up to its name, `from` where in the file `unclosed` counts from. */
export function reportUnclosed(opening: string, { sign, at }: Unclosed, from: number, file: VFile): void {
  const start = pointAt(String(file.value), from + at)
  const end = { ...start, column: start.column + 1, offset: from + at + 1 }
  const closing = closingOf(sign)
  problem(
    file,
    'directive-closed',
    `Unexpected \`${sign}\` of \`${opening}\` that is never closed, expected \`${closing}\``,
    { place: { start, end }, note: NOTES[sign] ?? NOTES['"'] },
  )
}

const NOTES: Readonly<Record<string, string>> = {
  '[': 'Write `]` behind the name or the words, as `:metric[rd-spend]`.',
  '{': 'Write `}` behind the last attribute, on the same line, as `{period=2030 as=number}`.',
  '"': 'Write `"` behind the value, as `title="Two words"`.',
}

/** Attributes between braces that are none; `at` is where in the file the brace stands. */
export function reportUnreadable(name: string, at: number, file: VFile): void {
  problem(
    file,
    'directive-attributes',
    `Unexpected attributes of \`${name}\`, expected pairs as \`name="value"\``,
    {
      place: pointAt(String(file.value), at),
      note: 'A space stands between two of them, and none beside `=`.',
    },
  )
}
