/**
 * The oracle: computes the values of a registry from its raw YAML.
 *
 * It was written independently of the code that it tests, and imports none of it, so that it does not repeat its mistakes.
 */
import { Decimal } from 'decimal.js'

export const Precise = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP })

/** Number or range, and the power of ten of its last known digit. */
export interface Value {
  low: Decimal
  high?: Decimal | undefined
  digit: number
  sort: 'number' | 'percent' | 'points'
  qualifier?: string | undefined
}
/** Growth on a base of zero is undefined. */
export type Result = Value | 'n/m'

export interface RawRevision {
  edition: string
  value: string
  qualifier?: string | undefined
}
export interface RawObservation {
  value: string
  qualifier?: string | undefined
  source: string
  dimensions?: Record<string, string> | undefined
  revisions?: readonly RawRevision[] | undefined
}
export interface RawRule {
  sum?: string | string[] | undefined
  difference?: string[] | undefined
  share?: string | undefined
  of?: string | undefined
  intensity?: string | undefined
  per?: string | undefined
  yoy?: string | undefined
  cagr?: string | undefined
  over?: string | string[] | undefined
  where?: Record<string, string> | undefined
  periods?: string[] | undefined
}
export interface RawMetric {
  title: Record<string, string>
  kind: string
  unit?: string | Record<string, string> | undefined
  display?:
    | Record<string, { scale?: string | undefined; decimals?: number | undefined } | undefined>
    | undefined
  dimensions?: Record<string, Record<string, Record<string, string>>> | undefined
  observations?: Record<string, RawObservation | RawObservation[]> | undefined
  derive?: RawRule | undefined
}
export type RawRegistry = Record<string, RawMetric>

const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  万: 4,
  亿: 8,
  万亿: 12,
}

/** `1,234.5 million+`, `200..300`, `+24.4%`. */
export function readValue(text: string, qualifier?: string): Value {
  const [first = '', second] = text.split('..')
  const one = (part: string, suffix: string) => {
    const [, digits = '', fraction = ''] = /^\s*([+-]?[\d,]+)(?:\.(\d+))?/.exec(part) ?? []
    const exponent = SCALES[suffix] ?? 0
    return {
      number: new Precise(`${digits.replace(/[,+]/g, '')}.${fraction || '0'}`).mul(
        new Precise(10).pow(exponent),
      ),
      digit: exponent - fraction.length,
    }
  }
  const last = second ?? first
  const suffix = /(thousand|million|billion|trillion|万亿|万|亿|%|pp)?\+?\s*$/.exec(last)?.[1] ?? ''
  const low = one(first, suffix)
  return {
    low: low.number,
    high: second === undefined ? undefined : one(second, suffix).number,
    digit: low.digit,
    sort: suffix === '%' ? 'percent' : suffix === 'pp' ? 'points' : 'number',
    qualifier: qualifier ?? (/\+\s*$/.test(last) ? 'over' : undefined),
  }
}

/** Sizes of units in joules, grams and grams of CO₂ equivalent. */
const UNITS: Readonly<Record<string, string>> = {
  kWh: '3600000',
  MWh: '3600000000',
  GJ: '1000000000',
  kg: '1000',
  t: '1000000',
  kgCO2e: '1000',
  tCO2e: '1000000',
}

function sizeOf(unit: RawMetric['unit']): Decimal {
  if (typeof unit !== 'string') return new Precise(1)
  const [over = '', under] = unit.split('/')
  const size = (part: string) => {
    const [, scale, code = part] = /^(thousand|million|billion) (.*)$/.exec(part) ?? []
    return new Precise(UNITS[code] ?? 1).mul(new Precise(10).pow(scale ? (SCALES[scale] ?? 0) : 0))
  }
  return under === undefined ? size(over) : size(over).div(size(under))
}

/** Values that an edition publishes. */
export class Oracle {
  readonly metrics: RawRegistry
  readonly edition: string

  constructor(metrics: RawRegistry, edition: string) {
    this.metrics = metrics
    this.edition = edition
  }

  /** Returns undefined if the registry has no value. */
  value(id: string, period: string, where: Record<string, string> = {}): Result | undefined {
    return (
      this.#published(id, period, where) ?? this.#added(id, period, where) ?? this.#derived(id, period, where)
    )
  }

  /** Converts a value of one metric to the unit of another. */
  inUnitOf(id: string, from: string, value: Value): Value {
    const [own, unit] = [sizeOf(this.metrics[from]?.unit), sizeOf(this.metrics[id]?.unit)]
    const into = (number: Decimal) => number.mul(own).div(unit)
    const [low, high] = [into(value.low), value.high && into(value.high)]
    return { ...value, low, high, digit: convertedDigit(value.digit, own.div(unit), [low, high ?? low]) }
  }

  /** Value in the previous edition. */
  before(id: string, period: string, where: Record<string, string> = {}): Result | undefined {
    return new Oracle(this.metrics, String(Number(this.edition) - 1)).value(id, period, where)
  }

  #observation(id: string, period: string, where: Record<string, string>): RawObservation | undefined {
    const all = [this.metrics[id]?.observations?.[period] ?? []].flat()
    const key = (parts: Record<string, string> = {}) => JSON.stringify(Object.entries(parts).sort())
    return all.find(({ dimensions }) => key(dimensions) === key(where))
  }

  #published(id: string, period: string, where: Record<string, string>): Value | undefined {
    const observation = this.#observation(id, period, where)
    if (!observation) return undefined
    const last = (observation.revisions ?? []).filter(({ edition }) => edition <= this.edition).at(-1)
    return last ? readValue(last.value, last.qualifier) : readValue(observation.value, observation.qualifier)
  }

  /** Returns a part of a metric with a rule for adding: the sum of its cells. */
  #added(id: string, period: string, where: Record<string, string>): Result | undefined {
    const { derive, dimensions = {}, kind } = this.metrics[id] ?? {}
    const isRule = derive?.sum === id && !derive.where
    // Complete counts without a rule are added too, with a warning.
    const isAssumed = derive === undefined && kind === 'count'
    const over = isRule ? [derive.over ?? []].flat() : isAssumed ? Object.keys(dimensions) : []
    if (isRule && Object.keys(where).length === 0) return undefined
    const open = over.filter(name => where[name] === undefined)
    if (open.length === 0) return undefined
    const cells = open.reduce<Record<string, string>[]>(
      (all, name) =>
        all.flatMap(cell => Object.keys(dimensions[name] ?? {}).map(value => ({ ...cell, [name]: value }))),
      [where],
    )
    return this.#sum(
      id,
      cells.map(cell => [id, this.#published(id, period, cell)]),
    )
  }

  #derived(id: string, period: string, where: Record<string, string>): Result | undefined {
    const rule = this.metrics[id]?.derive
    if (!rule || Object.keys(where).length > 0) return undefined
    const year = String(Number(period) - 1)
    const [from = '', to = ''] = period.split('..')
    const part = rule.where ?? {}
    const isStretch = rule.cagr !== undefined || rule.over === 'periods'
    if (isStretch && !rule.periods?.includes(period)) return undefined
    if (rule.sum) {
      const terms = [rule.sum].flat()
      if (rule.over === 'periods')
        return this.#sum(
          id,
          yearsOf(from, to).flatMap(at => terms.map(term => [term, this.value(term, at, part)] as const)),
        )
      const over = [rule.over ?? []].flat()
      return this.#sum(
        id,
        terms.flatMap(term => {
          const cells = over.reduce<Record<string, string>[]>(
            (all, name) =>
              all.flatMap(cell =>
                cell[name] !== undefined
                  ? [cell]
                  : Object.keys(this.metrics[term]?.dimensions?.[name] ?? {}).map(value => ({
                      ...cell,
                      [name]: value,
                    })),
              ),
            [part],
          )
          return cells.map(cell => [term, this.value(term, period, cell)] as const)
        }),
      )
    }
    if (rule.difference) {
      const [a = '', b = ''] = rule.difference
      const less = this.value(b, period, part)
      return this.#sum(id, [
        [a, this.value(a, period, part)],
        [b, less && less !== 'n/m' ? minus(less) : less],
      ])
    }
    if (rule.share)
      return this.#ratio(id, rule.share, rule.of ?? rule.share, this.value(rule.share, period, part), period)
    if (rule.intensity)
      return this.#ratio(id, rule.intensity, rule.per ?? '', this.value(rule.intensity, period, part), period)
    if (rule.yoy) return this.#growth(id, rule.yoy, year, period, 1)
    if (rule.cagr) return this.#growth(id, rule.cagr, from, to, Number(to) - Number(from))
    return undefined
  }

  #sum(id: string, terms: readonly (readonly [string, Result | undefined])[]): Result | undefined {
    if (terms.length === 0 || terms.some(([, value]) => value === undefined)) return undefined
    const known = terms.map(([term, value]) => ({ term, value: value as Result }))
    if (known.some(({ value }) => value === 'n/m')) return 'n/m'
    const unit = sizeOf(this.metrics[id]?.unit)
    const converted = known.map(({ term, value }) => {
      const { low, high, digit, sort, qualifier } = value as Value
      const own = sizeOf(this.metrics[term]?.unit)
      const into = (number: Decimal) => number.mul(own).div(unit)
      return {
        low: into(low),
        high: into(high ?? low),
        isRange: high !== undefined,
        digit: convertedDigit(digit, own.div(unit), [into(low), into(high ?? low)]),
        published: digit + magnitudeOf(own.div(unit)),
        sort,
        qualifier,
      }
    })
    const add = (numbers: Decimal[]) => numbers.reduce((a, b) => a.plus(b), new Precise(0))
    const qualifiers = new Set(converted.flatMap(({ qualifier }) => qualifier ?? []))
    const qualifier = qualifiers.size > 1 ? 'about' : [...qualifiers][0]
    // Keep all stated digits, unless a part is approximate.
    const vague = converted.flatMap(term =>
      qualifier === 'about' && term.qualifier !== undefined ? [term.published] : [],
    )
    return {
      low: add(converted.map(({ low }) => low)),
      high: converted.some(({ isRange }) => isRange) ? add(converted.map(({ high }) => high)) : undefined,
      digit: Math.max(Math.min(...converted.map(({ digit }) => digit)), ...vague),
      sort: converted.some(({ sort }) => sort === 'points')
        ? 'points'
        : this.metrics[id]?.kind === 'percent'
          ? 'percent'
          : 'number',
      qualifier,
    }
  }

  #ratio(
    id: string,
    part: string,
    whole: string,
    value: Result | undefined,
    period: string,
  ): Result | undefined {
    const base = this.value(whole, period)
    if (!value || !base) return undefined
    if (value === 'n/m' || base === 'n/m' || value.high || base.high || base.low.lte(0)) return 'n/m'
    const quotient = value.low
      .mul(sizeOf(this.metrics[part]?.unit))
      .div(base.low.mul(sizeOf(this.metrics[whole]?.unit)))
    const about = value.qualifier || base.qualifier ? 'about' : undefined
    if (this.metrics[id]?.kind === 'percent') {
      const pinned = this.#pinned(id, quotient.mul(100))
      return {
        low: quotient.mul(100),
        digit: pinned === undefined ? percentDigit(quotient.mul(100)) : -pinned,
        sort: 'percent',
        qualifier: about,
      }
    }
    const low = quotient.div(sizeOf(this.metrics[id]?.unit))
    const digit = low.isZero() ? 0 : -Math.max(0, 2 - magnitudeOf(low))
    const pinned = this.#pinned(id, low)
    return { low, digit: pinned === undefined ? digit : -pinned, sort: 'number', qualifier: about }
  }

  #growth(id: string, of: string, from: string, to: string, years: number): Result | undefined {
    const [a, b] = [this.value(of, from), this.value(of, to)]
    if (!a || !b) return undefined
    if (a === 'n/m' || b === 'n/m' || a.high || b.high || a.sort !== b.sort) return 'n/m'
    const qualifier = a.qualifier || b.qualifier ? 'about' : undefined
    if (b.sort === 'percent')
      return { low: b.low.minus(a.low), digit: Math.min(a.digit, b.digit), sort: 'points', qualifier }
    if (a.low.lte(0)) return 'n/m'
    const ratio = b.low.div(a.low)
    if (years > 1 && ratio.isNegative()) return 'n/m'
    const yearly = years === 1 ? ratio : ratio.pow(new Precise(1).div(years))
    const low = yearly.minus(1).mul(100)
    const pinned = this.#pinned(id, low)
    return { low, digit: pinned === undefined ? percentDigit(low) : -pinned, sort: 'percent', qualifier }
  }

  /** Largest number of digits after the point in any language, and enough for a digit that is not zero. */
  #pinned(id: string, number: Decimal): number | undefined {
    const all = Object.values(this.metrics[id]?.display ?? {}).flatMap(pin => pin?.decimals ?? [])
    if (all.length === 0) return undefined
    return seenDecimals(Math.max(...all), number, 0)
  }
}

/** Decimals at a power of ten: as many as wanted, and enough for the first digit of a number that they would make zero. */
export const seenDecimals = (wanted: number, number: Decimal, exponent: number): number =>
  number.isZero() || !number.div(new Precise(10).pow(exponent)).toDecimalPlaces(wanted).isZero()
    ? wanted
    : Math.max(wanted, Math.min(20, exponent - magnitudeOf(number)))

/** Rounds to one digit after the point, or to the first digit that is not zero. */
const percentDigit = (low: Decimal): number =>
  low.isZero() ? -1 : Math.min(-1, Math.max(-20, magnitudeOf(low)))

/** A converted number is written exactly if that takes at most one more digit. */
function convertedDigit(digit: number, factor: Decimal, numbers: readonly Decimal[]): number {
  const usual = digit + magnitudeOf(factor)
  if (factor.eq(new Precise(10).pow(magnitudeOf(factor)))) return usual
  const isWhole = (to: number) => numbers.every(number => number.mul(new Precise(10).pow(-to)).isInteger())
  return isWhole(usual) || !isWhole(usual - 1) || usual > 0 ? usual : usual - 1
}

/** Smallest change that has an arrow. */
const SMALLEST_CHANGE = -6

/** Rounds a change to one digit after the point, or to its first digit if that would be zero. */
const changeDigit = (low: Decimal): number =>
  low.toDecimalPlaces(1).isZero() && !low.isZero() ? Math.max(SMALLEST_CHANGE, magnitudeOf(low)) : -1

/** Returns the printed change between two values: in percent, or in points for percentages. */
export function changeOf(from: Result, to: Result): Result {
  if (from === 'n/m' || to === 'n/m' || from.high || to.high || from.sort !== to.sort) return 'n/m'
  const qualifier = from.qualifier || to.qualifier ? 'about' : undefined
  if (to.sort !== 'number') {
    const low = to.low.minus(from.low)
    return { low, digit: changeDigit(low), sort: 'points', qualifier }
  }
  if (from.low.lte(0)) return 'n/m'
  const low = to.low.minus(from.low).div(from.low).mul(100)
  return { low, digit: changeDigit(low), sort: 'percent', qualifier }
}

export const yearsOf = (from: string, to: string): string[] =>
  Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i))

const magnitudeOf = (number: Decimal): number =>
  Math.floor(Precise.log10(number.abs()).plus('1e-12').toNumber())

const TURNED: Readonly<Record<string, string>> = {
  over: 'up-to',
  'up-to': 'over',
  nearly: 'over',
  under: 'over',
  about: 'about',
}

const minus = ({ low, high, qualifier, ...rest }: Value): Value => ({
  ...rest,
  low: (high ?? low).neg(),
  high: high && low.neg(),
  qualifier: qualifier && TURNED[qualifier],
})
