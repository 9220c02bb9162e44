/** Maps words for scales and percentages in many languages to the registry's notation. */

export interface ScaleWord {
  /** The registry's suffix with its space: ` million`, `万`, `%`. */
  suffix: string
  /** Places to move the decimal point to the left, if the registry has only a larger scale. */
  shift: number
  /** True if the word means another power of ten, or a unit, to some readers. */
  isGuess: boolean
}

/** Unambiguous words: suffix → words. */
const SURE: Readonly<Record<string, string>> = {
  '': '',
  ' thousand':
    'thousand, thousands, tsd, tausend, mille, mila, miles, duizend, tusen, tys, тыс, тысяч, 千, 仟, 천',
  ' million':
    'million, millions, mio, millionen, milioni, milione, millón, millones, milhão, milhões, miljoen, miljoner, mln, mn, milionů, milionów, млн, миллион, миллионов, 百万, 百萬, 백만',
  ' billion':
    'mrd, mia, mld, mds, milliard, milliards, milliarde, milliarden, miliardo, miliardi, miliard, miliardów, miljard, miljarder, bn, млрд, миллиард, миллиардов, 十亿, 十億, mil millones, mil milhões, thousand million',
  ' trillion': 'bio, billionen, billones, bilioni, biljoen, biljoner, trn',
  '%': '%, percent, per cent, pct, prozent, por ciento, por cento, pour cent, per cento, procent, процентов, процента',
  ' pp':
    'pp, ppt, pps, prozentpunkt, prozentpunkte, prozentpunkten, percentage point, percentage points, points de pourcentage, puntos porcentuales, punti percentuali, pontos percentuais, procentpoint, procentenheter, 个百分点, 百分点, 個百分點, 百分點',
  万: '万, 만',
  亿: '亿, 억',
  萬: '萬',
  億: '億',
  万亿: '万亿',
  萬億: '萬億',
}
const GUESSES: Readonly<Record<string, string>> = {
  ' thousand': 'k, mil',
  ' million': 'm, mm, mill',
  ' billion': 'b, md, billion, billions',
  ' trillion': 'tn',
}
/** Words for scales that the registry lacks: next larger suffix, places to shift, words. */
const BETWEEN: readonly (readonly [suffix: string, shift: number, words: string])[] = [
  [' thousand', 1, '百'],
  [' million', 1, '十万, 十萬, lakh, lakhs'],
  ['亿', 1, '千万, 千萬'],
  [' billion', 2, 'crore, crores'],
]

const WORDS: ReadonlyMap<string, ScaleWord> = new Map([
  ...Object.entries(SURE).flatMap(([suffix, words]) => named(words, { suffix, shift: 0, isGuess: false })),
  ...Object.entries(GUESSES).flatMap(([suffix, words]) => named(words, { suffix, shift: 0, isGuess: true })),
  ...BETWEEN.flatMap(([suffix, shift, words]) => named(words, { suffix, shift, isGuess: false })),
])

function named(words: string, meaning: ScaleWord): [word: string, ScaleWord][] {
  return words.split(', ').map(word => [word, meaning])
}

/** Looks up a scale word; a trailing point marks an abbreviation. Undefined if it is not a scale. */
export const scaleWord = (word: string): ScaleWord | undefined =>
  WORDS.get(word.toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' '))
