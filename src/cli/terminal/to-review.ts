/** After the problems of an edition that `perennial new` made: the command that lists what is left to do in it. */
import type { VFile } from 'vfile'
import type { Say } from '../../problems/messages/translate.ts'
import { flatProblems } from '../../problems/reporters/flat-problems.ts'
import { REVIEW_FILE } from '../../stages/1-read/review.ts'
import { callOf } from './command-line.ts'

/** Each is one of the things that `perennial review` lists. */
const LISTED = new Set(['observation-known', 'passage-reviewed'])

/** A line for each edition; empty when none has such a problem. `report` is the folder as the caller named it. */
export function toReview(files: readonly VFile[], report: string, say: Say): string {
  const found = flatProblems(files, '').filter(({ rule }) => LISTED.has(rule))
  const editions = files.map(({ path }) => path).filter(path => path.endsWith(`/${REVIEW_FILE}`))
  return editions
    .map(path => path.slice(0, -REVIEW_FILE.length))
    .filter(folder => found.some(({ path }) => path.startsWith(folder)))
    .map(folder => {
      const call = callOf(['review', folder.slice(0, -1)], { report })
      return `${say(`Figures to give and passages to review, in one list: ${call}`)}\n`
    })
    .join('')
}
