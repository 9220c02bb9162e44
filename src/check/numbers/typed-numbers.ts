/** Numerals in a text that are figures: what is a date, an ordinal or part of a name is left out first. */
import { dates } from './dates.ts'
import { identifiers } from './identifiers.ts'
import { laws, names as namesWithNumbers } from './names.ts'
import { numberWords } from './number-words.ts'
import { listMarks, references, type Span } from './references.ts'

/** Taken out of the text, in this order. */
const NOT_FIGURES: readonly RegExp[] = [...identifiers, ...laws, ...dates, ...references, ...namesWithNumbers]

/** Digits in groups, whatever parts them: 4,980.5, 4 980, 4’980. */
const DIGITS = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:[’']\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,，]\d+)*)`
const NUMERAL = new RegExp(
  String.raw`[+\-−±]?(?:[¥$€£]\s?)?${DIGITS}(?:\s?[%％‰]|\s?(?:thousand|million|billion|trillion|[万亿萬億千百]+))?\+?`,
  'giu',
)
/** Chinese words with a numeral in them that count nothing. */
const CHINESE_WORDS =
  /万一|千万(?=别|不|要)|一百八十度|千千万万|成千上万|千家万户|[一百千]方百计|十全十美|百年大计|十万火急|三百六十行/gu

export interface TextOptions {
  /** A heading may carry its own number. */
  heading?: boolean
  /** The text begins a paragraph, which may carry its own number: `25.1. The members …`. */
  begins?: boolean
  /** Names with a numeral in them. */
  names?: readonly string[]
}

const HEADING_NUMBER = /^\s*\(?\d+(?:\.\d+)*(?:[.)]?(?=\s|$)|[.)]?、)/u
const PARAGRAPH_NUMBER =
  /^\s*(?:\(?\d+(?:\.\d+)*(?:[.)](?=\s)|、)|\d+(?:\.\d+)+\.?\s+(?=\p{Lu})|\d{1,2}\s*$)/u

export function typedNumbers(
  text: string,
  { heading = false, begins = false, names = [] }: TextOptions = {},
): Span[] {
  let rest = withLatinDigits(text)
  rest = withoutSpans(rest, listMarks(rest))
  if (heading) rest = blank(rest, HEADING_NUMBER)
  if (begins) rest = blank(rest, PARAGRAPH_NUMBER)
  for (const name of names.filter(word => /\d/.test(word)))
    rest = rest.replaceAll(name, ' '.repeat(name.length))
  for (const pattern of [...NOT_FIGURES, CHINESE_WORDS]) rest = blank(rest, pattern)
  const spans: Span[] = []
  for (const match of [...rest.matchAll(NUMERAL), ...numberWords(rest)]) {
    const start = match.index + (/^[+\-−±]/.test(match[0]) && /\w/.test(rest[match.index - 1] ?? '') ? 1 : 0)
    spans.push({ start, end: match.index + match[0].trimEnd().length })
  }
  return spans.sort((a, b) => a.start - b.start)
}

/** The first of ten digits in a row, in full width, in Arabic and in Persian. */
const ZEROS = [0xff10, 0x0660, 0x06f0]

/** Returns a text of the same length, so that positions stay correct. */
function withLatinDigits(text: string): string {
  return text.replace(/[０-９٠-٩۰-۹]/g, digit => {
    const code = digit.charCodeAt(0)
    return String(code - (ZEROS.find(zero => code >= zero && code < zero + 10) ?? code))
  })
}

/** `spans` are in order. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  let done = 0
  const pieces = spans.map(({ start, end }) => {
    const piece = text.slice(done, start) + ' '.repeat(end - start)
    done = end
    return piece
  })
  return pieces.join('') + text.slice(done)
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, found => ' '.repeat(found.length))
}
