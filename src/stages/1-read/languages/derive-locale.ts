/**
 * A language made from another one: Traditional Chinese from Simplified, by OpenCC’s tables for Hong Kong.
 *
 * It is a draft: OpenCC errs where one simplified character stands for several (汇报 becomes 彙報). Words that somebody has written in
 * the language, in the glossary or the registry, are taken as they are; so are names of files and addresses.
 */
import { VFile } from 'vfile'
import { escapeRegExp } from '../../../base/escape-reg-exp.ts'
import type { Language } from '../../../registry/locales/language.ts'
import { parents } from '../../../registry/locales/number-formats.ts'
import type { Chapter, Locale } from '../types.ts'

export type Convert = (text: string) => string

/** What stays letter for letter: sources of pictures, targets of links, addresses, code. */
const KEPT = String.raw`src=(?:"[^"]*"|[^\s}]+)|\]\([^)]*\)|<?https?:\/\/[^\s，。；）>]+|\x60[^\x60]*\x60`

/** `data` is searched for words that are written in both languages. */
export async function converter(from: Language, to: Language, data: readonly unknown[]): Promise<Convert> {
  const { Converter } = await import('opencc-js/cn2t')
  const convert = Converter({ from: 'cn', to: to.tag === 'zh-Hant-TW' || to.tag === 'zh-TW' ? 'tw' : 'hk' })
  const known = new Map<string, string>()
  for (const one of data) collectWords(one, from.tag, parents(to.tag), known)
  const words = [...known.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp)
  const kept = new RegExp([KEPT, ...words].join('|'), 'gu')
  const quotes = [from.quotes, to.quotes].map(text => [...text])
  const quote = (text: string) =>
    [...text].map(character => quotes[1]?.[quotes[0]?.indexOf(character) ?? -1] ?? character).join('')
  return text => {
    let at = 0
    let out = ''
    for (const { 0: found, index } of text.matchAll(kept)) {
      out += quote(convert(text.slice(at, index))) + (known.get(found) ?? found)
      at = index + found.length
    }
    return out + quote(convert(text.slice(at)))
  }
}

/** Only plain records and maps: figures and places are no words. */
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
  if (value instanceof Map) for (const one of value.values()) collectWords(one, from, tags, known)
  else if (Array.isArray(value)) for (const one of value) collectWords(one, from, tags, known)
  else if (isRecord(value)) {
    const own = tags.map(tag => value[tag]).find(word => typeof word === 'string')
    const source = value[from]
    if (typeof source === 'string' && typeof own === 'string') known.set(source, own)
    for (const [key, one] of Object.entries(value)) if (key !== 'place') collectWords(one, from, tags, known)
  }
}

/** A copy in which every record that has words in `from` has them in `to` as well. */
export function withWords<T>(value: T, from: Locale, to: Locale, convert: Convert): T {
  const copy = (one: unknown): unknown => {
    if (one instanceof Map) return new Map([...one].map(([key, item]) => [key, copy(item)]))
    if (Array.isArray(one)) return one.map(copy)
    if (!isRecord(one)) return one
    const entries = Object.entries(one).map(
      ([key, item]) => [key, key === 'place' ? item : copy(item)] as const,
    )
    const made: Record<string, unknown> = Object.assign(Object.create(null), Object.fromEntries(entries))
    if (Object.hasOwn(made, from) && !Object.hasOwn(made, to)) {
      const own = parents(to).find(tag => Object.hasOwn(made, tag))
      made[to] = own === undefined ? converted(made[from], convert) : made[own]
    }
    return made
  }
  return copy(value) as T
}

function converted(value: unknown, convert: Convert): unknown {
  if (typeof value === 'string') return convert(value)
  if (Array.isArray(value)) return value.map(one => converted(one, convert))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, converted(one, convert)]))
}

/** The chapter as it would lie in the language’s folder. */
export function deriveChapterFile(chapter: Chapter, to: Locale, convert: Convert): VFile {
  return new VFile({
    path: `${chapter.edition}/${to}/${chapter.id}.md`,
    cwd: chapter.file.cwd,
    value: convert(String(chapter.file.value)),
  })
}
