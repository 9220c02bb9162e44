/** What can be done about a problem: as the stage that finds it says it, and where that stands in the source. */

/** As a stage knows it: what is wrong, and not on which column. */
export type FixSpec = NameSpec | SignSpec | SpaceSpec | ColonSpec | AttributeSpec

/** A name that is nearly right: a whole word from the problem's place on. */
export interface NameSpec {
  kind: 'name'
  wrong: string
  right: string
  /** A person should look: another name may have been meant. */
  isGuess: boolean
}

/** What stands at the problem's place, by what should. */
export interface SignSpec {
  kind: 'sign'
  wrong: string
  right: string
  isGuess: boolean
}

/** A space at the problem's place that should not be there. */
export interface SpaceSpec {
  kind: 'space'
  wrong: string
}

/** A directive that nobody meant: after a backslash its colon is prose. A person knows whether it was meant. */
export interface ColonSpec {
  kind: 'colon'
}

/** An attribute that the directive at the problem's place lacks, or has empty; of an image, its alternative text. */
export interface AttributeSpec {
  kind: 'attribute'
  name: string
  /** What stands there and says nothing. */
  wrong?: string
}

/** As it stands in the source, in the problem's line. Plain data: threads and files pass it on. */
export type Fix = Replacement | Question

/** Columns from 1; `endColumn` is the one behind. Equal where nothing is taken out. */
interface Piece {
  column: number
  endColumn: number
}

/** A program knows what to write. */
export interface Replacement extends Piece {
  kind: 'name' | 'sign' | 'space' | 'colon'
  text: string
  /** True: it may not be what was meant, so that a person has to look. */
  isGuess: boolean
}

/** A person says what to write. */
export interface Question extends Piece {
  kind: 'attribute' | 'label'
  /** The attribute that the answer is the value of. */
  asks: string
  /** Around the answer. */
  before: string
  after: string
}
