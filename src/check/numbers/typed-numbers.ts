/** Finds typed numbers that are values, after removing dates, ordinals and parts of names. */
import { dates } from './dates.ts'
import { definitions } from './definitions.ts'
import { identifiers } from './identifiers.ts'
import { laws, names as namesWithNumbers } from './names.ts'
import { numberWords } from './number-words.ts'
import { periods } from './periods.ts'
import { ratings } from './ratings.ts'
import { listMarks, references, type Span } from './references.ts'
import { modelSizes, versions } from './versions.ts'

/** A pattern, or a function that needs more than one. */
type Recogniser = RegExp | ((text: string) => Span[])

/** Numbers that are not values, removed from the text in this order. */
const NOT_VALUES: readonly Recogniser[] = [
  ...identifiers,
  ...laws,
  ...periods,
  ...dates,
  ...references,
  ...definitions,
  ...ratings,
  ...modelSizes,
  versions,
  ...namesWithNumbers,
]

/** Digits, with any group separator: 4,980.5, 4 980, 4’980. */
const DIGITS = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:[’']\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,，]\d+)*)`
const NUMERAL = new RegExp(
  String.raw`[+\-−±]?(?:[¥$€£]\s?)?${DIGITS}(?:\s?[%％‰]|\s?(?:(?:thousand|millions?|billions?|trillions?|Millionen|Milliarden|milliards?|millones)(?!\p{L})|[万亿萬億千百]+))?\+?`,
  'giu',
)
/** Chinese idioms that contain a numeral and count nothing. */
const CHINESE_WORDS =
  /双十[一二]|万一|千万(?=别|不|要)|一百八十度|千千万万|成千上万|千家万户|[一百千]方百计|十全十美|百年大计|十万火急|三百六十行/gu

/** Every value contains one of these, so most sentences need none of the other patterns. */
const OF_A_VALUE = /[\d百千万亿]|hundred|thousand|million|billion|trillion|per ?cent/iu

export interface TextOptions {
  /** True for a heading, which may begin with its own number. */
  heading?: boolean
  /** True for the start of a paragraph, which may begin with its own number: `25.1. The members …`. */
  begins?: boolean
  /** Names that contain a numeral. */
  names?: readonly string[]
}

const HEADING_NUMBER =
  /^\s*[(（]\d{1,2}[)）]|^\s*0\d(?=\p{L})|^\s*(?:[IVX]+\.)?\(?\d+(?:\.\d+)*(?:[.)]?(?=\s|$)|[.)]?、)/u
const PARAGRAPH_NUMBER =
  /^\s*(?:注[:：]\s?)?[(（]\d{1,2}[)）](?=\s?\p{Script=Han})|^\s*(?:\(?\d+(?:\.\d+)*(?:[.)](?=\s)|、|\s?．(?=\p{L})|\.(?=\p{Script=Han}))|\d{1,2}\s?\/\s+(?=\p{Lu}\p{Ll})|\d{1,2}\s?-\s*(?=\s\p{Lu}\p{Ll}|$)|\d+(?:\.\d+)+\.?\s+(?=\p{Lu})|\d{1,2}\s*$|\d{1,2}\s+(?=\p{Lu}[\p{L}’'-]+,\s\p{Lu}\.)|\d{1,2}\s+(?=(?![つか人名件回社個台年月日時分点枚本棟店校区市国円万億千百歳箇种種類个家位次项工])[\p{Script=Han}\p{Script=Katakana}]{2}[^。]{6,}。))/u

export function typedNumbers(
  text: string,
  { heading = false, begins = false, names = [] }: TextOptions = {},
): Span[] {
  let remaining = withLatinDigits(text)
  if (!OF_A_VALUE.test(remaining)) return []
  remaining = withoutSpans(remaining, listMarks(remaining))
  if (heading) remaining = blank(remaining, HEADING_NUMBER)
  if (begins) remaining = blank(remaining, PARAGRAPH_NUMBER)
  for (const name of names.filter(word => /\d/.test(word)))
    remaining = remaining.replaceAll(name, ' '.repeat(name.length))
  for (const pattern of [...NOT_VALUES, CHINESE_WORDS]) remaining = blank(remaining, pattern)
  const spans: Span[] = []
  for (const match of [...remaining.matchAll(NUMERAL), ...numberWords(remaining)]) {
    const start =
      match.index + (/^[+\-−±]/.test(match[0]) && /\w/.test(remaining[match.index - 1] ?? '') ? 1 : 0)
    spans.push({ start, end: match.index + match[0].trimEnd().length })
  }
  return spans.sort((a, b) => a.start - b.start)
}

/** Code points of the digit zero: full-width, Arabic and Persian. */
const ZEROS = [0xff10, 0x0660, 0x06f0]

/** Returns a text of the same length, so that positions stay correct. */
function withLatinDigits(text: string): string {
  return text.replace(/[０-９٠-٩۰-۹]/g, digit => {
    const code = digit.charCodeAt(0)
    return String(code - (ZEROS.find(zero => code >= zero && code < zero + 10) ?? code))
  })
}

/** `spans` must be sorted. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let done = 0
  const pieces = spans.map(({ start, end }) => {
    const piece = text.slice(done, start) + ' '.repeat(end - start)
    done = end
    return piece
  })
  return pieces.join('') + text.slice(done)
}

function blank(text: string, recogniser: Recogniser): string {
  if (typeof recogniser === 'function') return withoutSpans(text, recogniser(text))
  return text.replace(recogniser, found => ' '.repeat(found.length))
}
