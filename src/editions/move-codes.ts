/** Replaces codes of disclosures that are no longer in force on the publication date. */
import { findDisclosure, inForce } from '../registry/frameworks/lookup.ts'
import type { Framework } from '../registry/frameworks/types.ts'

export interface MovedCode {
  code: string
  until: string
  /** Successors that are in force on that date. */
  now: readonly string[]
}

/** Codes with one successor are replaced; for those with several successors or none, a person has to decide. */
export function moveCodes(
  source: string,
  frameworks: ReadonlyMap<string, Framework>,
  day: string,
): { text: string; moved: MovedCode[] } {
  const moved = new Map<string, MovedCode>()
  const ids = [...frameworks.keys()].join('|')
  const text = source.replace(new RegExp(`(?<![\\w:])(?:${ids}):[\\w.-]*\\w`, 'g'), code => {
    const match = findDisclosure(code, frameworks)
    if (!match || inForce(match, day) !== 'late') return code
    const now = (match.disclosure.replacedBy ?? [])
      .map(other => `${match.framework.id}:${other}`)
      .filter(other => {
        const next = findDisclosure(other, frameworks)
        return next !== undefined && inForce(next, day) === 'yes'
      })
    moved.set(code, { code, until: match.disclosure.until ?? match.group.until ?? '', now })
    return now.length === 1 ? (now[0] ?? code) : code
  })
  return { text, moved: [...moved.values()] }
}
