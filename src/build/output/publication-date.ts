/** The date a PDF bears. */
import type { Edition } from '../../stages/1-read/types.ts'

/** `SOURCE_DATE_EPOCH` as in reproducible-builds.org, else the day of publication: never the clock. */
export function publicationDate(edition: Edition, env: NodeJS.ProcessEnv): Date {
  const epoch = env['SOURCE_DATE_EPOCH']
  return epoch && /^\d+$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date(`${edition.config.published}T00:00:00Z`)
}
