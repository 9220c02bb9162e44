/** Known unit codes, and other spellings of them. */
import { lookupTable } from '../../base/lookup-table.ts'
import { scaleExponent } from '../formatting/scales.ts'
import type { Language } from '../locales/language.ts'
import { MEASURED_CODES } from './units.ts'

export interface UnitCodes {
  codes: ReadonlySet<string>
  /** Folded spelling, in any of the report's languages → code. */
  byName: ReadonlyMap<string, string>
}

/** Units without conversions: a factor between two of them depends on method, or is not needed. */
const OTHERS: readonly string[] = [
  ...['%', '‰', 'pp', 'ppm', 'ppb', 'FTE', 'dB', 'dBA', '°C', 'K', 's', 'min', 'd', 'a', 'lb', 'µg', 'μg'],
  ...['tce', 'kgce', 'toe', 'boe', 'bbl', 'MMBtu', 'kWp', 'MWp', 'kVA', 'MVA', 'Nm3'],
  ...['pkm', 'tkm', 'vkm', 'TEU', 'Bq', 'GBq', 'TBq', 'Sv', 'mSv'],
  ...['tCO2', 'ktCO2', 'kgCO2', 'MtCO2', 'GtCO2', 'Gt', 'tCH4', 'tN2O', 'tNOx', 'tSO2', 'tSOx', 'tVOC'],
]

/** Words that are written instead of codes. `ton` and `MT` are ambiguous, so they are only suggested. */
const NAMES: Readonly<Record<string, readonly string[]>> = lookupTable({
  t: ['MT', 'ton', 'tons', 'tonne', 'tonnes', 'metric ton', 'metric tons', 'metric tonnes'],
  kg: ['kilogram', 'kilograms', 'kgs'],
  g: ['gram', 'grams'],
  tCO2e: ['MTCO2e', 'CO2e', 'ton CO2e', 'tons CO2e', 'tonnes CO2e', 'tonnes of CO2e', 'tCO2eq', 'tCO2equ'],
  kgCO2e: ['kgCO2eq'],
  L: ['litre', 'litres', 'liter', 'liters'],
  m3: ['cubic metre', 'cubic metres', 'cubic meter', 'cubic meters', 'cbm'],
  m2: ['square metre', 'square metres', 'square meter', 'square meters', 'sqm'],
  km: ['kilometre', 'kilometres', 'kilometer', 'kilometers'],
  ha: ['hectare', 'hectares'],
  h: ['hour', 'hours', 'hr', 'hrs'],
  '%': ['percent'],
})

const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency')

/** Folds a spelling for comparison: `KWH` equals `kWh`, `m³` equals `m3`, `t CO₂-e` equals `tCO2e`. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.]/g, '')
    .replace(/c0(?=2)/g, 'co')

export function unitCodes(languages: readonly Language[]): UnitCodes {
  const reportWords = languages.flatMap(({ units, currency }) => [units, currency.words])
  const codes = new Set([...MEASURED_CODES, ...OTHERS, ...CURRENCIES, ...reportWords.flatMap(Object.keys)])
  const byName = new Map<string, string>()
  const name = (word: string, code: string) => {
    const key = folded(word)
    if (key !== '' && !byName.has(key)) byName.set(key, code)
  }
  for (const [code, words] of Object.entries(NAMES)) for (const word of words) name(word, code)
  // Currency codes are excluded: `cup` and `pen` are words.
  for (const code of [...MEASURED_CODES, ...OTHERS, ...reportWords.flatMap(Object.keys)]) name(code, code)
  for (const words of reportWords) for (const [code, word] of Object.entries(words)) name(word, code)
  return { codes, byName }
}

/** The first unknown code in `tCO2e/million CNY` or `L/100km`; a scale or number before a code is ignored. */
export function unknownCode(unit: string, { codes }: UnitCodes): string | undefined {
  if (codes.has(unit)) return undefined
  return unit
    .split('/')
    .map(part => {
      const bare = part.trim().replace(/^[\d.,]+\s*/, '')
      const [first = '', ...rest] = bare.split(/\s+/)
      return rest.length > 0 && scaleExponent(first) !== undefined ? rest.join(' ') : bare
    })
    .find(code => code !== '' && !codes.has(code))
}

/** The code for another spelling. */
export function codeOf(word: string, { byName }: UnitCodes): string | undefined {
  return byName.get(folded(word))
}

/** True if only spaces, signs, subscripts or capitals differ, except for the prefixes M (mega) and m (milli). */
export function isSpelling(word: string, code: string): boolean {
  return folded(word) === folded(code) && (word[0] === code[0] || !/^m/i.test(word))
}
