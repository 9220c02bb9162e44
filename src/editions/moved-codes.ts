/** Disclosures of a chapter that a report of another day can no longer use. */
import { findDisclosure, inForce } from '../registry/frameworks/lookup.ts'
import type { Framework } from '../registry/frameworks/types.ts'

export interface MovedCode {
  code: string
  until: string
  /** Codes in its place that are in force on the day. */
  now: readonly string[]
}

/** Codes with one successor are written anew; those with several, or none, are left for a person to decide. */
export function moveCodes(
  source: string,
  frameworks: ReadonlyMap<string, Framework>,
  day: string,
): { text: string; moved: MovedCode[] } {
  const moved = new Map<string, MovedCode>()
  const ids = [...frameworks.keys()].join('|')
  const text = source.replace(new RegExp(`(?<![\\w:])(?:${ids}):[\\w.-]*\\w`, 'g'), code => {
    const found = findDisclosure(code, frameworks)
    if (!found || inForce(found, day) !== 'late') return code
    const now = (found.disclosure.replacedBy ?? [])
      .map(other => `${found.framework.id}:${other}`)
      .filter(other => {
        const next = findDisclosure(other, frameworks)
        return next !== undefined && inForce(next, day) === 'yes'
      })
    moved.set(code, { code, until: found.disclosure.until ?? found.group.until ?? '', now })
    return now.length === 1 ? (now[0] ?? code) : code
  })
  return { text, moved: [...moved.values()] }
}
