/** `perennial dev`: the live preview, until it is stopped. */
import { resolve } from 'node:path'
import { WrongUse } from '../choose.ts'
import { serve } from '../preview/server.ts'
import { Session } from '../preview/session.ts'
import { formatProblems } from '../reporting/problems.ts'
import { readReport } from '../source/report.ts'

interface Flags {
  report: string
  config: boolean
  port: string
}

export async function runDev(edition: string | undefined, flags: Flags): Promise<number> {
  const port = Number(flags.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new WrongUse(`Unexpected port \`${flags.port}\`, expected a number up to 65535`)
  const report = resolve(flags.report)
  const read = await readReport(report, { config: false })
  if (!('config' in read) || read.editions.size === 0) {
    process.stderr.write(formatProblems(read.files, flags.report))
    return 1
  }
  if (edition !== undefined && !read.editions.has(edition))
    throw new WrongUse(
      `Unexpected edition \`${edition}\`, expected one of: ${[...read.editions.keys()].join(', ')}`,
    )
  const stopped = new Promise<void>(done => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
  const session = await Session.open({ report, edition, config: flags.config, pages: true })
  const serving = await serve(session, port, process.env)
  process.stdout.write(`${serving.url}\n`)
  process.stderr.write('Open this address in a browser. It is for this machine only; Ctrl+C ends it.\n')
  await stopped
  await serving.close()
  await session.close()
  return 0
}
