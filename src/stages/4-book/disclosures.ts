/** Collects the disclosures that a book answers and their places, from chapters and from the metrics they cite. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { code as asCode, listed, oneOf } from '../../problems/messages/message.ts'
import { didYouMean, suggest } from '../../problems/suggest.ts'
import { codesInForce, findDisclosure, inForce, splitCode } from '../../registry/frameworks/lookup.ts'
import { recogniseCode } from '../../registry/frameworks/recognise-code.ts'
import type { FoundDisclosure } from '../../registry/frameworks/types.ts'
import type { Disclosed } from '../3-html/context.ts'
import type { Book } from './types.ts'

export interface Answered extends FoundDisclosure {
  /** Ids of the elements that answer it, in the order of the book. */
  anchors: string[]
  omissions: NonNullable<Disclosed['omission']>[]
}

/** Keyed by code as written, `gri:305-1`. Reports codes that are unknown or not in force on the day of publication. */
export function answeredDisclosures(book: Book): ReadonlyMap<string, Answered> {
  const answered = new Map<string, Answered>()
  const add = (
    code: string,
    anchor: string,
    file: VFile,
    place: Position | undefined,
  ): Answered | undefined => {
    const known = answered.get(code)
    const found = known ?? checked(code, book, file, place)
    if (!found) return undefined
    const entry = known ?? { ...(found as FoundDisclosure), anchors: [], omissions: [] }
    answered.set(code, entry)
    if (!entry.anchors.includes(anchor)) entry.anchors.push(anchor)
    return entry
  }
  for (const chapter of book.chapters) {
    for (const { code, anchor, place, omission } of chapter.disclosed) {
      const entry = add(code, anchor, chapter.file, place)
      if (omission) entry?.omissions.push(omission)
    }
    for (const citation of book.citations) {
      if (citation.chapter !== chapter.id) continue
      const metric = book.report.registry.metrics.get(citation.metric)
      for (const [code, { file, position }] of metric?.frameworks ?? [])
        add(code, citation.anchor, file, position)
    }
  }
  return answered
}

function checked(
  code: string,
  book: Book,
  file: VFile,
  place: Position | undefined,
): FoundDisclosure | undefined {
  const { report, edition } = book
  const { frameworks } = report
  const day = edition.config.published
  const found = findDisclosure(code, frameworks)
  if (!found) {
    reportUnknown(code, book, file, place)
    return undefined
  }
  const state = inForce(found, day)
  if (state !== 'yes') {
    const { disclosure, framework, group } = found
    const replaced = disclosure.replacedBy?.map(other => asCode(`${framework.id}:${other}`))
    const codes = oneOf(replaced ?? [])
    const until = disclosure.until ?? group.until ?? ''
    if (state !== 'late')
      problem(file, 'disclosure-in-force/early', { code, day, since: group.since ?? '' }, { place })
    else if (replaced && replaced.length > 0)
      problem(file, 'disclosure-in-force/replaced', { code, day, until, codes }, { place })
    else problem(file, 'disclosure-in-force/ended', { code, day, until }, { place })
  }
  return found
}

function reportUnknown(
  code: string,
  { report, edition }: Book,
  file: VFile,
  place: Position | undefined,
): void {
  const { frameworks } = report
  const framework = frameworks.get(splitCode(code)?.framework ?? '')
  const right = recogniseCode(code, frameworks)
  const suggestion = right
    ? didYouMean(code, right.code, right.isGuess)
    : framework
      ? suggest(code, codesInForce(framework, edition.config.published))
      : {}
  if (framework) problem(file, 'disclosure-known', { code }, { place, ...suggestion })
  else
    problem(
      file,
      'disclosure-known/framework',
      { code, frameworks: listed([...frameworks.keys()].map(asCode)) },
      { place, ...suggestion },
    )
}
