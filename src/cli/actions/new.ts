/** `perennial new`: next year's edition. Asks on a terminal for what nobody said; elsewhere takes the defaults. */

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

/** Where questions are asked: tests pass streams of their own. */
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
  const said = { edition: id, from: flags.from, published: flags.published }
  // What cannot be is said before anything is asked.
  const plan = await planNew(read, said)
  const chosen = asks ? await asked(read, said, plan, terminal, say) : plan
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

interface Said {
  edition: string
  from: string | undefined
  published: string | undefined
}

/** Asked again, with what was wrong, as long as an answer cannot be. */
async function asked(
  report: ExtendedReport,
  said: Said,
  plan: NewPlan,
  { input, output }: Terminal,
  say: Say,
): Promise<NewPlan> {
  const lines = createInterface({ input, output, terminal: false })
  const ask = async (question: string, fallback: string) =>
    (await lines.question(`${question} (${fallback}) `)).trim() || fallback
  const planned = async (question: string, fallback: string, saidWith: (answer: string) => Said) => {
    for (;;) {
      try {
        return await planNew(report, saidWith(await ask(say(question), fallback)))
      } catch (error) {
        if (!(error instanceof WrongUse)) throw error
        output.write(`${say(error.message)}\n`)
      }
    }
  }
  try {
    const asksFrom = said.from === undefined && report.editions.size > 1
    const { from, ...before } = asksFrom
      ? await planned('From which edition?', plan.from.id, answer => ({ ...said, from: answer }))
      : plan
    const whole =
      said.published === undefined
        ? await planned('Published on which day?', before.published, answer => ({
            ...said,
            from: from.id,
            published: answer,
          }))
        : { ...before, from }
    const sure = await ask(say(`Make edition ${said.edition} from ${from.id}?`), say('yes'))
    if (!/^(y(es)?|是)$/i.test(sure)) throw new WrongUse('Nothing was made')
    return whole
  } finally {
    lines.close()
  }
}
