/** Fills the sample report of an invented organisation for the chosen languages, year and frameworks. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { moveCodes } from '../../editions/move-codes.ts'
import { frameworks } from '../../registry/frameworks/lookup.ts'
import { parents } from '../../registry/locales/tag-lookup.ts'
import type { Locale } from '../../stages/1-read/types.ts'
import { STARTER_FRAMEWORKS, STARTER_LOCALES, type StarterFramework } from './starter-choices.ts'

const STARTER = fileURLToPath(new URL('../../../starter', import.meta.url))

/** Languages in which the shipped frameworks have titles; for others the sample contains `frameworks.yaml`. */
const FRAMEWORK_LOCALES: readonly Locale[] = ['en', 'zh-Hans']

export interface StarterOptions {
  organisation: string
  /** The first is the original language. */
  locales: readonly Locale[]
  /** The year of the first edition: `2030`. */
  edition: string
  frameworks: readonly StarterFramework[]
  /** Colour as `#rrggbb`. */
  brand: string
}

/** Returns the sample's language for a tag: `zh-Hant` for `zh-Hant-HK`. */
export const starterLocale = (tag: Locale): Locale | undefined =>
  parents(tag).find(parent => STARTER_LOCALES.includes(parent))

/** Returns the texts of the sample by their paths in the report's folder. */
export async function starterReport(options: StarterOptions): Promise<Map<string, string>> {
  const folder = join(STARTER, 'report')
  const texts = new Map<string, string>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter(found => found.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const source = join(entry.parentPath, entry.name)
    const path = source.slice(folder.length + 1).replaceAll('\\', '/')
    const [, locale, name = ''] = /^edition\/([\w-]+)\/(.*\.md)$/.exec(path) ?? []
    const [, framework] = /^\d+-(\w+)-index\.md$/.exec(name) ?? []
    if (
      path === 'frameworks.yaml' &&
      options.locales.every(tag => FRAMEWORK_LOCALES.includes(starterLocale(tag) ?? ''))
    )
      continue
    if (framework !== undefined && !options.frameworks.some(chosen => chosen === framework)) continue
    const text = fillFile(await readFile(source, 'utf8'), extname(path), options)
    const into = path.replace(/^edition\//, `${options.edition}/`)
    if (locale === undefined) texts.set(into, text)
    else
      for (const tag of options.locales)
        if (starterLocale(tag) === locale) texts.set(`${options.edition}/${tag}/${name}`, text)
  }
  return texts
}

/** Reads a file of the project around the report, unchanged. */
export function starterFile(path: string): Promise<string> {
  return readFile(join(STARTER, 'project', path), 'utf8')
}

function fillFile(text: string, ending: string, options: StarterOptions): string {
  // Codes of disclosures change from year to year: use those in force when the edition is published.
  const published = `${Number(options.edition) + 1}-03-01`
  const filled = moveCodes(fill(text, options), frameworks, published).text
  if (ending === '.yaml') return onlyChosen(filled, options)
  if (ending !== '.md') return filled
  const [, matter = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(filled) ?? []
  return `---\n${onlyChosen(matter, options)}---\n${body}`
}

function fill(text: string, { organisation, edition, brand }: StarterOptions): string {
  const year = Number(edition)
  const values: Readonly<Record<string, string>> = {
    // The name is only used between double quotes in YAML.
    organisation: JSON.stringify(organisation).slice(1, -1),
    brand,
    year: edition,
    last: String(year - 1),
    next: String(year + 1),
    target: String(Math.ceil((year + 8) / 5) * 5),
  }
  return text.replace(
    /\$(organisation|brand|year|last|next|target)(?=(\$\w)?)/g,
    (_, name: string, next?: string) =>
      (values[name] ?? '') + (name === 'organisation' && next && endsInLetter(organisation) ? ' ' : ''),
  )
}

/** `Acme 2030年` needs a space after a name in letters; the gap between `2030` and `年` is made by the style sheet. */
const endsInLetter = (name: string): boolean =>
  /(?!\p{Script=Han}|\p{Script=Hira}|\p{Script=Kana})[\p{L}\p{N}]$/u.test(name)

/** Removes the languages and frameworks that were not chosen; comments stay. */
function onlyChosen(yaml: string, { locales, frameworks }: StarterOptions): string {
  const document = parseDocument(yaml)
  visit(document, {
    Map(_, map) {
      const keys = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
      if (keys.length > 0 && keys.every(key => STARTER_FRAMEWORKS.some(name => name === key)))
        map.items = map.items.filter((_, i) => frameworks.some(name => name === keys[i]))
      if (keys.length === 0 || !keys.every(key => STARTER_LOCALES.includes(key))) return
      map.items = locales.flatMap(locale =>
        map.items
          .filter((_, i) => keys[i] === starterLocale(locale))
          .map(({ value }) => document.createPair(locale, value)),
      )
    },
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'statements' && isMap(value)) {
        value.items = value.items.filter(({ key }) => frameworks.some(name => String(key) === name))
        return value.items.length === 0 ? visit.REMOVE : undefined
      }
      if (!isSeq(value) || !isScalar(key)) return
      if (key.value === 'locales') value.items = locales.map(locale => document.createNode(locale))
      if (key.value !== 'frameworks' && key.value !== 'discloses') return
      value.items = value.items.filter(item =>
        frameworks.some(name => isScalar(item) && String(item.value).startsWith(`${name}:`)),
      )
      return value.items.length === 0 ? visit.REMOVE : undefined
    },
  })
  // The library writes spaces inside brackets, which the sample does not have.
  return document.toString({ lineWidth: 0 }).replace(/\[ (.*?) \]/g, '[$1]')
}
