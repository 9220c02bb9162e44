/** Looks up entries by language tag. */

/**
 * Returns the entry for a language tag or its nearest parent: `zh-Hans-CN` → `zh-Hans` → `zh`.
 *
 * The script that a region implies comes before the bare language, so that `zh-TW` finds `zh-Hant`.
 */
export function byTag<T>(entries: Readonly<Record<string, T>>, tag: string): T | undefined {
  const name = parents(tag).find(candidate => Object.hasOwn(entries, candidate))
  return name === undefined ? undefined : entries[name]
}

/** Words in a language, else in the first language that has any: readers notice a wrong language, but not a gap. */
export function inLocale<T>(entries: Readonly<Record<string, T>>, tag: string): T | undefined {
  return byTag(entries, tag) ?? Object.values(entries)[0]
}

const chains = new Map<string, readonly string[]>()

/** The tags to try, from the tag itself to the bare language. Cached, because every value looks them up. */
export function parents(tag: string): readonly string[] {
  const known = chains.get(tag) ?? chainOf(tag)
  chains.set(tag, known)
  return known
}

function chainOf(tag: string): string[] {
  const subtags = tag.split('-')
  const chain = subtags.map((_, i) => subtags.slice(0, subtags.length - i).join('-'))
  const bare = chain.pop() ?? tag
  return [...chain, ...impliedScript(tag), bare]
}

function impliedScript(tag: string): string[] {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return script ? [`${language}-${script}`] : []
  } catch {
    // An invalid tag is reported where it is read; here it has no parents.
    return []
  }
}
