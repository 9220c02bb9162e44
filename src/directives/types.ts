/** Types for the declaration of directives. */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Attribute } from './attributes.ts'

export type Directive = TextDirective | LeafDirective | ContainerDirective

export interface DirectiveSpec {
  /** `text` is `:name[…]` within a line, `leaf` is `::name` on a separate line, `container` is `:::name … :::` around blocks. */
  form: 'text' | 'leaf' | 'container'
  /** A second form of the same name: `::table` and `:::table`. */
  also?: 'leaf'
  /** Description in one line, shown by the manual and by editors. */
  about: string
  /** Kind of label in square brackets: an id or words. If undefined, the directive takes no label. */
  label?: 'metric' | 'target' | 'anchor' | 'disclosure' | 'words'
  isLabelOptional?: boolean
  attributes: Readonly<Record<string, Attribute>>
  /** True if dimensions of the metric are attributes too, `{gender=female}`. Only the registry defines them. */
  takesParts?: boolean
  /** `blocks`: at least one block of any kind. `items`: one list with the same number of items in every language. */
  content?: 'blocks' | 'items'
  /** First line of content that editors insert, if the content has a special form. */
  sample?: string
  /** Most directives of this kind in a chapter, because each causes much work for little text. */
  most?: number
  /** Attributes that a code fence of this name takes as YAML keys, each as editors explain it there. */
  inFence?: Readonly<Record<string, string>>
  /** The rule that compares the directive between languages. Default: `parity-blocks`. */
  comparedBy?: 'parity-figures' | 'parity-tables' | 'parity-disclosures' | 'none'
}

/** A directive as declared, where attributes may be left out. */
export type Declaration = Omit<DirectiveSpec, 'attributes'> & Partial<Pick<DirectiveSpec, 'attributes'>>
