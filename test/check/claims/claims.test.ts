/** Claims in words beside citations, in each language: those that the registry contradicts, and near misses that are right or unsure. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { rules } from '../../../src/check/index.ts'
import type { Subject } from '../../../src/check/types.ts'
import type { Registry } from '../../../src/registry/types.ts'
import { parseChapter } from '../../../src/stages/2-markdown/processor.ts'
import { registryOf } from '../../support/registry.ts'

/** Emissions rise, then fall a little; water falls each year; orders double; half of the staff are women. */
const METRICS = `
emissions:
  title: { en: Emissions }
  kind: quantity
  unit: tCO2e
  observations:
    2027: { value: '39,000', source: ledger }
    2028: { value: '45,100', source: ledger }
    2029: { value: '41,200', source: ledger }
    2030: { value: '43,900', source: ledger }
water:
  title: { en: Water }
  kind: quantity
  unit: m3
  observations:
    2027: { value: '900', source: ledger }
    2028: { value: '800', source: ledger }
    2029: { value: '700', source: ledger }
    2030: { value: '600', source: ledger }
orders:
  title: { en: Orders }
  kind: count
  unit: { en: orders }
  observations:
    2028: { value: '1,000', source: ledger }
    2029: { value: '1,500', source: ledger }
    2030: { value: '3,100', source: ledger }
women:
  title: { en: Women }
  kind: percent
  observations:
    2029: { value: 37%, source: ledger }
    2030: { value: 38%, source: ledger }
staff:
  title: { en: Staff }
  kind: count
  dimensions: { gender: { female: { en: women }, male: { en: men } } }
  observations:
    2029:
      - { dimensions: { gender: female }, value: 40, source: ledger }
      - { dimensions: { gender: male }, value: 60, source: ledger }
    2030:
      - { dimensions: { gender: female }, value: 45, source: ledger }
      - { dimensions: { gender: male }, value: 55, source: ledger }
growth:
  title: { en: Growth }
  kind: percent
  observations:
    2030: { value: -4.2%, source: ledger }
    2029: { value: +3.1%, source: ledger }
saved:
  title: { en: Energy saved }
  kind: quantity
  unit: kWh
  observations:
    2029: { value: '50', source: ledger }
    2030: { value: '70', source: ledger }
site:
  title: { en: Site }
  kind: quantity
  unit: ha
  observations:
    2029: { value: 20..30, source: ledger }
    2030: { value: 25..35, source: ledger }
`

let registry: Registry | undefined

/** Read once, by the first test that needs it. */
async function readRegistry(): Promise<Registry> {
  if (!registry) {
    const read = await registryOf(METRICS)
    expect(read.problems).toEqual([])
    registry = read.registry
  }
  return registry
}

/** The problems of rules about claims in a chapter, as `rule: message`. */
async function claimsIn(locale: string, markdown: string): Promise<string[]> {
  const read = await readRegistry()
  const file = new VFile({ path: `2030/${locale}/01.md`, value: markdown })
  const mdast = parseChapter({ file } as never)
  const subject = {
    report: { registry: read },
    edition: { config: { period: '2030' } },
    locales: [{ locale, chapters: [{ chapter: { file }, mdast }] }],
  } as unknown as Subject
  for (const rule of rules) if (rule.id.startsWith('claim-')) void rule.check(subject)
  return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
}

test.each([
  // Direction
  [
    'en',
    'Emissions **fell** to :metric[emissions].',
    'claim-direction',
    '`emissions` rose from 41,200 (2029) to 43,900 (2030)',
  ],
  [
    'en',
    'Water use rose from :metric[water]{period=2029} to :metric[water].',
    'claim-direction',
    'fell from 700 (2029)',
  ],
  ['en', 'At :metric[emissions], emissions were down from 2029.', 'claim-direction', 'rose'],
  [
    'en',
    'Emissions have increased since 2028, to :metric[emissions].',
    'claim-direction',
    'fell from 45,100 (2028)',
  ],
  ['en', 'Orders grew, and water use went up to :metric[water].', 'claim-direction', '“went up”'],
  ['en', 'Sales rose by :metric[growth].', 'claim-direction', '`growth` is -4.2% in 2030'],
  ['en', 'The share of women fell to :metric[women].', 'claim-direction', 'rose from 37% (2029) to 38%'],
  ['de', 'Die Emissionen sanken auf :metric[emissions].', 'claim-direction', '“sanken”'],
  ['de', 'Der Wasserverbrauch ist auf :metric[water] gestiegen.', 'claim-direction', '“gestiegen”'],
  ['fr', 'Les émissions ont diminué à :metric[emissions].', 'claim-direction', '“ont diminué”'],
  ['es', 'Las emisiones bajaron a :metric[emissions].', 'claim-direction', '“bajaron”'],
  ['zh-Hans', '排放量降至:metric[emissions]。', 'claim-direction', '“降至”'],
  ['zh-Hans', '排放量为:metric[emissions]，同比下降。', 'claim-direction', '“同比下降”'],
  ['zh-Hans', '用水量较上年增长，达到:metric[water]。', 'claim-direction', '“较上年增长”'],
  ['zh-Hant', '排放量減少到:metric[emissions]。', 'claim-direction', '“減少到”'],
  ['ja', '排出量は:metric[emissions]に減少した。', 'claim-direction', '“に減少した”'],
  ['en', '::chart{type=bar title="Emissions fell" metrics=emissions periods=2}', 'claim-direction', '“fell”'],
  [
    'en',
    '| Emissions |\n| - |\n| down to :metric[emissions], lower than in 2029 |',
    'claim-direction',
    '“lower than”',
  ],
  // Records
  [
    'en',
    'At :metric[emissions], emissions were the lowest in three years.',
    'claim-record',
    'lower in 2029 (41,200)',
  ],
  ['en', 'The highest emissions ever: :metric[emissions].', 'claim-record', 'higher in 2028 (45,100)'],
  ['en', 'Water use of :metric[water] was the highest in two years.', 'claim-record', 'higher in 2029 (700)'],
  ['de', 'Mit :metric[emissions] der niedrigste Wert seit drei Jahren.', 'claim-record', 'lower'],
  ['zh-Hans', '排放量为:metric[emissions]，三年来最低。', 'claim-record', '“三年来最低”'],
  ['zh-Hans', '排放量:metric[emissions]创历史新高。', 'claim-record', 'higher in 2028'],
  // Fractions
  ['en', 'Nearly half of our people (:metric[women]) are women.', 'claim-fraction', '“half”'],
  ['en', 'A quarter of the staff, :metric[women], are women.', 'claim-fraction', '38%'],
  ['de', 'Fast die Hälfte (:metric[women]) sind Frauen.', 'claim-fraction', 'Hälfte'],
  ['zh-Hans', '女性占:metric[women]，近一半。', 'claim-fraction', '一半'],
  ['zh-Hans', '女性占比:metric[women]，约三成。', 'claim-fraction', '三成'],
  // Multiples
  ['en', 'Orders tripled to :metric[orders].', 'claim-multiple', 'from 1,500 (2029) to 3,100 (2030)'],
  ['en', 'Water use has halved since 2027, to :metric[water].', 'claim-multiple', 'from 900 (2027)'],
  ['de', 'Die Aufträge haben sich auf :metric[orders] verdreifacht.', 'claim-multiple', '3,100'],
  ['zh-Hans', '用水量:metric[water]，减半。', 'claim-multiple', '600'],
])('%s: %s', async (locale, markdown, rule, words) => {
  const claims = await claimsIn(locale, markdown)
  expect(claims).toEqual([expect.stringMatching(`^${rule}: `)])
  expect(claims[0]).toContain(words)
})

test.each([
  ['en', 'Emissions rose to :metric[emissions].'],
  ['en', '::chart{type=bar title="Emissions fell" metrics=emissions periods=3}'],
  ['en', '::chart{type=bar title="Orders tripled in two years" metrics=orders periods=3}'],
  ['en', 'Orders tripled in two years, to :metric[orders].'],
  ['en', 'Emissions fell from :metric[emissions]{period=2028} to :metric[emissions].'],
  ['en', 'Emissions have fallen since 2028, to :metric[emissions].'],
  // Plans, negations, conditions and what is done for others.
  ['en', 'Emissions will fall below :metric[emissions].'],
  ['en', 'Emissions did not fall: they were :metric[emissions].'],
  ['en', 'We plan to have emissions of :metric[emissions] reduced.'],
  ['en', 'We helped customers whose emissions fell by :metric[saved].'],
  ['en', 'With the correction, the value of 2030 falls to :metric[emissions].'],
  ['zh-Hans', '更正后，排放量减至:metric[emissions]。'],
  // A record is not a change over its years.
  ['en', 'Emissions fell to :metric[emissions]{period=2029}, the lowest in two years.'],
  // Two parts of a metric are two subjects.
  ['en', 'Men (:metric[staff]{gender=male}) beside women (:metric[staff]{gender=female}): the number rose.'],
  // Another subject, several metrics, and both directions.
  ['en', 'Prices fell, and emissions were :metric[emissions].'],
  ['en', 'Orders rose to :metric[orders] while prices fell.'],
  ['en', 'Water fell to :metric[water], emissions :metric[emissions].'],
  ['en', 'Emissions, which fell in 2029 and rose again, were :metric[emissions].'],
  // The size of a change, a qualifier, ranges.
  ['en', 'Energy use fell by :metric[saved].'],
  ['en', 'We spent more than :metric[orders], and up to :metric[orders].'],
  ['en', 'The site shrank to :metric[site].'],
  ['en', 'Sales fell by :metric[growth].'],
  ['en', 'In 2029, sales rose by :metric[growth]{period=2029}.'],
  ['de', 'Die Emissionen stiegen auf :metric[emissions].'],
  ['de', 'Bis 2040 sollen die Emissionen unter :metric[emissions] sinken.'],
  ['zh-Hans', '排放量增至:metric[emissions]。'],
  ['zh-Hans', '帮助客户减少:metric[saved]的能耗。'],
  ['zh-Hans', '价格同比下降，排放量为:metric[emissions]。'],
  ['zh-Hans', '我们将把排放量降至:metric[emissions]以下。'],
  ['en', 'Water use of :metric[water] was the lowest in three years.'],
  ['en', 'The largest source: :metric[emissions].'],
  ['en', 'In five years, emissions were :metric[emissions].'],
  ['zh-Hans', '用水量:metric[water]为历史新低。'],
  ['en', 'In the first half of the year, :metric[women] were women.'],
  ['en', 'Over a third (:metric[women]) are women.'],
  [
    'en',
    'Women make up :metric[women] of the staff in the region where our oldest works stand, more than half of them in Leeds.',
  ],
  ['en', 'Half a million people, :metric[women].'],
  ['zh-Hans', '女性占:metric[women]，近四成。'],
  ['en', 'Orders doubled to :metric[orders].'],
  ['en', 'Orders more than doubled, to :metric[orders].'],
  ['en', 'Orders more than tripled from :metric[orders]{period=2028} to :metric[orders].'],
])('nothing is reported in %s: %s', async (locale, markdown) => {
  expect(await claimsIn(locale, markdown)).toEqual([])
})
