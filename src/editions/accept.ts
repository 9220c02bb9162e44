/** Marks passages as reviewed, so that `perennial review` no longer lists them. */
import { join } from 'node:path'
import { removeLeftoversOf } from '../base/leftovers.ts'
import { writeAtomically } from '../base/write-atomically.ts'
import { message } from '../problems/messages/message.ts'
import { WrongUse } from '../problems/wrong-use.ts'
import { REVIEW_FILE, reviewText } from '../stages/1-read/review.ts'
import type { Edition, Report } from '../stages/1-read/types.ts'
import type { PendingPassage } from '../stages/2-markdown/passages/report-pending.ts'

/** `places` are files of the edition, with or without a line: `en/01-letter.md:9`. Returns the number of accepted passages. */
export async function acceptPassages(
  report: Report,
  { id, folder, review }: Edition,
  pending: readonly PendingPassage[],
  places: readonly string[],
): Promise<number> {
  if (!review) throw new WrongUse(message('review/not-from-new', { edition: id, file: REVIEW_FILE }))
  const accepted = places.flatMap(text => {
    const [, path = text, line] = /^(.*?)(?::(\d+)(?::\d+)?)?$/.exec(text) ?? []
    const matching = pending.filter(
      passage =>
        path.endsWith(passage.path) && (line === undefined || passage.place.start.line === Number(line)),
    )
    if (matching.length === 0) throw new WrongUse(message('review/place', { place: text, edition: id }))
    return matching
  })
  const lists = { pending: sections(review.pending), accepted: sections(review.accepted) }
  for (const { path, hash, words } of accepted) {
    delete lists.pending[path]?.[hash]
    lists.accepted[path] = { ...lists.accepted[path], [hash]: words }
    if (Object.keys(lists.pending[path] ?? {}).length === 0) delete lists.pending[path]
  }
  const target = join(report.root, folder, REVIEW_FILE)
  await removeLeftoversOf(target)
  await writeAtomically(target, reviewText(id, { from: review.from, ...lists }))
  return new Set(accepted.map(({ path, hash }) => `${path} ${hash}`)).size
}

const sections = (
  passages: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Record<string, Record<string, string>> =>
  Object.fromEntries(Object.entries(passages).map(([path, hashes]) => [path, { ...hashes }]))
