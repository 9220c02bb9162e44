/** Chooses the date that is written into a PDF. */
import type { Edition } from '../../stages/1-read/types.ts'

/** `SOURCE_DATE_EPOCH` (see reproducible-builds.org) or else the day of publication, but never the current time. */
export function publicationDate(edition: Edition, env: NodeJS.ProcessEnv): Date {
  const epoch = env['SOURCE_DATE_EPOCH']
  return epoch && /^\d+$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date(`${edition.config.published}T00:00:00Z`)
}
