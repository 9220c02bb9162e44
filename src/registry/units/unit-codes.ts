/** Codes of units that a report may write, and what people write in their place. */
import { lookupTable } from '../../base/lookup-table.ts'
import { scaleExponent } from '../formatting/scales.ts'
import type { Language } from '../locales/language.ts'
import { MEASURED_CODES } from './units.ts'

export interface UnitCodes {
  codes: ReadonlySet<string>
  /** By what else is written for them, in any of the report's languages; folded. */
  byName: ReadonlyMap<string, string>
}

/** They measure only themselves: a factor between two of them is a matter of method, or none is needed. */
const OTHERS: readonly string[] = [
  ...['%', '‰', 'pp', 'ppm', 'ppb', 'FTE', 'dB', 'dBA', '°C', 'K', 's', 'min', 'd', 'a', 'lb', 'µg', 'μg'],
  ...['tce', 'kgce', 'toe', 'boe', 'bbl', 'MMBtu', 'kWp', 'MWp', 'kVA', 'MVA', 'Nm3'],
  ...['pkm', 'tkm', 'vkm', 'TEU', 'Bq', 'GBq', 'TBq', 'Sv', 'mSv'],
  ...['tCO2', 'ktCO2', 'kgCO2', 'MtCO2', 'GtCO2', 'Gt', 'tCH4', 'tN2O', 'tNOx', 'tSO2', 'tSOx', 'tVOC'],
]

/** Words where a code is expected. `ton` and `MT` mean several things: who wrote them knows which. */
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

/** `kWh` for `KWH`, `m3` for `m³`, `tCO2e` for `t CO₂-e`. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.]/g, '')
    .replace(/c0(?=2)/g, 'co')

export function unitCodes(languages: readonly Language[]): UnitCodes {
  const own = languages.flatMap(({ units, currency }) => [units, currency.words])
  const codes = new Set([...MEASURED_CODES, ...OTHERS, ...CURRENCIES, ...own.flatMap(Object.keys)])
  const byName = new Map<string, string>()
  const name = (word: string, code: string) => {
    const key = folded(word)
    if (key !== '' && !byName.has(key)) byName.set(key, code)
  }
  for (const [code, words] of Object.entries(NAMES)) for (const word of words) name(word, code)
  // Not currencies: `cup` and `pen` are no money.
  for (const code of [...MEASURED_CODES, ...OTHERS, ...own.flatMap(Object.keys)]) name(code, code)
  for (const words of own) for (const [code, word] of Object.entries(words)) name(word, code)
  return { codes, byName }
}

/** The first code of `tCO2e/million CNY` or `L/100km` that is unknown; a scale or a number may stand before each. */
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

/** The code that another way to write it stands for. */
export function codeOf(word: string, { byName }: UnitCodes): string | undefined {
  return byName.get(folded(word))
}

/** Only spaces, signs, small figures or capitals differ, and none that means something: M is a million of what m is a thousandth of. */
export function isSpelling(word: string, code: string): boolean {
  return folded(word) === folded(code) && (word[0] === code[0] || !/^m/i.test(word))
}
