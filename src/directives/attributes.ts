/** The kinds of attributes: a small constructor for each. `about` says in a line what the attribute is. */

export type Attribute =
  | Id
  | Words
  | Period
  | OneOf
  | NumberInRange
  | Plain<'anchor' | 'source' | 'dimension' | 'year' | 'path' | 'code' | 'flag' | 'any'>

interface Common {
  /** What the attribute is, in a line: the manual prints it. */
  about: string
  required?: boolean
  /** The handler reports every impossible value, so that a value without its quotation marks is not reported as well. */
  isChecked?: boolean
}

interface Plain<Kind extends string> extends Common {
  kind: Kind
}

/** A name that is declared somewhere else, or a list of them. */
interface Id extends Plain<'id'> {
  of: 'metric' | 'target' | 'framework' | 'locale'
  many?: boolean
}

/** Free text. */
interface Words extends Plain<'words'> {
  /** Readers read it: it is translated, and reviewed in the next edition. */
  translatable?: boolean
  /** An empty value is reported by the handler, which knows what it is for. */
  mayBeEmpty?: boolean
}

/** `2029`; with `many`, `3`, `2028..2030` or `2028, 2030`. It moves with the edition. */
interface Period extends Plain<'period'> {
  many?: boolean
  /** The one before, with which another is compared. */
  isBase?: boolean
}

interface OneOf extends Plain<'one-of'> {
  values: readonly string[]
}

interface NumberInRange extends Plain<'number'> {
  least: number
  most: number
}

/** Options of an attribute beside what it is. */
type Options<A extends Attribute, Given extends string = never> = Omit<A, 'kind' | 'about' | Given>

/** The id of the block itself, which `:ref` names. */
export const anchor = (): Attribute => ({ kind: 'anchor', about: 'the anchor that `:ref` names' })

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

/** A year that stays as it is in the next edition. */
export const year = (about: string, options: Pick<Common, 'required' | 'isChecked'> = {}): Attribute => ({
  kind: 'year',
  about,
  ...options,
})

/** A file of the edition. */
export const path = (about: string, options: Pick<Common, 'required'> = {}): Attribute => ({
  kind: 'path',
  about,
  ...options,
})

/** A short name or sign. */
export const code = (about: string): Attribute => ({ kind: 'code', about })

/** There or not: it takes no value. */
export const flag = (about: string): Attribute => ({ kind: 'flag', about })

/** An attribute of a directive that the report itself declares. */
export const any = (about: string, required: boolean): Attribute => ({ kind: 'any', about, required })
