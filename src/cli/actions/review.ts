/** `perennial review`: lists what is left to do in an edition; with `--accept`, records that passages are still true. */

import { relative, resolve } from 'node:path'
import { print } from '../../base/terminal-text/print.ts'
import { acceptPassages } from '../../editions/accept.ts'
import { describeToDo } from '../../editions/describe-to-do.ts'
import { toDoOf } from '../../editions/to-do.ts'
import { readReport } from '../../plugins/read-report.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { message, oneOf } from '../../problems/messages/message.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { chooseEditions } from '../../stages/1-read/choose-editions.ts'
import { REVIEW_FORMATS } from '../formats.ts'
import { showProblems } from './show-problems.ts'

export interface ReviewFlags {
  accept?: string[]
  format: string
  report: string
  lang?: string
}

export async function runReview(id: string | undefined, flags: ReviewFlags): Promise<number> {
  if (!REVIEW_FORMATS.some(known => known === flags.format))
    throw new WrongUse(message('call/format', { format: flags.format, known: oneOf(REVIEW_FORMATS) }))
  const t = await commandTranslator(flags.lang)
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const report = await readReport(folder)
  const [edition] = 'config' in report ? chooseEditions(report, { editions: id ? [id] : [], all: false }) : []
  if (!('config' in report) || !edition) {
    showProblems(report.files, folder, t)
    return 1
  }
  const toDo = await toDoOf(report, edition.id)
  if (flags.accept) {
    const count = await acceptPassages(report, edition, toDo.passages, flags.accept)
    print(process.stdout, `${t('review/accepted', { count })}\n`)
    return 0
  }
  const { figures, targets, passages } = toDo
  const data = {
    figures: figures.map(({ last, ...figure }) => ({
      ...figure,
      before: last ? `${last.value} in ${last.period}` : '',
    })),
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
    flags.format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : describeToDo(toDo, base, t),
  )
  return 0
}
