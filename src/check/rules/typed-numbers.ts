/** Numerals in a text that are figures: what is a date, an ordinal or part of a name is left out first. */
import { numberWords } from './number-words.ts'

export interface Span {
  start: number
  end: number
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const YEAR = '(?:1[89]|20|21)\\d\\d'
/** Words that are followed by a number which only tells one from another. */
const NAMED =
  'Quarters?|Scopes?|Figures?|Fig\\.|Tables?|Chapters?|Sections?|Sect?\\.|§|Parts?|Steps?|Phases?|Stages?|Tiers?|Levels?|Versions?|Articles?|Art\\.|Annex(?:es)?|Appendix|Pages?|pp?\\.|Items?|Categor(?:y|ies)|Goals?|SDGs?|Principles?|Questions?|Questions|Groups?|Types?|Class(?:es)?|Grades?|Rules?|Notes?|Options?|Box(?:es)?|Pillars?|Priorit(?:y|ies)|Targets?|Regulations?|Directives?|Nos?\\.|Number|#|Web|Room|Floor|Building|Day|Week|Python|Django|Java|Ruby|Node|Windows|Android|iOS|HTTP|CSS|HTML|Release|Milestone|Objectives?|Key Results?|Criteri(?:on|a)|Requirements?|Standards?|Sprint|Season|Episode|Volume|Vol\\.|Issue|Form|Artikel|Artículos?|Párrafos?|Kapitel|Seite|Chapitre'

/** What is taken out of the text, in this order. */
const NOT_FIGURES: readonly RegExp[] = [
  // Addresses, file names, handles.
  /(?:https?:\/\/|www\.)[^\s，。；）)]+/giu,
  /[\w.+-]+@[\w-]+\.[\w.-]+/giu,
  // Telephone numbers.
  /\+\d[\d\s()-]{7,}\d/gu,
  // Dates and times.
  new RegExp(`\\b${YEAR}-\\d{2}(?:-\\d{2})?(?:T[\\d:.]+Z?)?\\b`, 'gu'),
  /\d{1,4}\s*年\s*(?:\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号])?)?(?:底|末|初|度)?/gu,
  /\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号]|份|底|末|初)?/gu,
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[–—-]\\s*\\d{1,2}(?:st|nd|rd|th)?)?(?:\\s+of)?\\s+${MONTH}(?:,?\\s+${YEAR})?`,
    'giu',
  ),
  new RegExp(
    `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[–—-]\\s*\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s+${YEAR})?\\b`,
    'giu',
  ),
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/gu,
  /\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?\b/giu,
  /\b\d{1,2}\s*[ap]\.?m\.?(?!\w)/giu,
  /\b24\s*[/x×]\s*7\b|\b24\s*\/\s*7\b/giu,
  // Years, fiscal years, quarters, decades.
  new RegExp(
    `\\b(?:FY|CY|Q[1-4]|H[12])\\s*[’']?(?:${YEAR}|\\d{2})?(?:\\s*[/–—-]\\s*(?:${YEAR}|\\d{2}))?\\b`,
    'giu',
  ),
  new RegExp(
    `(?<![\\d.,])${YEAR}s?(?:\\s*[/–—~～至-]\\s*(?:${YEAR}|\\d{2}))?(?![\\d%％]|[.,]\\d|\\s*(?:万|亿|million|billion|thousand|%|tonnes?|tons?|people|employees|hours))`,
    'giu',
  ),
  /[’']\d{2}\b/gu,
  // Ordinals.
  /\b\d+(?:st|nd|rd|th)\b/giu,
  /第\s*[\d一二三四五六七八九十百千]+/gu,
  // A number that only tells one from another, alone or in a list.
  new RegExp(
    `(?<![\\p{L}])(?:${NAMED})[\\s\\u00a0]*[-‑]?\\d+(?:[.\\-–]\\d+)*[a-z]?(?:\\s*(?:,?\\s*(?:and|or)|,|to|&|[–—-])\\s*\\d+(?:[.\\-–]\\d+)*[a-z]?(?![\\d%]))*`,
    'giu',
  ),
  /(?:范围|图|表|章|节|附录|阶段|类别|目标|条款|版本)\s*\d+(?:[.\-–]\d+)*/gu,
  /(?:範圍|圖|節|附錄|階段|類別|目標|條款)\s*\d+(?:[.\-–]\d+)*/gu,
  /(?:スコープ|カテゴリー?|ステップ|フェーズ|図|付録|段階)\s*\d+(?:[.\-–]\d+)*/gu,
  /(?<!\p{L})[وفبلك]?(?:ال|ل)?(?:نطاق|شكل|جدول|فصل|قسم|ملحق|هدف|مرحلة|فئة)\s+\d+(?:[.\-–]\d+)*/gu,
  // Standards, laws and names in capitals, and a version: ISO 14001, GRI 305-1, COVID-19, v2.1.
  /(?<![\p{L}])\b(?!(?:CNY|RMB|USD|EUR|HKD|GBP|JPY|CHF|AUD|CAD|SGD|INR|KRW)\b)[A-Z][A-Z/]+(?:\s+[A-Z]{2,})*[\s\u00a0-]?\d+(?:[:.\-–]\d+)*[a-z]?\b/gu,
  /\bv\.?\s?\d+(?:\.\d+)*\b/giu,
  /\b\d+\.\d+\.\d+(?:\.\d+)*\b/gu,
  // Letters and digits in one word: CO2, PM2.5, A4, B2B, 5G, 3D, 1st; a heading's own number.
  /(?<![\p{L}\d])\p{Lu}\p{L}*\d+(?:\.\d+)?[\p{L}\d.]*/gu,
  /(?<![\p{L}\d])\p{Ll}+\d+(?:\.\d+)?[\p{L}\d]*/gu,
  /(?<![\d.,])[2345][GDK](?!\p{L})/gu,
  /\p{L}+[-‑]\d+(?!\d*[%％])(?![.,]\d)/gu,
  /\[\^?\d+\]/gu,
  // 501(c)(3), 501c3.
  /\b\d+\(?[a-z]\)?\(?\d+\)?(?!\w)/gu,
]

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

const HEADING_NUMBER = /^\s*\(?\d+(?:\.\d+)*[.)、]?(?=\s|$)/u
const PARAGRAPH_NUMBER = /^\s*(?:\(?\d+(?:\.\d+)*[.)、](?=\s)|\d+(?:\.\d+)+\.?\s+(?=\p{Lu})|\d{1,2}\s*$)/u

export function typedNumbers(
  text: string,
  { heading = false, begins = false, names = [] }: TextOptions = {},
): Span[] {
  let rest = withLatinDigits(text)
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

/** As long as before, so that places stay. */
function withLatinDigits(text: string): string {
  return text.replace(/[０-９٠-٩۰-۹]/g, digit => {
    const code = digit.charCodeAt(0)
    return String(code - (ZEROS.find(zero => code >= zero && code < zero + 10) ?? code))
  })
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, found => ' '.repeat(found.length))
}
