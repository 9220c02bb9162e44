/** `perennial dev`: runs the live preview until it is stopped. */

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { paintFor } from '../../base/terminal-text/paint.ts'
import { print } from '../../base/terminal-text/print.ts'
import { wrap } from '../../base/terminal-text/wrap.ts'
import { readReport } from '../../plugins/read-report.ts'
import { serve } from '../../preview/server.ts'
import { Session } from '../../preview/session.ts'
import { terminalLog } from '../../preview/terminal-log.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { message } from '../../problems/messages/message.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { unknownEdition } from '../../stages/1-read/choose-editions.ts'
import { showProblems } from './show-problems.ts'

export interface DevFlags {
  report: string
  config: boolean
  port: string
  lang?: string
}

/** Returns 0 after Ctrl+C, which is the normal end, so that `npm run` reports no error. */
export async function runDev(edition: string | undefined, flags: DevFlags): Promise<number> {
  const port = Number(flags.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new WrongUse(message('call/port', { port: flags.port }))
  const t = await commandTranslator(flags.lang)
  const report = resolve(flags.report)
  const read = await readReport(report, { config: false })
  if (!('config' in read) || read.editions.size === 0) {
    showProblems(read.files, report, t)
    // A report with errors can be fixed with the preview open.
    if (!existsSync(join(report, 'report.yaml'))) return 1
  } else if (edition !== undefined && !read.editions.has(edition))
    throw new WrongUse(unknownEdition(edition, [...read.editions.keys()]))
  const session = await Session.open({ report, edition, config: flags.config })
  try {
    const serving = await serve(session, { port, env: process.env, lang: flags.lang })
    const stopped = nextSignal()
    print(process.stdout, `${serving.url}\n`)
    print(process.stderr, `${t('dev/open')}\n`)
    const paint = paintFor(process.stderr, process.env)
    // Details below the line of a save are indented by two spaces, their continuation lines by four.
    const write = (line: string) =>
      print(process.stderr, `${wrap(line, process.stderr.columns ?? Number.POSITIVE_INFINITY, '    ')}\n`)
    const stopLog = terminalLog(session, t, write, paint)
    await stopped
    stopLog()
    await serving.close()
  } finally {
    // Otherwise child processes and the watcher would keep this process alive.
    await session.close()
  }
  return 0
}

/** Resolves on the first SIGINT or SIGTERM, which no longer ends the process directly. */
const nextSignal = () =>
  new Promise<void>(done => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
