/** Records that are looked up by words of users: without a prototype, because `constructor` would be found in it. */

/** A constant table. */
export const lookupTable = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries)

/** Plain data with every record in it as a lookup table; what is not plain stays as it is. */
export function withoutPrototypes<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutPrototypes) as T
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  const made = Object.create(null) as Record<string, unknown>
  for (const [key, inner] of Object.entries(value)) made[key] = withoutPrototypes(inner)
  return made as T
}
