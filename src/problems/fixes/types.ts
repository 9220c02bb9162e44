/** Types of fixes: as a stage describes them (`FixSpec`), and located in the source (`Fix`). */

/** A fix as a stage describes it, without columns. */
export type FixSpec = NameSpec | SignSpec | SpaceSpec | ColonSpec | AttributeSpec

/** Replaces a misspelled name, a whole word at or after the problem's place. */
export interface NameSpec {
  kind: 'name'
  wrong: string
  right: string
  /** True if a person should check it, because another name may be intended. */
  isGuess: boolean
}

/** Replaces the text at the problem's place. */
export interface SignSpec {
  kind: 'sign'
  wrong: string
  right: string
  isGuess: boolean
}

/** Removes a space at the problem's place. */
export interface SpaceSpec {
  kind: 'space'
  wrong: string
}

/** Escapes the colon of an unintended directive with a backslash. Always a guess. */
export interface ColonSpec {
  kind: 'colon'
}

/** Asks for an attribute that the directive at the problem's place lacks or leaves empty, or for an image's alternative text. */
export interface AttributeSpec {
  kind: 'attribute'
  name: string
  /** The present value, which is empty or meaningless. */
  wrong?: string
}

/** A fix located in the problem's line. Plain data, so that it can be sent between threads and written to files. */
export type Fix = Replacement | Question

/** Columns count from 1; `endColumn` is exclusive. They are equal if the fix only inserts text. */
interface Piece {
  column: number
  endColumn: number
}

/** A fix that a program can write. */
export interface Replacement extends Piece {
  kind: 'name' | 'sign' | 'space' | 'colon'
  text: string
  /** True if it may not be what was intended, so that a person must check it. */
  isGuess: boolean
}

/** A fix for which a person provides the text. */
export interface Question extends Piece {
  kind: 'attribute' | 'label'
  /** The attribute whose value is asked for. */
  asks: string
  /** Text before and after the answer. */
  before: string
  after: string
}
