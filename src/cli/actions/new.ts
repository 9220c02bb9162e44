/** `perennial new`: makes next year's edition. On a terminal it asks for missing options; elsewhere it uses defaults. */

import { relative, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { print } from '../../base/terminal-text/print.ts'
import { wrap } from '../../base/terminal-text/wrap.ts'
import { describeToDo } from '../../editions/describe-to-do.ts'
import { type NewPlan, newEdition, planNew } from '../../editions/new.ts'
import { toDoOf } from '../../editions/to-do.ts'
import { readReport } from '../../plugins/read-report.ts'
import type { ExtendedReport } from '../../plugins/types.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { message } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'
import type { Message } from '../../problems/messages/types.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { showProblems } from './show-problems.ts'

export interface NewFlags {
  from?: string
  published?: string
  yes?: boolean
  report: string
  lang?: string
}

/** Streams for questions and answers; tests pass their own. */
export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean }
  output: NodeJS.WritableStream & { isTTY?: boolean }
}

export async function runNew(
  id: string,
  flags: NewFlags,
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<number> {
  const t = await commandTranslator(flags.lang)
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const read = await readReport(folder)
  if (!('config' in read)) {
    showProblems(read.files, folder, t)
    return 1
  }
  const asks = terminal.input.isTTY === true && terminal.output.isTTY === true && flags.yes !== true
  const request = { edition: id, from: flags.from, published: flags.published }
  // Impossible options are reported before any question.
  const plan = await planNew(read, request)
  const chosen = asks ? await askForPlan(read, request, plan, terminal, t) : plan
  const made = await newEdition(read, id, chosen)
  const after = await readReport(folder)
  if (!('config' in after)) return 1
  const locked = chosen.from.lock !== undefined
  const lines = [
    t('new/made', {
      folder: [base, id].filter(Boolean).join('/'),
      from: made.from,
      chapters: made.chapters,
      before: chosen.move.from,
      after: chosen.move.to,
      published: chosen.published,
    }),
    ...(locked ? [] : [t('new/not-locked', { edition: made.from })]),
  ]
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY
  print(
    process.stdout,
    `${lines.map(line => `${wrap(line, width, '  ')}\n`).join('')}\n${describeToDo(await toDoOf(after, id), base, t, made.codes)}`,
  )
  return 0
}

interface Request {
  edition: string
  from: string | undefined
  published: string | undefined
}

/** Asks for missing options; an impossible answer is explained, and the question repeated. */
async function askForPlan(
  report: ExtendedReport,
  request: Request,
  plan: NewPlan,
  { input, output }: Terminal,
  t: Translate,
): Promise<NewPlan> {
  const lines = createInterface({ input, output, terminal: false })
  const ask = async (question: Message, fallback: string) =>
    (await lines.question(`${t(question)} (${fallback}) `)).trim() || fallback
  const planned = async (question: Message, fallback: string, requestWith: (answer: string) => Request) => {
    for (;;) {
      try {
        return await planNew(report, requestWith(await ask(question, fallback)))
      } catch (error) {
        if (!(error instanceof WrongUse)) throw error
        output.write(`${error.texts.map(text => t(text)).join('\n')}\n`)
      }
    }
  }
  try {
    const asksFrom = request.from === undefined && report.editions.size > 1
    const { from, ...before } = asksFrom
      ? await planned(message('new/ask-from'), plan.from.id, answer => ({ ...request, from: answer }))
      : plan
    const whole =
      request.published === undefined
        ? await planned(message('new/ask-published'), before.published, answer => ({
            ...request,
            from: from.id,
            published: answer,
          }))
        : { ...before, from }
    const yes = t('new/yes')
    const confirm = message('new/ask-confirm', { edition: request.edition, from: from.id })
    const answer = (await ask(confirm, yes)).toLowerCase()
    if (![yes, yes.charAt(0), 'yes', 'y'].includes(answer)) throw new WrongUse(message('new/cancelled'))
    return whole
  } finally {
    lines.close()
  }
}
