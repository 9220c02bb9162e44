/** The sample report of an invented organisation, for the languages, year and frameworks that were asked for. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { moveCodes } from '../../editions/move-codes.ts'
import { frameworks } from '../../registry/frameworks/lookup.ts'
import { parents } from '../../registry/locales/tag-lookup.ts'
import type { Locale } from '../../stages/1-read/types.ts'

const STARTER = fileURLToPath(new URL('../../../starter', import.meta.url))

/** Languages that the sample is written in: those that the default template has words for. */
export const STARTER_LOCALES: readonly Locale[] = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ar']
export const STARTER_FRAMEWORKS = ['gri', 'esrs'] as const
/** Languages in which the frameworks that ship have titles. */
const TITLED: readonly Locale[] = ['en', 'zh-Hans']
export type StarterFramework = (typeof STARTER_FRAMEWORKS)[number]

export interface StarterOptions {
  organisation: string
  /** The first is the original. */
  locales: readonly Locale[]
  /** The year of the first edition: `2030`. */
  edition: string
  frameworks: readonly StarterFramework[]
  /** As `#rrggbb`. */
  brand: string
}

/** The sample's language for a tag: `zh-Hant` for `zh-Hant-HK`. */
export const starterLocale = (tag: Locale): Locale | undefined =>
  parents(tag).find(parent => STARTER_LOCALES.includes(parent))

/** Path in the report's folder → text. */
export async function starterReport(options: StarterOptions): Promise<Map<string, string>> {
  const folder = join(STARTER, 'report')
  const texts = new Map<string, string>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter(one => one.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const source = join(entry.parentPath, entry.name)
    const path = source.slice(folder.length + 1).replaceAll('\\', '/')
    const [, locale, name = ''] = /^edition\/([\w-]+)\/(.*\.md)$/.exec(path) ?? []
    const [, framework] = /^\d+-(\w+)-index\.md$/.exec(name) ?? []
    if (path === 'frameworks.yaml' && options.locales.every(tag => TITLED.includes(starterLocale(tag) ?? '')))
      continue
    if (framework !== undefined && !options.frameworks.some(chosen => chosen === framework)) continue
    const text = written(await readFile(source, 'utf8'), extname(path), options)
    const into = path.replace(/^edition\//, `${options.edition}/`)
    if (locale === undefined) texts.set(into, text)
    else
      for (const tag of options.locales)
        if (starterLocale(tag) === locale) texts.set(`${options.edition}/${tag}/${name}`, text)
  }
  return texts
}

/** A file of the project around the report, as it is. */
export function starterFile(path: string): Promise<string> {
  return readFile(join(STARTER, 'project', path), 'utf8')
}

function written(text: string, ending: string, options: StarterOptions): string {
  // The sample is of any year, and a code is in force for some years only.
  const published = `${Number(options.edition) + 1}-03-01`
  const filled = moveCodes(fill(text, options), frameworks, published).text
  if (ending === '.yaml') return chosen(filled, options)
  if (ending !== '.md') return filled
  const [, matter = '', rest = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(filled) ?? []
  return `---\n${chosen(matter, options)}---\n${rest}`
}

function fill(text: string, { organisation, edition, brand }: StarterOptions): string {
  const year = Number(edition)
  const values: Readonly<Record<string, string>> = {
    // It stands between double quotes in YAML, and nowhere else.
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
      (values[name] ?? '') + (name === 'organisation' && next && isWord(organisation) ? ' ' : ''),
  )
}

/** `Acme 2030年` has the space between two words; that between `2030` and `年` is drawn by the style sheet. */
const isWord = (name: string): boolean =>
  /(?!\p{Script=Han}|\p{Script=Hira}|\p{Script=Kana})[\p{L}\p{N}]$/u.test(name)

/** Words and lists without the languages and frameworks that nobody asked for; comments stay. */
function chosen(yaml: string, { locales, frameworks }: StarterOptions): string {
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
  // The library sets spaces inside brackets as inside braces.
  return document.toString({ lineWidth: 0 }).replace(/\[ (.*?) \]/g, '[$1]')
}
