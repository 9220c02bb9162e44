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
import { messageLanguage, type Say, sayIn } from '../../problems/messages/translate.ts'
import { WrongUse } from '../../stages/1-read/choose-editions.ts'
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
  const say = sayIn(messageLanguage(flags.lang, process.env))
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const read = await readReport(folder)
  if (!('config' in read)) {
    showProblems(read.files, folder, flags.lang)
    return 1
  }
  const asks = terminal.input.isTTY === true && terminal.output.isTTY === true && flags.yes !== true
  const request = { edition: id, from: flags.from, published: flags.published }
  // Impossible options are reported before any question.
  const plan = await planNew(read, request)
  const chosen = asks ? await askForPlan(read, request, plan, terminal, say) : plan
  const made = await newEdition(read, id, chosen)
  const after = await readReport(folder)
  if (!('config' in after)) return 1
  const locked = chosen.from.lock !== undefined
  const lines = [
    say(
      `${[base, id].filter(Boolean).join('/')} made from ${made.from}: ${made.chapters} chapters, periods moved from ${chosen.move.from} to ${chosen.move.to}, published ${chosen.published}`,
    ),
    ...(locked
      ? []
      : [say(`${made.from} is not locked: \`perennial lock ${made.from}\` keeps its figures as published`)]),
  ]
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY
  print(
    process.stdout,
    `${lines.map(line => `${wrap(line, width, '  ')}\n`).join('')}\n${describeToDo(await toDoOf(after, id), base, say, made.codes)}`,
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
  say: Say,
): Promise<NewPlan> {
  const lines = createInterface({ input, output, terminal: false })
  const ask = async (question: string, fallback: string) =>
    (await lines.question(`${question} (${fallback}) `)).trim() || fallback
  const planned = async (question: string, fallback: string, requestWith: (answer: string) => Request) => {
    for (;;) {
      try {
        return await planNew(report, requestWith(await ask(say(question), fallback)))
      } catch (error) {
        if (!(error instanceof WrongUse)) throw error
        output.write(`${say(error.message)}\n`)
      }
    }
  }
  try {
    const asksFrom = request.from === undefined && report.editions.size > 1
    const { from, ...before } = asksFrom
      ? await planned('From which edition?', plan.from.id, answer => ({ ...request, from: answer }))
      : plan
    const whole =
      request.published === undefined
        ? await planned('Published on which day?', before.published, answer => ({
            ...request,
            from: from.id,
            published: answer,
          }))
        : { ...before, from }
    const sure = await ask(say(`Make edition ${request.edition} from ${from.id}?`), say('yes'))
    if (!/^(y(es)?|是)$/i.test(sure)) throw new WrongUse('Nothing was made')
    return whole
  } finally {
    lines.close()
  }
}
