/** Why: docs/decisions/070-languages-with-the-report.md */
import type { LocaleData } from './language-schema.ts'

/** A language as one report writes it. Another report may define other words for the same tag. */
export interface Language extends LocaleData {
  tag: string
}

/** Returns the language of a tag, with the data of the nearest parent tag that has any, else of English. */
export type Languages = (tag: string) => Language
