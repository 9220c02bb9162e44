/** Writes problems to stderr: in the user's language, in colour on a terminal, with paths relative to the current folder. */

import { relative } from 'node:path'
import type { VFile } from 'vfile'
import { paintFor } from '../../base/terminal-text/paint.ts'
import { print } from '../../base/terminal-text/print.ts'
import { messageLanguage, sayIn } from '../../problems/messages/translate.ts'
import { formatProblems } from '../../problems/reporters/pretty.ts'

/** `folder` is that of the report; `lang` is the value of `--lang`. */
export function showProblems(files: Iterable<VFile>, folder: string, lang: string | undefined): void {
  const say = sayIn(messageLanguage(lang, process.env))
  const { stderr, env } = process
  const reader = { say, paint: paintFor(stderr, env), columns: stderr.columns }
  print(stderr, formatProblems(files, relative(process.cwd(), folder), reader))
}
