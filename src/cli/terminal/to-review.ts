/** Names the command that lists what is left to do in an edition made by `perennial new`. */
import type { VFile } from 'vfile'
import type { Translate } from '../../problems/messages/render.ts'
import { flatProblems } from '../../problems/reporters/flat-problems.ts'
import { REVIEW_FILE } from '../../stages/1-read/review.ts'
import { formatCommand } from './command-line.ts'

/** Rules whose problems `perennial review` lists. */
const LISTED = new Set(['observation-known', 'passage-reviewed'])

/** Returns a line for each edition with such problems. `report` is the folder as the user named it. */
export function toReview(files: readonly VFile[], report: string, t: Translate): string {
  const listed = flatProblems(files, '').filter(({ rule }) => LISTED.has(rule))
  const editions = files.map(({ path }) => path).filter(path => path.endsWith(`/${REVIEW_FILE}`))
  return editions
    .map(path => path.slice(0, -REVIEW_FILE.length))
    .filter(folder => listed.some(({ path }) => path.startsWith(folder)))
    .map(folder => {
      const call = formatCommand(['review', folder.slice(0, -1)], { report })
      return `${t('check/to-review', { call })}\n`
    })
    .join('')
}
