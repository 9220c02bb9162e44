/** Records without a prototype. They are looked up by words that users write, and `constructor` would be found in a prototype. */

/** Copies a constant record into one without a prototype. */
export const lookupTable = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries)

/** Copies plain data so that no record in it has a prototype; class instances are returned unchanged. */
export function withoutPrototypes<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutPrototypes) as T
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, inner] of Object.entries(value)) copy[key] = withoutPrototypes(inner)
  return copy as T
}
