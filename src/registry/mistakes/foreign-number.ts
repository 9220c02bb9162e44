/**
 * Numbers as people of other languages write them: `612,4 Mio.`, `1'234.5`, `13,4 Prozent`, `3.5 crore`, `１２万`.
 *
 * The registry has one spelling, so that a value reads alike for everybody; here the one that was meant is found.
 */
import { scaleWord } from '../formatting/scale-words.ts'

export interface PlainNumber {
  /** The number in the registry's notation: `612.4 million`. */
  plain: string
  /** A person should look: the word for the scale, or a bracket for a minus, may mean something else. */
  isGuess: boolean
  /** A currency stood beside it. */
  hasCurrency: boolean
}

const CURRENCY = String.raw`(?:EUR|USD|GBP|CHF|CNY|RMB|HKD|JPY|[A-Z]{3}(?=[ \d])|Euros?|Dollars?|Francs?|Yuan|Fr\.|[¥$€£元])`
const BEFORE = new RegExp(`^${CURRENCY}\\s*`, 'u')
const AFTER = new RegExp(`\\s*${CURRENCY}$`, 'iu')
const SPACES = /(?<=\d)[\s'’ʼ´\u02c8](?=\d{3}(?!\d))/gu

/** Undefined for what is no number, or may be two. */
export function plainNumber(text: string): PlainNumber | undefined {
  const half = text.normalize('NFKC').trim()
  const bare = half.replace(BEFORE, '').replace(AFTER, '').trim()
  const bracketed = /^\((?=\d)([^()]*)\)(.*)$/u.exec(bare)
  const signed = bracketed ? `-${bracketed[1]}${bracketed[2]}` : bare
  const [, sign = '', digits = '', plus = '', word = ''] =
    /^([+\-−–]?)\s*(\d[\d.,\s'’ʼ´ˈ]*?)(\+?)\s*((?:[^\d\s.,+'’][^\d+]*)?\+?)$/u.exec(signed) ?? []
  const number = plainDigits(digits)
  const scale = scaleWord(word.replace(/\+$/, '').trim())
  const isTwice = plus !== '' && word.endsWith('+')
  if (number === undefined || scale === undefined || isTwice) return undefined
  const more = plus || (word.endsWith('+') ? '+' : '')
  return {
    plain: `${sign === '–' ? '-' : sign}${shifted(number, scale.shift)}${scale.suffix}${more}`,
    isGuess: scale.isGuess || bracketed !== null,
    hasCurrency: bare !== half,
  }
}

/** Undefined where the signs between the digits can be read in two ways, or in none. */
function plainDigits(text: string): string | undefined {
  const digits = text.trim().replace(SPACES, '')
  // A single group may be decimals to another reader: ambiguous-number.ts reports it.
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return digits
  // Plain, or grouped by commas.
  if (/^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '')
  const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits) || /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(digits)
  if (grouped) return digits.replaceAll('.', '').replace(',', '.')
  // Lakhs and crores.
  if (/^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(digits)) return digits.replaceAll(',', '')
  // Four digits after the comma may be a myriad.
  return /^\d+,(?:\d{1,3}|\d{5,})$/.test(digits) ? digits.replace(',', '.') : undefined
}

/** The point moves to the left: as many digits are exact as before. */
function shifted(number: string, places: number): string {
  if (places === 0) return number
  const [whole = '', fraction = ''] = number.replace(',', '').split('.')
  const all = whole.padStart(places + 1, '0')
  return `${all.slice(0, -places)}.${all.slice(-places)}${fraction}`
}
