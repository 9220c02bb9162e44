/** The rules, in the order in which they are run. A new rule is one file, one line here, and one sample folder. */
import { evidenceUnchanged } from './rules/evidence-unchanged.ts'
import { figureApproved } from './rules/figure-approved.ts'
import { figureSameWords } from './rules/figure-same-words.ts'
import { headingOrder } from './rules/heading-order.ts'
import { imageResolution } from './rules/image-resolution.ts'
import { metricUsed } from './rules/metric-used.ts'
import { numberCited } from './rules/number-cited.ts'
import { punctuationChinese } from './rules/punctuation-chinese.ts'
import { restatementListed } from './rules/restatement-listed.ts'
import { targetBase } from './rules/target-base.ts'
import { termPreferred } from './rules/term-preferred.ts'
import { wordingChange } from './rules/wording-change.ts'
import type { CheckRule } from './types.ts'

export const rules: readonly CheckRule[] = [
  numberCited,
  figureSameWords,
  metricUsed,
  targetBase,
  restatementListed,
  evidenceUnchanged,
  imageResolution,
  headingOrder,
  punctuationChinese,
  termPreferred,
  wordingChange,
]

/** Asked for by `--strict` only: a draft is full of figures that nobody has approved yet. */
export const strictRules: readonly CheckRule[] = [figureApproved]
