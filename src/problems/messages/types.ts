/** Types of messages, derived from the English catalogue: an unknown id or a missing parameter does not compile. */
import type { catalogue } from './catalogues/en.ts'

type English = typeof catalogue

/** A catalogue of any language: the same ids as in English. */
export type Catalogue = { readonly [Id in keyof English]: Entry<English[Id]> }
/** A catalogue that may lack texts, which are then shown in English: that of a language that is being translated. */
export type PartialCatalogue = { readonly [Id in keyof Catalogue]?: Partial<Catalogue[Id]> }
type Entry<Text> = Text extends string ? string : { readonly [Part in keyof Text]: string }

/** Ids of problems: `metric-known`, or `metric-known/part` if the rule has several messages. */
export type ProblemId = { [Id in keyof English]: English[Id] extends string ? never : Id }[keyof English]

/** Ids of single texts; those of a problem are `metric-known.reason` and `metric-known.note`. */
export type TextId = keyof Texts
type Texts = { [Id in Exclude<keyof English, ProblemId>]: English[Id] } & {
  [Id in ProblemId as `${Id}.${keyof English[Id] & string}`]: Id extends `${string}` ? PartOf<Id> : never
}
type PartOf<Id extends ProblemId> = English[Id][keyof English[Id]]

/** A text of the catalogue with the values of its parameters. Plain data, which can be sent to another process. */
export interface Message {
  readonly id: TextId
  readonly values: Values
}

export type Values = Readonly<Record<string, Value>>
/** A message as a value is rendered in the language of the message around it. */
export type Value = string | number | Message | List

/** A list as a value: "a, b and c", "a, b or c", or "a, b, c". */
export interface List {
  readonly items: readonly (string | number | Message)[]
  readonly type: 'and' | 'or' | 'comma'
}

/** The values that a text needs, by name. */
export type ValuesOf<Id extends TextId> = Parameters<Texts[Id] & string>
export type ValuesOfProblem<Id extends ProblemId> = Parameters<PartOf<Id> & string>

/** The values as arguments, which a text without parameters does not need. */
export type ValueArguments<Id extends TextId> = [keyof ValuesOf<Id>] extends [never]
  ? []
  : [values: ValuesOf<Id>]

type Parameters<Text extends string> = {
  readonly [Name in NamesIn<Text>]: Name extends NumbersIn<Text> ? number : Value
}

/** The text after each `{` up to the next `}`, as a union: `name`, or `count, plural, one {# page`. */
type InBraces<Text> = Text extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Inner}}${string}` ? Inner : never) | InBraces<Rest>
  : never
type NamesIn<Text> = NameOf<InBraces<Text>>
type NameOf<Inner> = Inner extends `${infer Name}, ${string}` ? Identifier<Name> : Identifier<Inner>
type NumbersIn<Text> = NumberOf<InBraces<Text>>
type NumberOf<Inner> = Inner extends `${infer Name}, ${'plural' | 'selectordinal' | 'number'}${string}`
  ? Identifier<Name>
  : never

/** Excludes the branches of plurals and quoted braces, which are not names. */
type Identifier<Name> = Name extends '' | `${string}${NoLetter}${string}` ? never : Name
type NoLetter = ' ' | '#' | '=' | '.' | ':' | '-' | '/' | '`' | "'" | '"' | '{' | '…' | '，' | '个'
