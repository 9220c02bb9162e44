/** `gri:305-1` → what it is, and whether a report of a given day may use it. */
import { esrs } from './data/esrs.ts'
import { gri } from './data/gri.ts'
import { sdg } from './data/sdg.ts'
import type { Disclosure, DisclosureGroup, FoundDisclosure, Framework } from './types.ts'

/** Those that ship. */
export const frameworks: ReadonlyMap<string, Framework> = new Map(
  [gri, esrs, sdg].map(framework => [framework.id, framework]),
)

/** The framework's id and the code of `gri:305-1`; undefined without a colon. */
export function splitCode(code: string): { framework: string; code: string } | undefined {
  const at = code.indexOf(':')
  return at < 1 ? undefined : { framework: code.slice(0, at).trim(), code: code.slice(at + 1).trim() }
}

export function findDisclosure(
  full: string,
  known: ReadonlyMap<string, Framework>,
): FoundDisclosure | undefined {
  const split = splitCode(full)
  const framework = split && known.get(split.framework)
  for (const group of framework?.groups ?? []) {
    const disclosure = group.disclosures.find(({ code }) => code === split?.code)
    if (framework && disclosure) return { framework, group, disclosure }
  }
  return undefined
}

/** Whether a report published on `day` (ISO) may use it: `early` before it was there, `late` after it was withdrawn. */
export function inForce(
  { group, disclosure }: { group: DisclosureGroup; disclosure: Disclosure },
  day: string,
): 'yes' | 'early' | 'late' {
  const until = disclosure.until ?? group.until
  if (day < group.since) return 'early'
  return until !== undefined && day >= until ? 'late' : 'yes'
}

/** Codes of a framework that a report of a day may use. */
export function codesInForce(framework: Framework, day: string): string[] {
  return framework.groups.flatMap(group =>
    group.disclosures
      .filter(disclosure => inForce({ group, disclosure }, day) === 'yes')
      .map(({ code }) => `${framework.id}:${code}`),
  )
}
