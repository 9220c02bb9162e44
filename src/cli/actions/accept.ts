/** `perennial accept`: records that the translations of chapters match their current source. */

import { relative, resolve } from 'node:path'
import { print } from '../../base/terminal-text/print.ts'
import { acceptTranslations } from '../../editions/accept-translations.ts'
import { commandTranslator } from '../../problems/messages/languages.ts'
import { message } from '../../problems/messages/message.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { showProblems } from './show-problems.ts'

export interface AcceptFlags {
  report: string
  edition?: string
  locale?: string[]
  all?: boolean
  lang?: string
}

export async function runAccept(chapters: readonly string[], flags: AcceptFlags): Promise<number> {
  if (chapters.length === 0 && !flags.all) throw new WrongUse(message('call/chapter-missing'))
  const t = await commandTranslator(flags.lang)
  const folder = resolve(flags.report)
  const base = relative(process.cwd(), folder)
  const { files, accepted, path } = await acceptTranslations({
    report: folder,
    edition: flags.edition,
    chapters,
    all: flags.all ?? false,
    locales: flags.locale ?? [],
  })
  if (accepted.length === 0) showProblems(files, folder, t)
  else print(process.stdout, `${[base, path].filter(Boolean).join('/')}  ${accepted.join(', ')}\n`)
  return accepted.length === 0 ? 1 : 0
}
