/** Checks the flags of `perennial init`, and reports all mistakes at once. */

import { lookupTable } from '../../base/lookup-table.ts'
import { code, listed, message } from '../../problems/messages/message.ts'
import type { Message } from '../../problems/messages/types.ts'
import { nearest } from '../../problems/suggest.ts'
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
export function wrongWords(words: readonly string[]): Message[] {
  const flags = words.filter(word => word.startsWith('-'))
  return flags.length > 0
    ? flags.map(unknownFlag)
    : words.slice(1).map(word => message('init/one-folder', { word }))
}

/** Reports all invalid values at once, so that a person can correct them together. */
export function wrongFlags({ organisation, locale, edition, framework, brand }: InitFlags): Message[] {
  return [
    ...(organisation !== undefined && !/\S/.test(organisation)
      ? [message('init/flag-organisation', { value: organisation })]
      : []),
    ...(locale ?? [])
      .filter(tag => localeNamed(tag) === undefined)
      .map(value => message('init/flag-locale', { value, known: listed(STARTER_LOCALES) })),
    ...(edition !== undefined && !YEAR.test(edition)
      ? [message('init/flag-edition', { value: edition })]
      : []),
    ...(framework ?? [])
      .filter(name => frameworkNamed(name) === undefined)
      .map(value => message('init/flag-framework', { value, known: listed(STARTER_FRAMEWORKS) })),
    ...(brand !== undefined && !COLOUR.test(brand) ? [message('init/flag-brand', { value: brand })] : []),
  ]
}

function unknownFlag(flag: string): Message {
  const name = flag.replace(/^-+/, '').replace(/=.*$/, '').toLowerCase()
  const meant = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined
  if (meant !== undefined) return message('init/flag-synonym', { name, meant })
  const similar = nearest(name, FLAGS)
  const suggestion =
    similar === undefined
      ? message('suggest/known', { names: listed(FLAGS.map(known => code(`--${known}`))) })
      : message('suggest/did-you-mean', { name: `--${similar}` })
  return message('init/flag-unknown', { flag, suggestion })
}
