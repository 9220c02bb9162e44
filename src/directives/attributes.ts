/** Kinds of attributes, with a constructor for each. `about` is a description in one line. */

export type Attribute =
  | Id
  | Words
  | Period
  | OneOf
  | NumberInRange
  | Plain<'anchor' | 'source' | 'dimension' | 'year' | 'path' | 'code' | 'flag' | 'any'>

interface Common {
  /** Description in one line, printed in the manual. */
  about: string
  required?: boolean
  /** True if the handler reports every invalid value, so that missing quotation marks are not reported in addition. */
  isChecked?: boolean
}

interface Plain<Kind extends string> extends Common {
  kind: Kind
}

/** An id that is declared elsewhere, or a list of ids. */
interface Id extends Plain<'id'> {
  of: 'metric' | 'target' | 'framework' | 'locale'
  many?: boolean
}

/** Free text. */
interface Words extends Plain<'words'> {
  /** True for text that is printed: it is translated, and reviewed in the next edition. */
  translatable?: boolean
  /** True if the handler reports an empty value itself, with a more specific message. */
  mayBeEmpty?: boolean
}

/** A period, `2029`; with `many` also `3`, `2028..2030` or `2028, 2030`. Advanced by `perennial new`. */
interface Period extends Plain<'period'> {
  many?: boolean
  /** True for the earlier period of a comparison. */
  isBase?: boolean
}

interface OneOf extends Plain<'one-of'> {
  values: readonly string[]
}

interface NumberInRange extends Plain<'number'> {
  least: number
  most: number
}

/** Options of an attribute, without kind and description. */
type Options<A extends Attribute, Given extends string = never> = Omit<A, 'kind' | 'about' | Given>

/** The block's own id, to which `:ref` refers. */
export const anchor = (): Attribute => ({ kind: 'anchor', about: 'the anchor for `:ref`' })

export const id = (of: Id['of'], about: string, options: Options<Id, 'of'> = {}): Attribute => ({
  kind: 'id',
  of,
  about,
  ...options,
})

export const words = (about: string, options: Options<Words> = {}): Attribute => ({
  kind: 'words',
  about,
  ...options,
})

export const period = (about: string, options: Options<Period> = {}): Attribute => ({
  kind: 'period',
  about,
  ...options,
})

export const oneOf = (
  values: OneOf['values'],
  about: string,
  options: Options<OneOf, 'values'> = {},
): Attribute => ({ kind: 'one-of', values, about, ...options })

/** A whole number within bounds. */
export const number = (least: number, most: number, about: string): Attribute => ({
  kind: 'number',
  least,
  most,
  about,
})

/** An entry of sources.yaml, or words. */
export const source = (about: string): Attribute => ({ kind: 'source', about })

/** A dimension of the metrics that the directive names. */
export const dimension = (about: string): Attribute => ({ kind: 'dimension', about })

/** A year that does not change in the next edition. */
export const year = (about: string, options: Pick<Common, 'required' | 'isChecked'> = {}): Attribute => ({
  kind: 'year',
  about,
  ...options,
})

/** Path of a file of the edition. */
export const path = (about: string, options: Pick<Common, 'required'> = {}): Attribute => ({
  kind: 'path',
  about,
  ...options,
})

/** A short name or symbol. */
export const code = (about: string): Attribute => ({ kind: 'code', about })

/** A flag without a value. */
export const flag = (about: string): Attribute => ({ kind: 'flag', about })

/** An attribute of a directive that perennial.config.js declares. */
export const any = (about: string, required: boolean): Attribute => ({ kind: 'any', about, required })
