/** `perennial review`: lists what is left to do in an edition; with `--accept`, records that passages are still true. */

import { relative, resolve } from 'node:path'
import { print } from '../../base/terminal-text/print.ts'
import { acceptPassages } from '../../editions/accept.ts'
import { describeToDo } from '../../editions/describe-to-do.ts'
import { toDoOf } from '../../editions/to-do.ts'
import { readReport } from '../../plugins/read-report.ts'
import { messageLanguage, sayIn } from '../../problems/messages/translate.ts'
import { chooseEditions, WrongUse } from '../../stages/1-read/choose-editions.ts'
import { showProblems } from './show-problems.ts'

export interface ReviewFlags {
  accept?: string[]
  format: string
  report: string
  lang?: string
}

export async function runReview(id: string | undefined, flags: ReviewFlags): Promise<number> {
  if (!['pretty', 'json'].includes(flags.format))
    throw new WrongUse(`Unexpected format \`${flags.format}\`, expected pretty or json`)
  const say = sayIn(messageLanguage(flags.lang, process.env))
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const report = await readReport(folder)
  const [edition] = 'config' in report ? chooseEditions(report, { editions: id ? [id] : [], all: false }) : []
  if (!('config' in report) || !edition) {
    showProblems(report.files, folder, flags.lang)
    return 1
  }
  const toDo = await toDoOf(report, edition.id)
  if (flags.accept) {
    const n = await acceptPassages(report, edition, toDo.passages, flags.accept)
    print(process.stdout, `${say(n === 1 ? '1 passage accepted' : `${n} passages accepted`)}\n`)
    return 0
  }
  const { figures, targets, passages } = toDo
  const data = {
    figures,
    passages: passages.map(({ file, words, place }) => ({
      file: file.path,
      line: place.start.line,
      column: place.start.column,
      words,
    })),
    targets,
  }
  print(
    process.stdout,
    flags.format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : describeToDo(toDo, base, say),
  )
  return 0
}
