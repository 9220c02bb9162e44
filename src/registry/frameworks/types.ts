/**
 * Reporting frameworks as data: codes, short titles of our own, and when a code is in force. The requirements themselves are
 * their publishers' text and are not here.
 */
import type { LocaleText } from '../../base/locale.ts'

export interface Framework {
  /** As it stands before the colon: `gri:305-1`. */
  id: string
  name: LocaleText
  groups: readonly DisclosureGroup[]
}

/** A standard, or a chapter of one: disclosures that stand under one title in a content index. */
export interface DisclosureGroup {
  title: LocaleText
  /** ISO date from which reports may use it. */
  since: string
  /** ISO date: reports published on or after it may not. */
  until?: string | undefined
  disclosures: readonly Disclosure[]
}

export interface Disclosure {
  code: string
  title: LocaleText
  /** Where it ends before its group does. */
  until?: string | undefined
  /** Codes that take its place. */
  replacedBy?: readonly string[] | undefined
}

/** A disclosure with the group it stands in. */
export interface FoundDisclosure {
  framework: Framework
  group: DisclosureGroup
  disclosure: Disclosure
}
