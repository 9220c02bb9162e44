/** Makes random registries: metrics of every kind with scales, units, ranges, revisions, dimensions and derivations. */
import fc from 'fast-check'
import type { RawMetric, RawObservation, RawRegistry, RawRule } from './values.ts'

const YEARS = ['2028', '2029', '2030'] as const

type Kind = 'count' | 'quantity' | 'monetary' | 'percent'

const digits = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map(String),
  fc.integer({ min: 1, max: 99_999_999 }).map(String),
  fc.integer({ min: 1000, max: 99_999_999 }).map(n => n.toLocaleString('en')),
  fc.constantFrom('0', '1', '5', '10', '999', '9995', '99949999', '1000000'),
)
const fraction = fc.oneof(
  fc.constant(''),
  fc.stringMatching(/^\d{1,4}$/).map(text => `.${text}`),
)
const scale = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom(' thousand', ' million', ' billion', '万', '亿', '万亿') },
)

interface Written {
  value: string
  qualifier?: string
}

/** Makes a published value. */
function written(kind: Kind): fc.Arbitrary<Written> {
  if (kind === 'percent')
    return fc
      .tuple(fc.integer({ min: 0, max: 140 }), fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,3}$/)))
      .map(([whole, more]) => ({ value: `${whole}${more && `.${more}`}%` }))
  const number = fc
    .tuple(digits, fraction, scale, fc.constantFrom('', '', '', '', kind === 'monetary' ? '-' : ''))
    .map(([whole, part, word, sign]) => `${sign}${whole}${part}${word}`)
  const range = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), scale)
    .map(([low, more, word]) => ({ value: `${low}..${low + more}${word}` }))
  return fc.oneof(
    { weight: 10, arbitrary: number.map(value => ({ value })) },
    { weight: 1, arbitrary: range },
    {
      weight: 1,
      arbitrary: fc
        .tuple(digits, scale, fc.constantFrom('over', 'about', 'nearly', 'up-to', 'under'))
        .map(([whole, word, qualifier]) => ({ value: `${whole}${word}`, qualifier })),
    },
    { weight: 1, arbitrary: fc.tuple(digits, scale).map(([whole, word]) => ({ value: `${whole}${word}+` })) },
  )
}

function observation(kind: Kind): fc.Arbitrary<RawObservation> {
  const revision = fc
    .tuple(fc.constantFrom('2029', '2030', '2031'), written(kind))
    .map(([edition, value]) => [
      { edition, ...value, reason: 'error', source: 'ledger', note: { en: 'Why.', 'zh-Hans': '原因。' } },
    ])
  return fc
    .tuple(
      written(kind),
      fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: revision }),
    )
    .map(([value, revisions]) => ({
      ...value,
      source: 'ledger',
      ...(revisions.length > 0 ? { revisions } : {}),
    }))
}

const display = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        en: fc.record(
          {
            scale: fc.constantFrom('thousand', 'million', 'billion', 'none'),
            decimals: fc.integer({ min: 0, max: 4 }),
          },
          { requiredKeys: [] },
        ),
        'zh-Hans': fc.record(
          { scale: fc.constantFrom('万', '亿', 'none'), decimals: fc.integer({ min: 0, max: 4 }) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
  },
)

const titled = (id: string) => ({ title: { en: `Metric ${id}`, 'zh-Hans': `指标${id}` } })

interface Sort {
  kind: Kind
  unit?: RawMetric['unit']
}
/** Families of metrics whose values can be added. */
const FAMILIES: readonly (readonly Sort[])[] = [
  [{ kind: 'monetary', unit: 'CNY' }],
  ['kWh', 'MWh', 'GJ'].map(unit => ({ kind: 'quantity' as const, unit })),
  ['kg', 't'].map(unit => ({ kind: 'quantity' as const, unit })),
  ['kgCO2e', 'tCO2e'].map(unit => ({ kind: 'quantity' as const, unit })),
  [{ kind: 'count', unit: { en: 'things', 'zh-Hans': '件' } }],
  [{ kind: 'count' }],
  [{ kind: 'percent' }],
]

function plain(id: string, sort: Sort): fc.Arbitrary<RawMetric> {
  return fc
    .tuple(
      display,
      ...YEARS.map(() =>
        fc.oneof(
          { weight: 6, arbitrary: observation(sort.kind) },
          { weight: 1, arbitrary: fc.constant(undefined) },
        ),
      ),
    )
    .map(([shown, ...values]) => ({
      ...titled(id),
      ...sort,
      ...(shown ? { display: shown } : {}),
      observations: Object.fromEntries(
        YEARS.flatMap((year, i) => (values[i] ? [[year, values[i]]] : [])),
      ) as Record<string, RawObservation>,
    }))
}

const words = (name: string) => ({ en: `Part ${name}`, 'zh-Hans': `部分${name}` })
const DIMENSIONS = {
  gender: { female: words('female'), male: words('male') },
  region: { at: words('at'), dk: words('dk'), us: words('us') },
}

/** Makes all cells of one dimension or of two; sometimes one is missing. */
function split(id: string, sort: Sort): fc.Arbitrary<RawMetric> {
  const names = fc.constantFrom<(keyof typeof DIMENSIONS)[]>(['gender'], ['region'], ['gender', 'region'])
  return names.chain(over => {
    const cells = over.reduce<Record<string, string>[]>(
      (all, name) =>
        all.flatMap(cell => Object.keys(DIMENSIONS[name]).map(value => ({ ...cell, [name]: value }))),
      [{}],
    )
    const year = fc
      .tuple(
        fc.array(observation(sort.kind), { minLength: cells.length, maxLength: cells.length }),
        fc.oneof(
          { weight: 5, arbitrary: fc.constant(-1) },
          { weight: 1, arbitrary: fc.nat(cells.length - 1) },
        ),
      )
      .map(([values, missing]) =>
        values.flatMap((value, i) => (i === missing ? [] : [{ ...value, dimensions: cells[i] ?? {} }])),
      )
    return fc.tuple(year, year).map(([before, now]) => ({
      ...titled(id),
      ...sort,
      dimensions: Object.fromEntries(over.map(name => [name, DIMENSIONS[name]])),
      derive: { sum: id, over: over.length === 1 ? (over[0] as string) : [...over] },
      observations: { '2029': before, '2030': now },
    }))
  })
}

/** Makes derivations of two metrics of one family, and of one that is split by dimensions. */
function rules(
  a: string,
  b: string,
  base: string,
  parts: string,
  first: Record<string, string>,
): readonly [RawRule, boolean][] {
  const [dimension = ''] = Object.keys(first)
  return [
    [{ sum: [a, b] }, false],
    [{ difference: [a, b] }, false],
    [{ sum: a, over: 'periods', periods: ['2028..2030', '2029..2030'] }, false],
    [{ share: a, of: b }, true],
    [{ share: parts, where: first }, true],
    [{ sum: parts, over: dimension, where: first }, false],
    [{ yoy: a }, true],
    [{ cagr: b, periods: ['2028..2030'] }, true],
    [{ intensity: a, per: base }, false],
  ]
}

export const registries: fc.Arbitrary<RawRegistry> = fc
  .tuple(
    fc.constantFrom(...FAMILIES),
    fc.constantFrom(...FAMILIES.slice(0, 6)),
    fc.nat(2),
    fc.nat(2),
    fc.nat(2),
  )
  .chain(([family, other, i, j, k]) => {
    const at = (n: number) => family[n % family.length] as Sort
    const additive = at(0).kind === 'percent' ? (FAMILIES[5] as readonly Sort[]) : family
    const partSort = additive[k % additive.length] as Sort
    return fc
      .tuple(
        plain('a', at(i)),
        plain('b', at(j)),
        plain('c', at(k)),
        plain('base', other[i % other.length] as Sort),
        split('parts', partSort),
        fc.array(display, { minLength: 9, maxLength: 9 }),
      )
      .map(([a, b, c, base, parts, shown]) => {
        const registry: RawRegistry = { a, b, c, base, parts }
        const [dimension = '', value = ''] =
          Object.entries(parts.dimensions ?? {}).map(([name, values]) => [
            name,
            Object.keys(values)[0] ?? '',
          ])[0] ?? []
        for (const [n, [derive, isPercent]] of rules('a', 'b', 'base', 'parts', {
          [dimension]: value,
        }).entries()) {
          const id = `d${n}`
          const term = derive.sum === 'parts' ? parts : a
          if (
            derive.intensity &&
            (a.kind === 'percent' || typeof a.unit !== 'string' || base.kind !== 'monetary')
          )
            continue
          const sort: Sort = derive.intensity
            ? { kind: 'quantity', unit: `${String(a.unit)}/million CNY` }
            : isPercent
              ? { kind: 'percent' }
              : { kind: term.kind as Kind, ...(term.unit === undefined ? {} : { unit: term.unit }) }
          // A unit other than that of the terms.
          if (derive.sum && term === a && typeof a.unit === 'string') sort.unit = at(k).unit
          const pins = shown[n]
          registry[id] = { ...titled(id), ...sort, ...(pins ? { display: pins } : {}), derive }
        }
        return registry
      })
  })
