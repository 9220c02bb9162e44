/** `perennial accept`: records that the translations of chapters match their current source. */

import { relative, resolve } from 'node:path'
import { print } from '../../base/terminal-text/print.ts'
import { acceptTranslations } from '../../editions/accept-translations.ts'
import { WrongUse } from '../../stages/1-read/choose-editions.ts'
import { showProblems } from './show-problems.ts'

export interface AcceptFlags {
  report: string
  edition?: string
  locale?: string[]
  all?: boolean
  lang?: string
}

export async function runAccept(chapters: readonly string[], flags: AcceptFlags): Promise<number> {
  if (chapters.length === 0 && !flags.all)
    throw new WrongUse(
      'Unexpected call without a chapter, expected one, as `perennial accept letter`, or --all',
    )
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const { files, accepted, path } = await acceptTranslations({
    report: folder,
    edition: flags.edition,
    chapters,
    all: flags.all ?? false,
    locales: flags.locale ?? [],
  })
  if (accepted.length === 0) showProblems(files, folder, flags.lang)
  else print(process.stdout, `${[base, path].filter(Boolean).join('/')}  ${accepted.join(', ')}\n`)
  return accepted.length === 0 ? 1 : 0
}
