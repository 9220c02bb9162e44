/** Compiles the claim words of a language into regular expressions. */
import { claimWords } from './words/index.ts'
import type { ClaimWords } from './words/types.ts'

export interface Grammar {
  words: ClaimWords
  up: RegExp
  down: RegExp
  unsure: RegExp
  /** Matches the end of the text before a citation. */
  byBefore: RegExp
  conjunction: RegExp
  /** `year` is the group of the year. */
  since: RegExp
  /** A number of years over which a value changed; `count` is a group. */
  span: RegExp
  /** `highest` or `lowest`, and `count` or `ever`, are groups. */
  record: RegExp
  fractions: readonly { match: RegExp; percent: number }[]
  multiples: readonly { match: RegExp; factor: number }[]
  nearlyBefore: RegExp
  overBefore: RegExp
}

const compiled = new Map<string, Grammar | undefined>()

/** Undefined for a language whose claims are not read. */
export function grammarOf(locale: string): Grammar | undefined {
  if (!compiled.has(locale)) {
    const words = claimWords(locale)
    compiled.set(locale, words && compile(words))
  }
  return compiled.get(locale)
}

function compile(words: ClaimWords): Grammar {
  const whole = (source: string) =>
    words.hasSpaces ? `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])` : `(?:${source})`
  const all = (source: string) => new RegExp(whole(source), 'giu')
  const count = `(?<count>\\d{1,2}|${words.numbers.map(number => `(?:${number})`).join('|')})`
  const window = words.window.replace('{n}', count)
  const extreme = `(?:(?<highest>${words.highest})|(?<lowest>${words.lowest}))`
  const when = `(?:${window}|(?<ever>${words.ever}))`
  return {
    words,
    up: all(words.up),
    down: all(words.down),
    unsure: new RegExp(whole(words.unsure), 'iu'),
    byBefore: new RegExp(`${whole(words.by)}\\s*$`, 'iu'),
    conjunction: all(words.conjunctions),
    since: new RegExp(`${whole(words.since)}\\s?(?<year>20\\d\\d)`, 'iu'),
    span: new RegExp(whole(window), 'iu'),
    record: new RegExp(
      words.hasSpaces
        ? `${whole(extreme)}[^.,;:]{0,30}?${whole(when)}`
        : `${when}[^，。、；]{0,6}?${extreme}`,
      'giu',
    ),
    fractions: words.fractions.map(([source, percent]) => ({ match: all(source), percent })),
    multiples: words.multiples.map(([source, factor]) => ({ match: all(source), factor })),
    nearlyBefore: new RegExp(`${whole(words.nearly)}\\s*$`, 'iu'),
    overBefore: new RegExp(`${whole(words.over)}\\s*$`, 'iu'),
  }
}

/** The number of a count in digits or words. */
export function numberOf({ numbers }: ClaimWords, text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const at = numbers.findIndex(number => new RegExp(`^(?:${number})$`, 'iu').test(text))
  return at < 0 ? undefined : at + 1
}
