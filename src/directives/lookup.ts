/** What other folders ask of the vocabulary. */
import type { Attribute } from './attributes.ts'
import { directives } from './directives.ts'
import type { DirectiveSpec } from './types.ts'

export const attributeNames = ({ attributes }: DirectiveSpec): string[] => Object.keys(attributes)

export const requiredNames = ({ attributes }: DirectiveSpec): string[] =>
  Object.entries(attributes).flatMap(([name, { required }]) => (required ? [name] : []))

/** Whether a directive has an attribute of a name. */
export const takes = ({ attributes }: DirectiveSpec, name: string): boolean => Object.hasOwn(attributes, name)

/** Directives of which something is true, in the order of the vocabulary. */
export const directivesThat = (is: (spec: DirectiveSpec) => boolean): string[] =>
  Object.entries(directives).flatMap(([name, spec]) => (is(spec) ? [name] : []))

/** `metric`, `change`, `target`: they print what the registry says. */
export const CITATIONS: readonly string[] = directivesThat(
  ({ label }) => label === 'metric' || label === 'target',
)

const everywhere = (name: string): Attribute[] =>
  Object.values(directives).flatMap(({ attributes }) => attributes[name] ?? [])

/** Every name of an attribute, once. */
export const ATTRIBUTE_NAMES: readonly string[] = [
  ...new Set(Object.values(directives).flatMap(attributeNames)),
]

/** Names of attributes that are of a kind in some directive. */
export const namesOfKind = (kind: Attribute['kind']): string[] =>
  ATTRIBUTE_NAMES.filter(name => everywhere(name).some(attribute => attribute.kind === kind))

/**
 * An attribute as its directive declares it. Elsewhere, as in a directive of the report's own, it is what all that declare the name agree
 * on; undefined where they do not.
 */
export function attributeOf(directive: string, name: string): Attribute | undefined {
  const own = directives[directive]?.attributes[name]
  if (own) return own
  const [first, ...others] = everywhere(name)
  return others.every(({ kind }) => kind === first?.kind) ? first : undefined
}

/** Whether a value of several words is usual for an attribute of this name: free text, a source, a list of ids. */
export const mayBeSeveralWords = (name: string): boolean =>
  everywhere(name).some(
    attribute =>
      attribute.kind === 'words' ||
      attribute.kind === 'source' ||
      (attribute.kind === 'id' && attribute.many === true),
  )

/** The words that an attribute takes one of; empty where it takes others. */
export function choices(directive: string, name: string): readonly string[] {
  const attribute = directives[directive]?.attributes[name]
  return attribute?.kind === 'one-of' ? attribute.values : []
}
