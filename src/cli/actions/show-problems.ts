/** Problems on stderr: in the caller's language, in colour on a terminal, with paths from where the caller is. */

import { relative } from 'node:path'
import type { VFile } from 'vfile'
import { paintFor } from '../../base/terminal-text/paint.ts'
import { print } from '../../base/terminal-text/print.ts'
import { messageLanguage, sayIn } from '../../problems/messages/translate.ts'
import { formatProblems } from '../../problems/reporters/pretty.ts'

/** `folder` is that of the report; `lang` is what `--lang` says. */
export function showProblems(files: Iterable<VFile>, folder: string, lang: string | undefined): void {
  const say = sayIn(messageLanguage(lang, process.env))
  const { stderr, env } = process
  const reader = { say, paint: paintFor(stderr, env), columns: stderr.columns }
  print(stderr, formatProblems(files, relative(process.cwd(), folder), reader))
}
