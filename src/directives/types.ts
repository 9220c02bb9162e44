/** What is declared of a directive. */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Attribute } from './attributes.ts'

export type Directive = TextDirective | LeafDirective | ContainerDirective

export interface DirectiveSpec {
  /** `:name[…]` in a line, `::name` on a line of its own, `:::name … :::` around blocks. */
  form: 'text' | 'leaf' | 'container'
  /** Another form that the name takes as well: `::table` and `:::table`. */
  also?: 'leaf'
  /** What it makes, in a line: the manual and editors show it beside the name. */
  about: string
  /** What stands in the square brackets: an id, or words. Without it the directive takes none. */
  label?: 'metric' | 'target' | 'anchor' | 'disclosure' | 'words'
  isLabelOptional?: boolean
  attributes: Readonly<Record<string, Attribute>>
  /** Dimensions of the metric are attributes as well, `{gender=female}`: only the registry knows them. */
  takesParts?: boolean
  /** `blocks`: any, and without one it would be an empty frame. `items`: one list, which has as many items in every language. */
  content?: 'blocks' | 'items'
  /** The first line of content that has a form of its own, for editors. */
  sample?: string
  /** How many of them a chapter may have: each does more work than its length shows. */
  most?: number
  /** The rule that compares it between languages. Default: `parity-blocks`. */
  comparedBy?: 'parity-figures' | 'parity-tables' | 'parity-disclosures' | 'none'
}

/** As the vocabulary writes it. */
export type Declaration = Omit<DirectiveSpec, 'attributes'> & Partial<Pick<DirectiveSpec, 'attributes'>>
