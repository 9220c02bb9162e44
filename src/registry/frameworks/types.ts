/**
 * Types of reporting frameworks: codes, short titles, and when a code is in force. The requirements themselves are their publishers'
 * copyright and are not included.
 */
import type { LocaleText } from '../../base/locale.ts'

export interface Framework {
  /** The part of a code before the colon: `gri` in `gri:305-1`. */
  id: string
  name: LocaleText
  groups: readonly DisclosureGroup[]
}

/** A standard or a chapter of one: disclosures under one title in a content index. */
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
  /** Set if it ends before its group does. */
  until?: string | undefined
  /** Codes that take its place. */
  replacedBy?: readonly string[] | undefined
}

/** A disclosure with its group and framework. */
export interface FoundDisclosure {
  framework: Framework
  group: DisclosureGroup
  disclosure: Disclosure
}
