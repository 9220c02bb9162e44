/** Short constructors, so that the data files read as tables. */
import type { Disclosure, DisclosureGroup } from '../types.ts'

type Rest = Omit<Disclosure, 'code' | 'title'>

export function disclosure(code: string, en: string, zh: string, rest: Rest = {}): Disclosure {
  return { code, title: { en, 'zh-Hans': zh }, ...rest }
}

export function group(
  en: string,
  zh: string,
  force: { since: string; until?: string },
  disclosures: readonly Disclosure[],
): DisclosureGroup {
  return { title: { en, 'zh-Hans': zh }, ...force, disclosures }
}
