/** `perennial diff`: two editions, two languages or two revisions of git, in a terminal, as JSON or as a page. */
import { writeFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { WrongUse } from '../choose.ts'
import { diff } from '../editions/diff/diff.ts'
import { plainDiff } from '../editions/diff/plain.ts'
import { prettyDiff } from '../editions/diff/pretty.ts'

interface Flags {
  format: string
  locale?: string
  output?: string
  report: string
  out: string
}

export async function runDiff(before: string, after: string, flags: Flags): Promise<number> {
  const { format, output, locale } = flags
  if (!['pretty', 'json', 'html'].includes(format))
    throw new WrongUse(`Unexpected format \`${format}\`, expected pretty, json or html`)
  const diffs = await diff({ report: resolve(flags.report), out: resolve(flags.out), before, after, locale })
  const colour = output === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR']
  const made = {
    pretty: () => prettyDiff(diffs, { colour }),
    json: () => `${JSON.stringify(plainDiff(diffs), null, 2)}\n`,
    html: async () => (await import('../editions/diff/page.ts')).diffPage(diffs),
  }[format as 'pretty']
  const text = await made()
  if (output === undefined) process.stdout.write(text)
  else {
    await writeFile(output, text)
    process.stderr.write(`${relative(process.cwd(), resolve(output))}\n`)
  }
  return 0
}
