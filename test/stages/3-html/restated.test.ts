/** A restated value is marked in text, tiles, tables, charts and targets. */
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { CHART_KINDS } from '../../../src/directives/choices.ts'
import { copyOfAcme } from '../../support/folder.ts'
import { render } from '../../support/parse.ts'

const METRICS = `
small:
  title: { en: Small anvils, zh-Hans: 小铁砧 }
  kind: count
  unit: { en: anvils, zh-Hans: 件 }
  observations:
    2028: { value: 200, source: ledger }
    2029: { value: 250, source: ledger, revisions: [{ edition: 2030, value: 240, reason: error, source: ledger, note: { en: Counted twice., zh-Hans: 曾重复计算。 } }] }
    2030: { value: 300, source: ledger }
large:
  title: { en: Large anvils, zh-Hans: 大铁砧 }
  kind: count
  unit: { en: anvils, zh-Hans: 件 }
  observations: { 2028: { value: 20, source: ledger }, 2029: { value: 30, source: ledger }, 2030: { value: 60, source: ledger } }
all:
  title: { en: All anvils, zh-Hans: 全部铁砧 }
  kind: count
  unit: { en: anvils, zh-Hans: 件 }
  derive: { sum: [small, large] }
`
const TARGET = `
double:
  title: { en: Double, zh-Hans: 加倍 }
  commitment: { en: Twice as many., zh-Hans: 加倍。 }
  year: 2038
  metric: small
  base: { year: 2029 }
  value: +100%
  relative: true
  status: on-track
  source: ledger
`
const NOTE =
  'R Restated, Small anvils, 2029: error of an earlier period. Before 250\u00a0anvils, now 240\u00a0anvils, difference −10\u00a0anvils. Counted twice. It is the base of the target “Double”, which now aims for 480\u00a0anvils in place of 500\u00a0anvils.'
const FOLLOWS =
  'R Restated, All anvils, 2029: error of an earlier period. Before 280\u00a0anvils, now 270\u00a0anvils, difference −10\u00a0anvils. It follows from the restatement of: Small anvils.'

type Options = { locale?: string; format?: 'print' | 'web' }

async function rendered(markdown: string, options: Options = {}): Promise<Element[]> {
  const folder = await copyOfAcme()
  await appendFile(join(folder, 'metrics/acme.yaml'), METRICS)
  await appendFile(join(folder, 'targets.yaml'), TARGET)
  const { tree, problems, messages } = await render(markdown, { format: 'print', ...options, folder })
  expect(problems, messages.join()).toEqual([])
  const elements: Element[] = []
  visit(tree, 'element', element => {
    elements.push(element)
  })
  return elements
}

const withClass = (elements: readonly Element[], name: string): Element[] =>
  elements.filter(({ properties }) => [properties['className']].flat().includes(name))
const notes = (elements: readonly Element[]): string[] =>
  [...withClass(elements, 'restated-notes'), ...withClass(elements, 'table-notes')].flatMap(list =>
    list.children.flatMap(item => (item.type === 'element' ? [textOf(item)] : [])),
  )

describe('tiles', () => {
  const TILES = `:::kpis
- :metric[small]{period=2029}
  :change[small]{period=2029}
- :metric[small]
  :change[small]
  against 2029
- :metric[large]
  :change[large]
:::`

  test('a value is marked, or a change because of its base, and one note explains why', async () => {
    const elements = await rendered(TILES)
    const tiles = withClass(elements, 'kpi').map(tile => textOf(tile))
    expect(tiles).toEqual([
      'Small anvils240anvilsRup 20%R',
      'Small anvils300anvilsup 25%Ragainst 2029',
      'Large anvils60anvilsup 100%',
    ])
    expect(notes(elements)).toEqual([NOTE])
  })

  test('on the web, a screen reader reads which of both was restated instead of the mark', async () => {
    const elements = await rendered(TILES, { format: 'web' })
    expect(withClass(elements, 'rs').map(sign => toHtml(sign))).toEqual(
      ['Restated', 'Restated', 'From a restated base'].map(
        words =>
          `<sup class="rs"><span><span aria-hidden="true">R</span><span class="vh">${words}</span></span></sup>`,
      ),
    )
  })

  test('in Chinese', async () => {
    const elements = await rendered(TILES, { format: 'web', locale: 'zh-Hans' })
    expect(withClass(elements, 'vh').map(words => textOf(words))).toContain('基数经重述')
    expect(notes(elements)[0]).toMatch(/^R 小铁砧2029年数据经重述：前期差错更正。原值250件，现值240件/)
  })

  test('without a restated value there is neither mark nor note', async () => {
    const elements = await rendered(':::kpis\n- :metric[large]\n  :change[large]\n:::')
    expect(withClass(elements, 'rs')).toEqual([])
    expect(notes(elements)).toEqual([])
  })
})

describe('charts', () => {
  const chart = (rest: string) => `::chart{title="Anvils" ${rest}}`
  const ASKED: Readonly<Record<string, { rest: string; signs: number; notes: string[] }>> = {
    bar: { rest: 'metrics=small periods=3', signs: 1, notes: [NOTE] },
    grouped: { rest: 'metrics="small, large" periods=3', signs: 1, notes: [NOTE] },
    stacked: { rest: 'metrics="small, large" periods=3', signs: 1, notes: [NOTE] },
    line: { rest: 'metrics="small, large" periods=3', signs: 1, notes: [NOTE] },
    dot: { rest: 'metrics=small periods=3', signs: 1, notes: [NOTE] },
    range: { rest: 'metrics=small periods=3', signs: 1, notes: [NOTE] },
    // The goal depends on its restated base.
    progress: { rest: 'targets=double', signs: 1, notes: [NOTE] },
    scope: { rest: 'metrics="small, large" periods=2029', signs: 1, notes: [NOTE] },
    // The total of 2029, and the change of the part since then.
    waterfall: { rest: 'metrics=all periods="2029, 2030"', signs: 2, notes: [FOLLOWS, NOTE] },
    scatter: { rest: 'metrics="small, large" axes="Small | Large" periods=2029', signs: 1, notes: [NOTE] },
  }

  test.each(CHART_KINDS)('%s: a sign in the drawing and in the data, a note below', async kind => {
    const asked = ASKED[kind]
    if (!asked) throw new Error('not asked for')
    const elements = await rendered(chart(`type=${kind} ${asked.rest}`))
    const drawing = withClass(elements, 'plot').slice(0, 1)
    const words: string[] = []
    visit({ type: 'root', children: drawing }, 'element', element => {
      if (element.tagName === 'text') words.push(textOf(element))
    })
    expect(words.filter(word => word === 'R')).toHaveLength(asked.signs)
    const cells = withClass(elements, 'r').filter(({ tagName }) => tagName === 'td')
    const signed = cells.map(cell => textOf(cell)).filter(text => text.endsWith('R'))
    expect(signed).toHaveLength(asked.notes.length)
    expect(notes(elements).sort()).toEqual([...asked.notes].sort())
  })

  test('a chart of values as published has neither', async () => {
    const elements = await rendered(chart('type=bar metrics=large periods=3'))
    expect(withClass(elements, 'rs')).toEqual([])
    expect(notes(elements)).toEqual([])
  })
})

describe('elsewhere', () => {
  test('changes in text, targets and Markdown tables are marked because of their base', async () => {
    const text = await rendered('Small anvils were :change[small] on 2029.')
    expect(withClass(text, 'change').map(figure => textOf(figure))).toEqual(['up 25%R'])
    const targets = await rendered('::targets')
    expect(withClass(targets, 'pg').map(cell => textOf(cell))).toContain('300\u00a0anvilsR')
    expect(notes(targets)).toEqual([NOTE])
    const table = await rendered(
      ':::table{#t title="T"}\n| A | B |\n| - | -: |\n| S | :metric[small]{period=2029} |\n\n:::',
    )
    expect(notes(table)).toEqual([NOTE])
  })

  test('a table without a column for the base year marks the change', async () => {
    const one = await rendered('::table{#t title="T" metrics=small periods=1 change}')
    expect(withClass(one, 'restated').map(sign => textOf(sign))).toEqual(['R'])
    expect(notes(one)).toEqual(['R From a restated base', NOTE.replace('R ', '1 ')])
    const two = await rendered('::table{#t title="T" metrics=small periods=2 change}')
    expect(notes(two)).toEqual(['R Restated', NOTE.replace('R ', '1 ')])
  })

  test('marks link to the list of restatements if there is one', async () => {
    const href = (elements: readonly Element[]) =>
      withClass(elements, 'rs').map(({ children: [link] }) =>
        link?.type === 'element' ? link.properties['href'] : undefined,
      )
    const tile = ':::kpis\n- :metric[small]\n  :change[small]\n:::'
    expect(href(await rendered(tile))).toEqual([undefined])
    expect(href(await rendered(`${tile}\n\n::restatements`))).toEqual(['#restated-small-2029'])
  })
})
