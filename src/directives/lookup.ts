/** Lookups in the vocabulary of directives. */
import type { Attribute } from './attributes.ts'
import { directives } from './directives.ts'
import type { DirectiveSpec } from './types.ts'

export const attributeNames = ({ attributes }: DirectiveSpec): string[] => Object.keys(attributes)

export const requiredNames = ({ attributes }: DirectiveSpec): string[] =>
  Object.entries(attributes).flatMap(([name, { required }]) => (required ? [name] : []))

/** True if the directive has an attribute of this name. */
export const takes = ({ attributes }: DirectiveSpec, name: string): boolean => Object.hasOwn(attributes, name)

/** Names of the directives that satisfy a condition, in the order of the vocabulary. */
export const directivesThat = (is: (spec: DirectiveSpec) => boolean): string[] =>
  Object.entries(directives).flatMap(([name, spec]) => (is(spec) ? [name] : []))

/** Directives that print content of the registry: `metric`, `change`, `target`. */
export const CITATIONS: readonly string[] = directivesThat(
  ({ label }) => label === 'metric' || label === 'target',
)

const everywhere = (name: string): Attribute[] =>
  Object.values(directives).flatMap(({ attributes }) => attributes[name] ?? [])

/** All attribute names, without duplicates. */
export const ATTRIBUTE_NAMES: readonly string[] = [
  ...new Set(Object.values(directives).flatMap(attributeNames)),
]

/** Names of attributes that have this kind in any directive. */
export const namesOfKind = (kind: Attribute['kind']): string[] =>
  ATTRIBUTE_NAMES.filter(name => everywhere(name).some(attribute => attribute.kind === kind))

/**
 * Finds an attribute of a directive. For an undeclared one, such as in a directive that the report defines, returns the attribute of that
 * name if all directives declare the same kind; else undefined.
 */
export function attributeOf(directive: string, name: string): Attribute | undefined {
  const declared = directives[directive]?.attributes[name]
  if (declared) return declared
  const [first, ...others] = everywhere(name)
  return others.every(({ kind }) => kind === first?.kind) ? first : undefined
}

/** True if values of this attribute may contain spaces: free text, a source, a list of ids. */
export const mayBeSeveralWords = (name: string): boolean =>
  everywhere(name).some(
    attribute =>
      attribute.kind === 'words' ||
      attribute.kind === 'source' ||
      (attribute.kind === 'id' && attribute.many === true),
  )

/** The allowed values of an attribute; empty if it is not an enumeration. */
export function choices(directive: string, name: string): readonly string[] {
  const attribute = directives[directive]?.attributes[name]
  return attribute?.kind === 'one-of' ? attribute.values : []
}
