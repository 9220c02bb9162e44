/** Looks up what a schema allows at a path. */
import type { Path } from './yaml-nodes.ts'

interface Schema {
  shape?: Record<string, unknown>
  def?: Record<string, unknown>
  /** The schema of an entry in `oneOrMany`. */
  entry?: unknown
}

export function schemaAt(schema: unknown, path: Path): Schema | undefined {
  let at = unwrap(schema)
  for (const step of path) {
    const inner = at?.shape?.[String(step)] ?? at?.def?.['valueType'] ?? at?.def?.['element']
    at = unwrap(inner ?? (typeof step === 'number' ? (at?.entry ?? elementOf(at)) : undefined))
  }
  return at
}

/** The element schema of a union that includes a list. */
const elementOf = (schema: Schema | undefined): unknown =>
  ((schema?.def?.['options'] as Schema[] | undefined) ?? []).find(option => option.def?.['type'] === 'array')
    ?.def?.['element']

/** The keys of an entry; empty for records whose keys the editor chooses. */
export const keysOf = (schema: Schema | undefined): string[] => Object.keys(schema?.shape ?? {})

/** Required keys of an entry. */
export const requiredKeys = (schema: Schema | undefined): string[] =>
  Object.entries(schema?.shape ?? {})
    .filter(([, value]) => !['optional', 'default'].includes(String((value as Schema).def?.['type'])))
    .map(([key]) => key)

/** True if a check of the schema, or of its list's elements, has the parameter `mark`, as `params: { isTag: true }`. */
export function hasMark(schema: Schema | undefined, mark: string): boolean {
  if (!schema) return false
  const { checks = [], element, options = [] } = (schema.def ?? {}) as Marked
  return (
    checks.some(({ _zod }) => _zod?.def?.params?.[mark] === true) ||
    [element, ...options].some(inner => hasMark(unwrap(inner), mark))
  )
}

interface Marked {
  checks?: { _zod?: { def?: { params?: Record<string, unknown> } } }[]
  element?: unknown
  options?: unknown[]
}

export const isList = (schema: Schema | undefined): boolean =>
  [schema, ...((schema?.def?.['options'] as Schema[] | undefined) ?? [])].some(
    option => option?.def?.['type'] === 'array',
  )

/** The allowed values of an enumeration. */
export function valuesOf(schema: Schema | undefined): string[] {
  const { entries, options, type } = schema?.def ?? {}
  if (type === 'boolean') return ['true', 'false']
  if (Array.isArray(options)) return options.flatMap(option => valuesOf(unwrap(option)))
  return entries === undefined ? [] : Object.values(entries as Record<string, string>)
}

/** Every key that a file may have, at any level. */
export function allKeys(schema: unknown): ReadonlySet<string> {
  const keys = new Set<string>()
  const seen = new Set<unknown>()
  const collect = (part: unknown): void => {
    const at = unwrap(part)
    if (!at || seen.has(at)) return
    seen.add(at)
    for (const [key, inner] of Object.entries(at.shape ?? {})) {
      keys.add(key)
      collect(inner)
    }
    const { valueType, element, options } = at.def ?? {}
    for (const inner of [valueType, element, ...(Array.isArray(options) ? options : [])]) collect(inner)
  }
  collect(schema)
  return keys
}

function unwrap(schema: unknown): Schema | undefined {
  let at = schema as Schema | undefined
  while (at && !at.shape && at.def?.['innerType']) at = at.def['innerType'] as Schema
  return at
}
