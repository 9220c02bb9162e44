/**
 * Derives one language from another: Traditional Chinese from Simplified, with OpenCC’s tables for Hong Kong or Taiwan.
 *
 * The result is a draft: OpenCC errs if one simplified character stands for several (汇报 becomes 彙報). Translations in the glossary or
 * the registry take precedence; file names and addresses are not converted.
 */
import { VFile } from 'vfile'
import { escapeRegExp } from '../../../base/escape-reg-exp.ts'
import type { Language } from '../../../registry/locales/language.ts'
import { parents } from '../../../registry/locales/tag-lookup.ts'
import type { Chapter, Locale } from '../types.ts'

export type Convert = (text: string) => string

/** Text that is not converted: sources of pictures, targets of links, addresses, code. */
const PRESERVED = String.raw`src=(?:"[^"]*"|[^\s}]+)|\]\([^)]*\)|<?https?:\/\/[^\s，。；）>]+|\x60[^\x60]*\x60`

/** Returns the conversion. `data` is searched for text that exists in both languages. */
export async function converter(from: Language, to: Language, data: readonly unknown[]): Promise<Convert> {
  const { Converter } = await import('opencc-js/cn2t')
  const convert = Converter({ from: 'cn', to: to.tag === 'zh-Hant-TW' || to.tag === 'zh-TW' ? 'tw' : 'hk' })
  const known = new Map<string, string>()
  for (const item of data) collectWords(item, from.tag, parents(to.tag), known)
  const words = [...known.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp)
  const preserved = new RegExp([PRESERVED, ...words].join('|'), 'gu')
  const quotes = [from.quotes, to.quotes].map(text => [...text])
  const quote = (text: string) =>
    [...text].map(character => quotes[1]?.[quotes[0]?.indexOf(character) ?? -1] ?? character).join('')
  return text => {
    let at = 0
    let out = ''
    for (const { 0: match, index } of text.matchAll(preserved)) {
      out += quote(convert(text.slice(at, index))) + (known.get(match) ?? match)
      at = index + match.length
    }
    return out + quote(convert(text.slice(at)))
  }
}

/** True for plain records only; values and places have no translations. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

function collectWords(
  value: unknown,
  from: Locale,
  tags: readonly Locale[],
  known: Map<string, string>,
): void {
  if (value instanceof Map) for (const item of value.values()) collectWords(item, from, tags, known)
  else if (Array.isArray(value)) for (const item of value) collectWords(item, from, tags, known)
  else if (isRecord(value)) {
    const existing = tags.map(tag => value[tag]).find(word => typeof word === 'string')
    const source = value[from]
    if (typeof source === 'string' && typeof existing === 'string') known.set(source, existing)
    for (const [key, item] of Object.entries(value))
      if (key !== 'place') collectWords(item, from, tags, known)
  }
}

/** Copies data and adds words in `to` to every record that has words in `from`. */
export function withWords<T>(value: T, from: Locale, to: Locale, convert: Convert): T {
  const copy = (item: unknown): unknown => {
    if (item instanceof Map) return new Map([...item].map(([key, item]) => [key, copy(item)]))
    if (Array.isArray(item)) return item.map(copy)
    if (!isRecord(item)) return item
    const entries = Object.entries(item).map(
      ([key, item]) => [key, key === 'place' ? item : copy(item)] as const,
    )
    const translated: Record<string, unknown> = Object.assign(
      Object.create(null),
      Object.fromEntries(entries),
    )
    if (Object.hasOwn(translated, from) && !Object.hasOwn(translated, to)) {
      const existing = parents(to).find(tag => Object.hasOwn(translated, tag))
      translated[to] = existing === undefined ? converted(translated[from], convert) : translated[existing]
    }
    return translated
  }
  return copy(value) as T
}

function converted(value: unknown, convert: Convert): unknown {
  if (typeof value === 'string') return convert(value)
  if (Array.isArray(value)) return value.map(item => converted(item, convert))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, converted(item, convert)]))
}

/** The derived chapter as a file in the folder of `to`. */
export function deriveChapterFile(chapter: Chapter, to: Locale, convert: Convert): VFile {
  return new VFile({
    path: `${chapter.edition}/${to}/${chapter.id}.md`,
    cwd: chapter.file.cwd,
    value: convert(String(chapter.file.value)),
  })
}
