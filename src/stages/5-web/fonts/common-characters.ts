/** Finds characters that most pages of a large site show in one face, to put them in one shared font file. */

/** On smaller sites, readers of one page would load more than the other pages save. */
const MANY_PAGES = 16

/** Returns the characters that at least half of the pages show; empty if the site has few pages. */
export function commonCharacters(pages: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  if (pages.length < MANY_PAGES) return new Set()
  const counts = new Map<string, number>()
  for (const characters of pages)
    for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
  return new Set([...counts].flatMap(([character, count]) => (count * 2 >= pages.length ? [character] : [])))
}

/** Value for `unicode-range` (CSS Fonts Level 4, 4.5), with consecutive characters joined: `U+4E00-4E03,U+94C1`. */
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
