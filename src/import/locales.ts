/** Guesses the language of each page: by its folder or the ending of its name, else by its characters. */

import { posix } from 'node:path'
import { lookupTable } from '../base/lookup-table.ts'
import type { Locale } from '../stages/1-read/types.ts'
import type { SourcePage } from './types.ts'

export interface Languages {
  /** The main language first. */
  locales: Locale[]
  of: ReadonlyMap<SourcePage, Locale>
  /** Path without the part that names the language, which a page and its translations share. */
  twinPath: ReadonlyMap<SourcePage, string>
}

const NAMES: Readonly<Record<string, Locale>> = lookupTable({
  zh: 'zh-Hans',
  cn: 'zh-Hans',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  'en-us': 'en',
  'en-gb': 'en',
})

/** `known` are the languages of the template; `named` is the main language, if the caller knows it. */
export function guessLocales(
  pages: readonly SourcePage[],
  known: readonly Locale[],
  named?: Locale,
): Languages {
  const tag = (text: string): Locale | undefined => {
    const lower = text.toLowerCase().replace('_', '-')
    const locale = NAMES[lower] ?? known.find(candidate => candidate.toLowerCase() === lower)
    return locale && known.includes(locale) ? locale : undefined
  }
  const paths = new Set(pages.map(page => page.path))
  const split = new Map(
    pages.map(page => [page, inFolder(page.path, tag) ?? bySuffix(page.path, tag, paths)]),
  )
  const untagged = pages.filter(page => !split.get(page))
  const main =
    named ??
    (untagged.length > 0 ? guessByText(untagged, known) : undefined) ??
    split.get(pages[0] as SourcePage)?.locale ??
    'en'
  const of = new Map(pages.map(page => [page, split.get(page)?.locale ?? main]))
  const others = [...new Set(of.values())].filter(locale => locale !== main)
  const locales = [main, ...others.sort()].filter(locale => [...of.values()].includes(locale))
  return { locales, of, twinPath: new Map(pages.map(page => [page, split.get(page)?.rest ?? page.path])) }
}

interface Tagged {
  locale: Locale
  rest: string
}

/** Returns the pages in `de` beside `en`: folders of a language that the template lacks, beside the folder of another language. */
export function unknownLanguages(
  pages: readonly SourcePage[],
  known: readonly Locale[],
): Map<SourcePage, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const isTag = (step: string) => /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(step)
  const isLanguage = (step: string) => isTag(step) && names.of(step.slice(0, 2)) !== undefined
  const isKnown = (step: string) =>
    NAMES[step.toLowerCase()] !== undefined || known.includes(step.slice(0, 2))
  const folders = new Map<string, Set<string>>()
  const steps = (path: string) => path.split('/').slice(0, -1)
  for (const { path } of pages)
    steps(path).forEach((step, i, all) => {
      const parent = all.slice(0, i).join('/')
      if (isLanguage(step)) folders.set(parent, (folders.get(parent) ?? new Set<string>()).add(step))
    })
  return new Map(
    pages.flatMap(page => {
      const folder = steps(page.path).find(
        (step, i, all) =>
          isLanguage(step) && !isKnown(step) && (folders.get(all.slice(0, i).join('/'))?.size ?? 0) > 1,
      )
      return folder === undefined ? [] : [[page, folder] as const]
    }),
  )
}

/** `docs/en/data.md` → `docs/data.md`. */
function inFolder(path: string, tag: (text: string) => Locale | undefined): Tagged | undefined {
  const parts = path.split('/')
  const at = parts.slice(0, -1).findIndex(part => tag(part) !== undefined)
  const locale = tag(parts[at] ?? '')
  return at < 0 || !locale ? undefined : { locale, rest: parts.toSpliced(at, 1).join('/') }
}

/** `data.en.md` beside `data.md` or `data.zh.md`. */
function bySuffix(
  path: string,
  tag: (text: string) => Locale | undefined,
  paths: ReadonlySet<string>,
): Tagged | undefined {
  const { dir, name, ext } = posix.parse(path)
  const match = /^(.+)[._]([a-z]{2}(?:[-_][a-z]{2,4})?)$/i.exec(name)
  const locale = match?.[2] ? tag(match[2]) : undefined
  if (!match || !locale) return undefined
  const rest = posix.join(dir, `${match[1]}${ext}`)
  const hasTwin = [...paths].some(
    other =>
      other !== path && posix.join(posix.dirname(other), stem(other)) === posix.join(dir, match[1] ?? ''),
  )
  return hasTwin ? { locale, rest } : undefined
}

const stem = (path: string) => posix.basename(path).replace(/(?:[._][a-z]{2}(?:[-_][a-z]{2,4})?)?\.\w+$/i, '')

/** Traditional forms of the most frequent characters that differ from their simplified forms. */
const TRADITIONAL =
  /[國個這為來時們會對發說開關過還後無業動與學機進種務產體實應現數據環區選場總計辦續標題點]/g
const HAN = /\p{Script=Han}/gu

function guessByText(pages: readonly SourcePage[], known: readonly Locale[]): Locale | undefined {
  const text = pages.map(page => page.text).join('\n')
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const han = count(HAN)
  const arabic = count(/\p{Script=Arabic}+/gu)
  if (arabic > count(/\p{Script=Latin}+/gu) && arabic > han && known.includes('ar')) return 'ar'
  // A Latin word is worth about two ideographs.
  if (han * 4 < count(/\p{Script=Latin}+/gu) * 2) return known.includes('en') ? 'en' : known[0]
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  if (kana > han / 10 && known.includes('ja')) return 'ja'
  const traditional = count(TRADITIONAL) > han / 50
  return traditional && known.includes('zh-Hant') ? 'zh-Hant' : 'zh-Hans'
}
