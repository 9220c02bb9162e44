/** Reports passages copied from the last edition that refer to its time and were neither edited nor accepted. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { problem } from '../../../problems/diagnostics.ts'
import type { Edition, Report } from '../../1-read/types.ts'
import { datedPassages, type Passage, yamlPassages } from './passages.ts'
import { yearsBetween } from './time-words.ts'

export interface PendingPassage extends Passage {
  file: VFile
  /** Path within the edition: `en/01-letter.md`. */
  path: string
}

/** Passages of one chapter that still need a review. */
export function pendingPassages(
  edition: Edition,
  report: Report,
  locale: string,
  mdast: Root,
  file: VFile,
): PendingPassage[] {
  const { review } = edition
  const path = file.path.slice(edition.folder.length + 1)
  const hashes = review?.pending[path]
  if (!review || !hashes) return []
  return datedPassages(mdast, file, locale, yearsOf(edition, report))
    .filter(({ hash }) => Object.hasOwn(hashes, hash))
    .map(passage => ({ ...passage, file, path }))
}

/** Passages of edition.yaml that still need a review. */
export function pendingInEditionFile(edition: Edition, report: Report): PendingPassage[] {
  const hashes = edition.review?.pending['edition.yaml']
  const file = report.files.find(({ path }) => path === `${edition.folder}/edition.yaml`)
  if (!hashes || !file) return []
  const [from = ''] = yearsOf(edition, report)
  return yamlPassages(String(file.value), undefined, [from])
    .filter(({ hash }) => Object.hasOwn(hashes, hash))
    .map(passage => ({ ...passage, file, path: 'edition.yaml' }))
}

export function reportPendingPassages(edition: Edition, passages: readonly PendingPassage[]): void {
  // Passages are pending only in an edition that was made from another.
  const from = edition.review?.from ?? ''
  for (const { file, path, words, place } of passages)
    problem(
      file,
      'passage-reviewed',
      { words, from, edition: edition.id, place: `${path}:${place.start.line}` },
      { place, severity: 'warning' },
    )
}

function yearsOf({ review, config }: Edition, { editions }: Report): string[] {
  const from = editions.get(review?.from ?? '')?.config.period ?? /\d{4}/.exec(review?.from ?? '')?.[0]
  return yearsBetween(from ?? String(Number(config.period) - 1), config.period)
}
