/** The words of a language that make a claim about values beside them. Sources of regular expressions; groups are non-capturing. */
export interface ClaimWords {
  /** Whether words are separated by spaces, so that a match has to be a whole word. */
  hasSpaces: boolean
  /** A value is higher than the one before. */
  up: string
  /** A value is lower than the one before. */
  down: string
  /**
   * Words with which a claim is not about the cited value and the one before: negations, plans, targets, conditions, corrections, and what is
   * done for others.
   * A clause with one of them is not checked.
   */
  unsure: string
  /** Directly before a citation: the citation is the size of the change, not the level that was reached. */
  by: string
  /** Separates clauses that have subjects of their own. */
  conjunctions: string
  /** The year of comparison follows: "since 2027", "compared with 2027". */
  since: string
  highest: string
  lowest: string
  /** A number of periods in which a value is the highest or lowest, with `{n}` for a number: "in {n} years". */
  window: string
  /** Highest or lowest of all periods: "ever", "on record". */
  ever: string
  /** Number words from one to twelve. */
  numbers: readonly string[]
  /** Fractions and the percentages that they name. */
  fractions: readonly (readonly [words: string, percent: number])[]
  /** A claim of less than the fraction or multiple, close to it: "nearly". */
  nearly: string
  /** A claim of more than the fraction or multiple: "over". */
  over: string
  /** Multiples of the value before: "doubled" is 2. */
  multiples: readonly (readonly [words: string, factor: number])[]
}
