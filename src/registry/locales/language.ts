import type { LocaleData } from './locale-data.ts'

/** A language as one report writes it. It goes with the report: another may bring its own words for the same tag. */
export interface Language extends LocaleData {
  tag: string
}

/** How the language of a tag is written, by the data of the nearest one that has some; English where none is near. */
export type Languages = (tag: string) => Language
