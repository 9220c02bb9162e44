/** Looks up disclosure codes such as `gri:305-1`, and checks whether they are in force on a given day. */
import { esrs } from './data/esrs.ts'
import { gri } from './data/gri.ts'
import { sdg } from './data/sdg.ts'
import type { Disclosure, DisclosureGroup, FoundDisclosure, Framework } from './types.ts'

/** The frameworks that ship with Perennial, by id. */
export const frameworks: ReadonlyMap<string, Framework> = new Map(
  [gri, esrs, sdg].map(framework => [framework.id, framework]),
)

/** Splits `gri:305-1` into framework id and code. Undefined without a colon. */
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

/** Whether a report published on `day` (ISO date) may use a disclosure: `early` before its start, `late` after its withdrawal. */
export function inForce(
  { group, disclosure }: { group: DisclosureGroup; disclosure: Disclosure },
  day: string,
): 'yes' | 'early' | 'late' {
  const until = disclosure.until ?? group.until
  if (day < group.since) return 'early'
  return until !== undefined && day >= until ? 'late' : 'yes'
}

/** Codes of a framework that are in force on `day`. */
export function codesInForce(framework: Framework, day: string): string[] {
  return framework.groups.flatMap(group =>
    group.disclosures
      .filter(disclosure => inForce({ group, disclosure }, day) === 'yes')
      .map(({ code }) => `${framework.id}:${code}`),
  )
}
