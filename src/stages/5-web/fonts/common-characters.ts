/** Characters that most pages of a large site show in one face: cut once, they are compressed and loaded once. */

/** With fewer pages, a reader of one page would load more than the build and the next pages save. */
const MANY_PAGES = 16

/** The characters that at least half of the pages show; none on a site of few pages. */
export function commonCharacters(pages: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  if (pages.length < MANY_PAGES) return new Set()
  const counts = new Map<string, number>()
  for (const characters of pages)
    for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
  return new Set([...counts].flatMap(([character, count]) => (count * 2 >= pages.length ? [character] : [])))
}

/** The value of `unicode-range` (CSS Fonts Level 4, 4.5), with neighbours joined: `U+4E00-4E03,U+94C1`. */
export function unicodeRange(characters: ReadonlySet<string>): string {
  const points = [...characters].flatMap(character => character.codePointAt(0) ?? []).sort((a, b) => a - b)
  const runs: { first: number; last: number }[] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run?.last === point - 1) run.last = point
    else runs.push({ first: point, last: point })
  }
  const hex = (point: number) => point.toString(16).toUpperCase()
  return runs.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',')
}
