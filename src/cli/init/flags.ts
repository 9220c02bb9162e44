/** Checks the flags of `perennial init`, and reports all mistakes at once. */

import { lookupTable } from '../../base/lookup-table.ts'
import { english } from '../../problems/messages/render.ts'
import { suggest } from '../../problems/suggest.ts'
import { starterLocale } from './starter.ts'
import { STARTER_FRAMEWORKS, STARTER_LOCALES, type StarterFramework } from './starter-choices.ts'

export interface InitFlags {
  organisation?: string
  locale?: string[]
  edition?: string
  framework?: string[]
  brand?: string
}

export const YEAR: RegExp = /^(19|20)\d\d$/
export const COLOUR: RegExp = /^#[0-9a-f]{6}$/i

const FLAGS = ['organisation', 'locale', 'edition', 'framework', 'brand', 'from', 'lang'] as const

/** Names that other programs use for the same flags, and that are not similar enough to be suggested by spelling. */
const SYNONYMS: Readonly<Record<string, (typeof FLAGS)[number]>> = lookupTable({
  name: 'organisation',
  company: 'organisation',
  title: 'organisation',
  language: 'locale',
  languages: 'locale',
  year: 'edition',
  standard: 'framework',
  standards: 'framework',
  color: 'brand',
  colour: 'brand',
})

/** Returns the tag of a language of the sample in canonical form (`zh_CN` → `zh-CN`); undefined if the sample lacks it. */
export function localeNamed(tag: string): string | undefined {
  try {
    const [name] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'))
    return name !== undefined && starterLocale(name) ? name : undefined
  } catch {
    return undefined
  }
}

export const frameworkNamed = (name: string): StarterFramework | undefined =>
  STARTER_FRAMEWORKS.find(known => known === name.toLowerCase())

/** Reports arguments other than one folder and known flags. After an unknown flag, other words may be its value. */
export function wrongWords(words: readonly string[]): string[] {
  const flags = words.filter(word => word.startsWith('-'))
  return flags.length > 0
    ? flags.map(unknownFlag)
    : words.slice(1).map(word => `Unexpected \`${word}\`, expected one folder`)
}

/** Reports all invalid values at once, so that a person can correct them together. */
export function wrongFlags({ organisation, locale, edition, framework, brand }: InitFlags): string[] {
  const locales = STARTER_LOCALES.join(', ')
  return [
    ...(organisation !== undefined && !/\S/.test(organisation)
      ? [`Unexpected --organisation \`${organisation}\`, expected a name`]
      : []),
    ...(locale ?? [])
      .filter(tag => localeNamed(tag) === undefined)
      .map(
        tag =>
          `Unexpected --locale \`${tag}\`, expected one or more of: ${locales}, or one of a region or script, as zh-CN or en-GB`,
      ),
    ...(edition !== undefined && !YEAR.test(edition)
      ? [`Unexpected --edition \`${edition}\`, expected a year, as 2030`]
      : []),
    ...(framework ?? [])
      .filter(name => frameworkNamed(name) === undefined)
      .map(
        name =>
          `Unexpected --framework \`${name}\`, expected one or more of: ${STARTER_FRAMEWORKS.join(', ')}`,
      ),
    ...(brand !== undefined && !COLOUR.test(brand)
      ? [`Unexpected --brand \`${brand}\`, expected a colour, as #0d4f63`]
      : []),
  ]
}

function unknownFlag(flag: string): string {
  const name = flag.replace(/^-+/, '').replace(/=.*$/, '').toLowerCase()
  const meant = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined
  if (meant !== undefined) return `Unexpected flag \`--${name}\`, expected \`--${meant}\``
  return `Unexpected flag \`${flag}\`. ${english(suggest(name, FLAGS).note).replaceAll(/`(\w+)`/g, '`--$1`')}`
}
