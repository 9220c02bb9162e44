/** Compares every place where a generated edition shows a value with the oracle. */

import { EDITION, keyOf, LOCALES, type Made, type Shows } from './edition.ts'
import { differenceOf, exponentIn, exponentOf, type Locale, type Wanted } from './shown.ts'
import { changeOf, type Oracle, Precise, type RawRegistry, type Result } from './values.ts'

export interface Comparison {
  values: number
  differences: string[]
}

const PERIODS = ['2028', '2029', '2030']

export function compare(made: Made, registry: RawRegistry, oracle: Oracle, shows: Shows): Comparison {
  const found: Comparison = { values: 0, differences: [] }
  const check = (where: string, shown: string | undefined, wanted: Wanted) => {
    found.values += 1
    const difference = shown === undefined ? 'nothing is shown' : differenceOf(shown, wanted)
    if (difference !== undefined) found.differences.push(`${where}: ${difference}`)
  }
  const is = (where: string, actual: string, expected: string) => {
    found.values += 1
    if (actual !== expected) found.differences.push(`${where}: "${actual}", oracle "${expected}"`)
  }
  for (const locale of LOCALES) {
    const page = made.pages.get(locale)
    if (!page) throw new Error('no page')
    const entries = (made.search.get(locale) ?? []).filter(entry => !entry.includes('Restated'))
    const search = entries.map(entry => spaces(`${entry[3]} ${entry[4]}`)).join('\n')
    const context = { registry, oracle, shows, locale, check, is }
    sentences(page, search, context)
    tiles(page, context)
    table(page, search, context)
    charts(page, context)
    together(page, context)
    splits(page, context)
    restated(page, context)
  }
  dataBook(made, { registry, oracle, is, check })
  return found
}

interface Context {
  registry: RawRegistry
  oracle: Oracle
  shows: Shows
  locale: Locale
  check(where: string, shown: string | undefined, wanted: Wanted): void
  is(where: string, actual: string, expected: string): void
}

const spaces = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Returns the visible text of an element, without marks and notes. */
function textOf(element: Element | null | undefined): string | undefined {
  if (!element) return undefined
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('[aria-hidden], .vh, sup, .note, .mk, svg')) hidden.remove()
  return copy.textContent ?? ''
}

function wantedOf(
  id: string,
  value: Result,
  { registry, locale }: Context,
  more: Partial<Wanted> = {},
): Wanted {
  const metric = registry[id]
  if (!metric) throw new Error(`no metric ${id}`)
  return { metric, value, locale, ...more }
}

/** Returns the text of each cited value on a page, by its key. */
export function citedWords(page: Document, { cited }: Shows): ReadonlyMap<string, string> {
  const text = spaces([...page.querySelectorAll('main p')].map(p => textOf(p)).join(' '))
  return new Map(cited.map(one => [keyOf(one), between(text, `cite ${keyOf(one)}`) ?? '']))
}

const between = (text: string | undefined, key: string): string | undefined =>
  text?.split(`${key} is `)[1]?.split(' end')[0]

function sentences(page: Document, search: string, context: Context): void {
  const { shows, oracle, locale, check } = context
  const text = spaces([...page.querySelectorAll('main p')].map(p => textOf(p)).join(' '))
  for (const one of shows.cited) {
    const value = oracle.value(one.id, one.period, one.part)
    if (value === undefined) throw new Error(`nothing to cite: ${keyOf(one)}`)
    const key = `cite ${keyOf(one)}`
    check(`${locale} text ${key}`, between(text, key), wantedOf(one.id, value, context))
    check(`${locale} search ${key}`, between(search, key), wantedOf(one.id, value, context))
  }
  for (const id of shows.changes) {
    const [from, to] = [oracle.value(id, '2029'), oracle.value(id, '2030')]
    if (!from || !to) throw new Error(`no change of ${id}`)
    const change = changeOf(from, to)
    const wanted = wantedOf(id, change, context, { isChange: true })
    check(`${locale} ${id} change`, between(text, `sign ${id}`), wanted)
    check(`${locale} ${id} change in search`, between(search, `sign ${id}`), wanted)
    changeInWords(between(text, `words ${id}`), id, change, context)
  }
}

const UP: Readonly<Record<Locale, RegExp>> = { en: /^up /, 'zh-Hans': /^(增长|提高)/ }
const DOWN: Readonly<Record<Locale, RegExp>> = { en: /^down /, 'zh-Hans': /^下降/ }
const SAME: Readonly<Record<Locale, RegExp>> = {
  en: /^(unchanged|little changed)$/,
  'zh-Hans': /^(持平|基本持平)$/,
}

function changeInWords(shown: string | undefined, id: string, change: Result, context: Context): void {
  const { locale, check, is } = context
  const where = `${locale} ${id} change in words`
  const rounded = change === 'n/m' ? undefined : new Precise(change.low).toDecimalPlaces(1)
  if (change === 'n/m' || !rounded) check(where, shown, wantedOf(id, 'n/m', context, { isChange: true }))
  else if (rounded.isZero()) is(where, String(SAME[locale].test(spaces(shown ?? ''))), 'true')
  else {
    const direction = rounded.isNegative() ? DOWN[locale] : UP[locale]
    is(`${where}: ${shown}`, String(direction.test(spaces(shown ?? ''))), 'true')
    const size = { ...change, low: new Precise(change.low).abs() }
    check(where, spaces(shown ?? '').replace(direction, ''), wantedOf(id, size, context, { isChange: true }))
  }
}

function tiles(page: Document, context: Context): void {
  const { shows, oracle, locale, check, registry } = context
  for (const item of page.querySelectorAll('.kpis li.kpi')) {
    const [, id = ''] = /^tile (\S+)/.exec(spaces(textOf(item.querySelector('.k')) ?? '')) ?? []
    const value = oracle.value(id, EDITION)
    const v = item.querySelector('.v')
    // A tile has lines for text before the number, the number, and its unit.
    for (const part of v?.querySelectorAll('.pre, .un') ?? []) {
      part.prepend(' ')
      part.append(' ')
    }
    const shown = spaces(textOf(v) ?? '').replace(/([\d+]) (?=%)/, '$1')
    // In a tile, the currency is after the number: 3.569 CNY bn.
    const [, number, money] =
      registry[id]?.kind === 'monetary' ? (/^(.*?) ?(CNY(?: \S+)?)$/.exec(shown) ?? []) : []
    if (value)
      check(
        `${locale} tile ${id}`,
        number === undefined ? shown : number,
        wantedOf(id, value, context, { unitCell: money }),
      )
  }
  context.is(
    `${locale} tiles`,
    String(page.querySelectorAll('.kpis li.kpi').length),
    String(
      shows.cited.filter(({ period, part }) => period === EDITION && Object.keys(part).length === 0).length,
    ),
  )
}

function table(page: Document, search: string, context: Context): void {
  const { shows, oracle, locale, check, registry } = context
  const rows = [...(page.querySelector('#rows')?.querySelectorAll('tbody tr') ?? [])]
  for (const [i, id] of shows.rows.entries()) {
    const cells = [...(rows[i]?.querySelectorAll('td') ?? [])].map(cell => textOf(cell) ?? '')
    const [unit = '', ...numbers] = cells
    const title = registry[id]?.title[locale] ?? ''
    const found = search.split(`· ${title} · `)[1]?.split(' · ') ?? []
    for (const [at, period] of PERIODS.entries()) {
      const value = oracle.value(id, period)
      const where = `${locale} table ${id} ${period}`
      if (value === undefined) {
        context.is(
          where,
          spaces(numbers[at] ?? ''),
          value === undefined ? spaces(numbers[at] ?? '').replace(/\d/g, '#') : '',
        )
        continue
      }
      check(where, numbers[at], wantedOf(id, value, context, { unitCell: unit }))
      check(
        `${where} in search`,
        found[at + 1],
        wantedOf(id, value, context, { unitCell: (found[0] ?? '').replace('—', '') }),
      )
    }
    const [from, to] = [oracle.value(id, '2029'), oracle.value(id, '2030')]
    if (from && to)
      check(
        `${locale} table ${id} change`,
        numbers[3],
        wantedOf(id, changeOf(from, to), context, { isChange: true }),
      )
  }
}

function charts(page: Document, context: Context): void {
  const { shows, oracle, locale, check, is } = context
  for (const id of shows.charts) {
    const figure = page.querySelector(`#chart-${id}`)
    const cells = [...(figure?.querySelectorAll('table.chart-data tbody td') ?? [])].map(
      cell => textOf(cell) ?? '',
    )
    const unit = spaces(textOf(figure?.querySelector('p.unit')) ?? '')
    const labels = new Set(
      [...(figure?.querySelectorAll('.drawing.wide text') ?? [])].map(text => spaces(text.textContent ?? '')),
    )
    for (const [at, period] of PERIODS.entries()) {
      const value = oracle.value(id, period)
      if (value === undefined || value === 'n/m') continue
      const shown = cells[at]
      // The percent sign stays with the number.
      check(
        `${locale} chart ${id} ${period}`,
        shown,
        wantedOf(id, value, context, { unitCell: shown?.includes('%') ? '' : unit }),
      )
      is(
        `${locale} chart ${id} ${period} label of ${[...labels].join('|')}`,
        String(labels.has(spaces(shown ?? ''))),
        'true',
      )
    }
  }
}

/** Checks several metrics in one chart: each in the unit of the first, with its own pinned digits. */
function together(page: Document, context: Context): void {
  const { shows, oracle, locale, check, registry } = context
  const [first = ''] = shows.together
  const lead = registry[first]
  const figure = page.querySelector('#together')
  const rows = [...(figure?.querySelectorAll('table.chart-data tbody tr') ?? [])]
  const unit = spaces(textOf(figure?.querySelector('p.unit')) ?? '')
  for (const [i, id] of shows.together.entries()) {
    const cells = [...(rows[i]?.querySelectorAll('td') ?? [])].map(cell => textOf(cell) ?? '')
    const own = registry[id]
    for (const [at, period] of PERIODS.entries()) {
      const value = oracle.value(id, period)
      if (!lead || !own || value === undefined || value === 'n/m') continue
      const shown = cells[at]
      const unitCell = shown?.includes('%') ? '' : unit
      const pins = own.unit === lead.unit ? own.display?.[locale] : undefined
      const isOwnScale =
        pins?.scale === undefined || exponentOf(pins.scale, locale) === exponentIn(unitCell, lead, locale)
      const display = {
        [locale]: { decimals: isOwnScale || value.sort !== 'number' ? pins?.decimals : undefined },
      }
      check(`${locale} ${id} in one chart with ${first} ${period}`, shown, {
        metric: { ...lead, display },
        value: oracle.inUnitOf(first, id, value),
        locale,
        unitCell,
      })
    }
  }
}

/** Checks tables and charts by a dimension: a row for each value, and the total. */
function splits(page: Document, context: Context): void {
  const { shows, oracle, locale, check, registry, is } = context
  for (const { id, by } of shows.splits) {
    const values = Object.entries(registry[id]?.dimensions?.[by] ?? {})
    const rows = [...(page.querySelector(`#by-${id}-${by}`)?.querySelectorAll('tbody tr') ?? [])].filter(
      row => row.querySelectorAll('td').length > 0,
    )
    is(`${locale} rows of ${id} by ${by}`, String(rows.length), String(values.length + 1))
    const chart = [
      ...(page.querySelector(`#chart-${id}-${by}`)?.querySelectorAll('table.chart-data tbody tr') ?? []),
    ]
    const unitOfChart = spaces(textOf(page.querySelector(`#chart-${id}-${by} p.unit`)) ?? '')
    for (const [i, part] of [...values.map(([value]) => ({ [by]: value })), {}].entries()) {
      const [unit = '', ...numbers] = [...(rows[i]?.querySelectorAll('td') ?? [])].map(
        cell => textOf(cell) ?? '',
      )
      const drawn = [...(chart[i]?.querySelectorAll('td') ?? [])].map(cell => textOf(cell) ?? '')
      for (const [at, period] of ['2029', '2030'].entries()) {
        const value = oracle.value(id, period, part as Record<string, string>)
        if (value === undefined || value === 'n/m') continue
        const where = `${locale} ${id} by ${by} ${JSON.stringify(part)} ${period}`
        check(`${where} in table`, numbers[at], wantedOf(id, value, context, { unitCell: unit }))
        if (Object.keys(part).length > 0)
          check(`${where} in chart`, drawn[at], wantedOf(id, value, context, { unitCell: unitOfChart }))
      }
    }
  }
}

/** Checks every restatement: old value, new value, and a visible difference if they differ. */
function restated(page: Document, context: Context): void {
  const { oracle, locale, check, is, registry } = context
  for (const row of page.querySelectorAll('table.restatements tbody tr')) {
    const title = spaces(textOf(row.querySelector('th')) ?? '')
    const [id] = Object.entries(registry).find(([, metric]) => metric.title[locale] === title) ?? []
    const [period = '', old = '', now = '', difference = ''] = [...row.querySelectorAll('td')].map(cell =>
      spaces(textOf(cell) ?? ''),
    )
    // Parts are named by the titles of their dimension, which the tables by dimension check.
    if (id === undefined) continue
    const key = period.replace('–', '..')
    const [was, value] = [oracle.before(id, key), oracle.value(id, key)]
    const where = `${locale} restatement of ${id} ${period}`
    if (was === undefined || value === undefined) {
      is(where, `${old}, ${now}`, 'nothing')
      continue
    }
    check(`${where} before`, old, wantedOf(id, was, context, { isCompared: true }))
    check(`${where} now`, now, wantedOf(id, value, context, { isCompared: true }))
    if (was === 'n/m' || value === 'n/m' || was.sort !== value.sort) continue
    const low = value.low.minus(value.high || was.high ? (was.high ?? was.low) : was.low)
    const isOther = !was.low.eq(value.low) || !(was.high ?? was.low).eq(value.high ?? value.low)
    is(`${where} is seen: ${old}, ${now}, ${difference}`, String(old !== now), String(isOther || old !== now))
    if (value.high || was.high) continue
    is(`${where} difference ${difference}`, String(/[1-9]/.test(difference)), String(isOther))
    const sort = value.sort === 'percent' ? 'points' : value.sort
    const digit = Math.min(was.digit, value.digit)
    check(
      `${where} difference`,
      difference,
      wantedOf(id, { low, digit, sort }, context, { isCompared: true }),
    )
  }
}

function dataBook(
  made: Made,
  { registry, oracle, is, check }: Pick<Context, 'registry' | 'oracle' | 'is' | 'check'>,
): void {
  const column = (name: string) => made.sheet.head.indexOf(name)
  for (const [i, row] of made.rows.entries()) {
    const part = Object.fromEntries(
      row.dimensions.split(' ').flatMap(pair => (pair ? [pair.split('=')] : [])),
    ) as Record<string, string>
    const value = oracle.value(row.metric, row.period, part)
    const where = `data book ${row.metric}@${row.period} ${row.dimensions}`
    if (value === undefined) {
      is(where, row.number, 'nothing')
      continue
    }
    const exact = value === 'n/m' ? '' : digits(value.low)
    is(where, row.number === '' ? '' : digits(new Precise(row.number)), exact)
    is(
      `${where} upper end`,
      row.high === '' ? '' : digits(new Precise(row.high)),
      value === 'n/m' || !value.high ? '' : digits(value.high),
    )
    const cell = made.sheet.body[i]?.[column('number')]
    // Spreadsheets calculate with at most 15 digits.
    const rounded = value === 'n/m' ? '' : new Precise(value.low).toSignificantDigits(15).toFixed()
    is(`${where} in the sheet`, typeof cell === 'number' ? new Precise(cell).toFixed() : '', rounded)
    for (const locale of LOCALES) {
      const metric = registry[row.metric]
      if (metric) check(`${where} ${locale}`, row.shown[locale], { metric, value, locale })
    }
  }
}

/** Rounds to the digits that a lock keeps. */
const digits = (number: InstanceType<typeof Precise>): string =>
  new Precise(number).toSignificantDigits(30, Precise.ROUND_DOWN).toFixed()
