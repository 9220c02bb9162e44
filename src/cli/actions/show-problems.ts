/** Writes problems to stderr: in the user's language, in colour on a terminal, with paths relative to the current folder. */

import { relative } from 'node:path'
import type { VFile } from 'vfile'
import { paintFor } from '../../base/terminal-text/paint.ts'
import { print } from '../../base/terminal-text/print.ts'
import type { Translate } from '../../problems/messages/render.ts'
import { formatProblems } from '../../problems/reporters/pretty.ts'

/** `folder` is that of the report. */
export function showProblems(files: Iterable<VFile>, folder: string, t: Translate): void {
  const { stderr, env } = process
  const reader = { t, paint: paintFor(stderr, env), columns: stderr.columns }
  print(stderr, formatProblems(files, relative(process.cwd(), folder), reader))
}
