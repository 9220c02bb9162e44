/** The rules, in the order in which they run. A new rule is one file, one line here, and a case in test/check/rules.test.ts. */
import { chapterLanguage } from './rules/chapter-language.ts'
import { claimDirection } from './rules/claim-direction.ts'
import { claimFraction } from './rules/claim-fraction.ts'
import { claimMultiple } from './rules/claim-multiple.ts'
import { claimRecord } from './rules/claim-record.ts'
import { datesPossible } from './rules/dates-possible.ts'
import { directiveWritten } from './rules/directive-written.ts'
import { evidenceUnchanged } from './rules/evidence-unchanged.ts'
import { figureApproved } from './rules/figure-approved.ts'
import { figureSameWords } from './rules/figure-same-words.ts'
import { headingOrder } from './rules/heading-order.ts'
import { imageResolution } from './rules/image-resolution.ts'
import { magnitudePlausible } from './rules/magnitude-plausible.ts'
import { markdownWritten } from './rules/markdown-written.ts'
import { metricUsed } from './rules/metric-used.ts'
import { noteUsed } from './rules/note-used.ts'
import { numberCited } from './rules/number-cited.ts'
import { numberKnown } from './rules/number-known.ts'
import { parityBlocks } from './rules/parity-blocks.ts'
import { parityChapters } from './rules/parity-chapters.ts'
import { parityCitations } from './rules/parity-citations.ts'
import { parityDisclosures } from './rules/parity-disclosures.ts'
import { parityFigures } from './rules/parity-figures.ts'
import { parityHeadings } from './rules/parity-headings.ts'
import { parityLinks } from './rules/parity-links.ts'
import { parityNotes } from './rules/parity-notes.ts'
import { parityTables } from './rules/parity-tables.ts'
import { partsWhole } from './rules/parts-whole.ts'
import { punctuationChinese } from './rules/punctuation-chinese.ts'
import { restatementListed } from './rules/restatement-listed.ts'
import { tableWritten } from './rules/table-written.ts'
import { targetBase } from './rules/target-base.ts'
import { targetStatus } from './rules/target-status.ts'
import { targetWords } from './rules/target-words.ts'
import { termPreferred } from './rules/term-preferred.ts'
import { translationCurrent } from './rules/translation-current.ts'
import { unitOnce } from './rules/unit-once.ts'
import { valuePossible } from './rules/value-possible.ts'
import { wordingChange } from './rules/wording-change.ts'
import { wordsTranslated } from './rules/words-translated.ts'
import type { CheckRule } from './types.ts'

export const rules: readonly CheckRule[] = [
  numberCited,
  numberKnown,
  claimDirection,
  claimRecord,
  claimFraction,
  claimMultiple,
  figureSameWords,
  unitOnce,
  metricUsed,
  magnitudePlausible,
  valuePossible,
  partsWhole,
  datesPossible,
  targetBase,
  targetStatus,
  targetWords,
  restatementListed,
  evidenceUnchanged,
  imageResolution,
  headingOrder,
  directiveWritten,
  markdownWritten,
  tableWritten,
  noteUsed,
  punctuationChinese,
  termPreferred,
  wordingChange,
  wordsTranslated,
  chapterLanguage,
  parityChapters,
  parityHeadings,
  parityCitations,
  parityFigures,
  parityTables,
  parityBlocks,
  parityDisclosures,
  parityNotes,
  parityLinks,
  translationCurrent,
]

/** Rules that only `--strict` runs, because a draft is full of values that are not approved yet. */
export const strictRules: readonly CheckRule[] = [figureApproved]
