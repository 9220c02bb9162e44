/**
 * Converts between units by exact factors.
 *
 * A unit is a code (`MWh`, `tCO2e`, ISO 4217), a counted thing named by locale, or a quotient (`tCO2e/million CNY`). An unknown code
 * is a dimension of its own.
 */

import type { Decimal } from 'decimal.js'
import { lookupTable } from '../../base/lookup-table.ts'
import { message } from '../../problems/messages/message.ts'
import type { Message } from '../../problems/messages/types.ts'
import { Exact } from '../formatting/exact.ts'
import { scaleExponent } from '../formatting/scales.ts'
import type { Metric, Unit } from '../types.ts'

export interface Measure {
  /** The measured dimension; values of equal dimensions can be added. */
  dimension: string
  /** The size of this unit in the dimension's base unit. */
  factor: Decimal
}

/** Factors to joule, watt, gram, cubic metre, gram of CO₂ equivalent, square metre, metre, hour. 1 MWh is 3.6 GJ exactly. */
const KNOWN: Readonly<Record<string, readonly [dimension: string, factor: string]>> = lookupTable({
  J: ['energy', '1'],
  kJ: ['energy', '1e3'],
  MJ: ['energy', '1e6'],
  GJ: ['energy', '1e9'],
  TJ: ['energy', '1e12'],
  PJ: ['energy', '1e15'],
  Wh: ['energy', '3600'],
  kWh: ['energy', '3.6e6'],
  MWh: ['energy', '3.6e9'],
  GWh: ['energy', '3.6e12'],
  TWh: ['energy', '3.6e15'],
  W: ['power', '1'],
  kW: ['power', '1e3'],
  MW: ['power', '1e6'],
  GW: ['power', '1e9'],
  mg: ['mass', '1e-3'],
  g: ['mass', '1'],
  kg: ['mass', '1e3'],
  t: ['mass', '1e6'],
  kt: ['mass', '1e9'],
  Mt: ['mass', '1e12'],
  gCO2e: ['CO2e', '1'],
  kgCO2e: ['CO2e', '1e3'],
  tCO2e: ['CO2e', '1e6'],
  ktCO2e: ['CO2e', '1e9'],
  MtCO2e: ['CO2e', '1e12'],
  L: ['volume', '1e-3'],
  mL: ['volume', '1e-6'],
  kL: ['volume', '1'],
  ML: ['volume', '1e3'],
  GL: ['volume', '1e6'],
  m3: ['volume', '1'],
  m2: ['area', '1'],
  ha: ['area', '1e4'],
  km2: ['area', '1e6'],
  mm: ['length', '1e-3'],
  cm: ['length', '1e-2'],
  m: ['length', '1'],
  km: ['length', '1e3'],
  h: ['time', '1'],
})

/** Codes that can be converted. */
export const MEASURED_CODES: readonly string[] = Object.keys(KNOWN)

/** The measure of a metric's numbers. Percentages and ratios are pure numbers. */
export function measureOf(metric: Pick<Metric, 'kind' | 'unit'>): Measure {
  if (metric.kind === 'percent') return { dimension: '%', factor: new Exact('0.01') }
  if (metric.unit === undefined) return { dimension: '1', factor: new Exact(1) }
  return measure(metric.unit)
}

export function measure(unit: Unit): Measure {
  if (typeof unit !== 'string') return { dimension: `counted:${JSON.stringify(unit)}`, factor: new Exact(1) }
  const [over = '', under] = unit.split('/')
  if (under === undefined) return simple(over)
  return quotient(simple(over), simple(under))
}

export function quotient(over: Measure, under: Measure): Measure {
  return { dimension: `${over.dimension}/${under.dimension}`, factor: over.factor.div(under.factor) }
}

/** Parses a unit without a quotient: `MWh`, `million CNY`, `万元`. A scale may precede the code. */
function simple(text: string): Measure {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  const exponent = rest.length > 0 ? scaleExponent(first) : undefined
  const code = exponent === undefined ? text.trim() : rest.join(' ')
  const [dimension, factor] = KNOWN[code] ?? [code, '1']
  return { dimension, factor: new Exact(factor).mul(`1e${exponent ?? 0}`) }
}

/** The factor from `from` to `to`. Undefined if their dimensions differ. */
export function conversion(from: Measure, to: Measure): Decimal | undefined {
  return from.dimension === to.dimension ? from.factor.div(to.factor) : undefined
}

/** Converts a number. Multiplies before dividing, so that 18 GJ is exactly 5 MWh although the factor has no finite decimal form. */
export const inMeasure = (number: Decimal, from: Measure, to: Measure): Decimal =>
  number.mul(from.factor).div(to.factor)

/** The unit's name in data: its code, or its English word. */
export function nameOfUnit({ kind, unit }: Pick<Metric, 'kind' | 'unit'>): string {
  if (kind === 'percent') return 'percent'
  return wordOf(unit) ?? 'no unit'
}

/** The unit's name in messages. */
export function unitInMessage({ kind, unit }: Pick<Metric, 'kind' | 'unit'>): string | Message {
  if (kind === 'percent') return message('unit/percent')
  return wordOf(unit) ?? message('unit/none')
}

function wordOf(unit: Unit | undefined): string | undefined {
  if (unit === undefined || typeof unit === 'string') return unit
  const word = unit['en'] ?? Object.values(unit)[0]
  return typeof word === 'string' ? word : word?.other
}
