/**
 * Recognises numbers in the notation of other languages: `612,4 Mio.`, `1'234.5`, `13,4 Prozent`, `3.5 crore`, `１２万`.
 *
 * The registry uses one notation for all languages; this module suggests the correct spelling.
 */
import { scaleWord } from './foreign-scale-words.ts'

export interface PlainNumber {
  /** The number in the registry's notation: `612.4 million`. */
  plain: string
  /** True if a person should check it: a scale word, or brackets for a minus, may mean something else. */
  isGuess: boolean
  /** True if a currency was written beside the number. */
  hasCurrency: boolean
}

const CURRENCY = String.raw`(?:EUR|USD|GBP|CHF|CNY|RMB|HKD|JPY|[A-Z]{3}(?=[ \d])|Euros?|Dollars?|Francs?|Yuan|Fr\.|[¥$€£元])`
const BEFORE = new RegExp(`^${CURRENCY}\\s*`, 'u')
const AFTER = new RegExp(`\\s*${CURRENCY}$`, 'iu')
const SPACES = /(?<=\d)[\s'’ʼ´\u02c8](?=\d{3}(?!\d))/gu

/** Undefined if the text is not a number or is ambiguous. */
export function plainNumber(text: string): PlainNumber | undefined {
  const halfWidth = text.normalize('NFKC').trim()
  const bare = halfWidth.replace(BEFORE, '').replace(AFTER, '').trim()
  const bracketed = /^\((?=\d)([^()]*)\)(.*)$/u.exec(bare)
  const signed = bracketed ? `-${bracketed[1]}${bracketed[2]}` : bare
  const [, sign = '', digits = '', plus = '', word = ''] =
    /^([+\-−–]?)\s*(\d[\d.,\s'’ʼ´ˈ]*?)(\+?)\s*((?:[^\d\s.,+'’][^\d+]*)?\+?)$/u.exec(signed) ?? []
  const number = plainDigits(digits)
  const scale = scaleWord(word.replace(/\+$/, '').trim())
  const isTwice = plus !== '' && word.endsWith('+')
  if (number === undefined || scale === undefined || isTwice) return undefined
  const over = plus || (word.endsWith('+') ? '+' : '')
  return {
    plain: `${sign === '–' ? '-' : sign}${shifted(number, scale.shift)}${scale.suffix}${over}`,
    isGuess: scale.isGuess || bracketed !== null,
    hasCurrency: bare !== halfWidth,
  }
}

/** Removes separators. Undefined if they can be read in two ways, or in none. */
function plainDigits(text: string): string | undefined {
  const digits = text.trim().replace(SPACES, '')
  // A single group of three digits is ambiguous; ambiguous-number.ts reports it.
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return digits
  // Plain, or grouped by commas.
  if (/^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '')
  const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits) || /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(digits)
  if (grouped) return digits.replaceAll('.', '').replace(',', '.')
  // Lakhs and crores.
  if (/^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '')
  // Four digits after a comma may be a group of the Chinese myriad.
  return /^\d+,(?:\d{1,3}|\d{5,})$/.test(digits) ? digits.replace(',', '.') : undefined
}

/** Moves the decimal point to the left; the precision stays the same. */
function shifted(number: string, places: number): string {
  if (places === 0) return number
  const [whole = '', fraction = ''] = number.replace(',', '').split('.')
  const all = whole.padStart(places + 1, '0')
  return `${all.slice(0, -places)}.${all.slice(-places)}${fraction}`
}
