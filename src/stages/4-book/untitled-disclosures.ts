/** Reports disclosures in a content index that have no title in the language of the book. */
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { code, listed } from '../../problems/messages/message.ts'
import { byTag } from '../../registry/locales/tag-lookup.ts'
import type { LocaleText } from '../1-read/types.ts'
import type { Answered } from './disclosures.ts'
import type { Book } from './types.ts'

/** Disclosures listed in one message; a framework has about a hundred. */
const NAMED = 6

export function reportUntitledDisclosures(
  book: Book,
  framework: string,
  answered: ReadonlyMap<string, Answered>,
  { file, place }: { file: VFile; place: Point | undefined },
): void {
  const { locale } = book
  const lacking = findUntitledDisclosures(book, framework, answered)
  const [first] = lacking
  if (first === undefined) return
  const named = lacking.slice(0, NAMED).map(code)
  const codes = listed([...named, ...(lacking.length > named.length ? ['…'] : [])])
  problem(
    file,
    'disclosure-titled',
    { framework, language: locale, codes, first },
    { place, severity: 'warning' },
  )
}

/** Codes and groups of the index without a title in the language of the book, as frameworks.yaml names them. */
export function findUntitledDisclosures(
  { report, locale }: Book,
  framework: string,
  answered: ReadonlyMap<string, Answered>,
): string[] {
  const entries = [...answered.values()].filter(entry => entry.framework.id === framework)
  const lacks = ({ title }: { title: LocaleText }) => byTag(title, locale) === undefined
  return (report.frameworks.get(framework)?.groups ?? []).flatMap(group => {
    const listed = group.disclosures.filter(disclosure =>
      entries.some(entry => entry.disclosure === disclosure),
    )
    if (listed.length === 0) return []
    return [
      ...(lacks(group) ? [group.title['en'] ?? ''] : []),
      ...listed.filter(lacks).map(({ code }) => code),
    ]
  })
}
