/** Entries by language: which one a tag takes. */

/**
 * The entry for a language tag, or for its nearest parent: `zh-Hans-CN` → `zh-Hans` → `zh`.
 *
 * The script that a region implies comes before the bare language, so that `zh-TW` finds `zh-Hant`.
 */
export function byTag<T>(entries: Readonly<Record<string, T>>, tag: string): T | undefined {
  const name = parents(tag).find(candidate => Object.hasOwn(entries, candidate))
  return name === undefined ? undefined : entries[name]
}

/** Words in a language, else in the first one there is: a wrong language is seen, a gap is not. */
export function inLocale<T>(entries: Readonly<Record<string, T>>, tag: string): T | undefined {
  return byTag(entries, tag) ?? Object.values(entries)[0]
}

const chains = new Map<string, readonly string[]>()

/** From the tag itself to the bare language; the chain of a tag is asked for with every figure. */
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
    // Not a language tag: whoever read it reports that, here it only finds nothing.
    return []
  }
}
