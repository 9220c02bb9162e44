import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { render } from '../../support/parse.ts'

const html = async (markdown: string, options = {}) => {
  const { tree, problems } = await render(markdown, options)
  expect(problems).toEqual([])
  return toHtml(tree)
}

test('a citation has attributes for metric, period and source, and its number stays with its unit', async () => {
  const out = await html('Spend: :metric[rd-spend].')
  expect(out).toContain('data-metric="rd-spend" data-period="2030" data-source="ledger"')
  expect(out).toContain('<span class="nb">CNY\u00a05.18\u00a0billion</span>')
  expect(await html('共:metric[daily-users]。', { locale: 'zh-Hans' })).toContain(
    '超过<span class="nb">4.5亿人</span>',
  )
})

test('a change is computed from two observations', async () => {
  expect(await html(':change[anvils]{from=2029}')).toMatch(/up.<span class="nb">2%/)
  expect(await html(':change[growth]{as=sign}')).toContain('+24.4%')
})

test('a target shows its wording, year and status', async () => {
  expect(await html(':target[net-zero]')).toContain('no later than 2040')
})

test('notes are placed where they are cited, numbered in the order of their marks', async () => {
  const out = await html('One[^b] and two[^a].\n\n[^a]: Second.\n[^b]: First *note*.')
  expect(out).toMatch(
    /One<sup class="noteref"><a[^>]*>1<\/a><\/sup><span class="note" role="note"[^>]*><b>1<\/b>First <em>note<\/em>\./,
  )
  expect(out).toMatch(/two<sup class="noteref"><a[^>]*>2<\/a>/)
  expect(out).not.toContain('<section')
})

test('figures and tables are numbered by chapter, as each language writes it', async () => {
  const figure = ':::figure{#one src=images/forge.svg alt="A forge"}\nThe forge.\n:::\n\nSee :ref[one].'
  expect(await html(figure)).toMatch(/<figcaption><b class="number">Figure 1\.1\s<\/b>The forge\./)
  expect(await html(figure)).toContain('<a class="ref" href="#one">Figure 1.1</a>')
  expect(await html(figure, { locale: 'zh-Hans' })).toContain('图1-1')
  const table = ':::table{#t title="Kinds"}\n| Kind | N |\n| --- | ---: |\n| Small | 1 |\n\n:::\n\n:ref[t]'
  const out = await html(table)
  expect(out).toMatch(/<table[^>]*class="data numbered"[^>]*><caption><b class="number">Table 1\.1/)
  expect(out).toContain('<th scope="col" class="r">N</th>')
  expect(out).toContain('<th scope="row">Small</th><td class="r">1</td>')
})

test('in chapters without numbers, figures are numbered without a prefix', async () => {
  const figure = ':::figure{#one src=images/forge.svg alt="A forge"}\nThe forge.\n:::'
  expect(await html(figure, { part: 'opening' })).toContain('Figure 1\u2002')
})

test('a drawing becomes part of the page, without scripts and external references', async () => {
  const out = await html(':::figure{#one src=images/forge.svg alt="A forge"}\nThe forge.\n:::')
  expect(out).toMatch(/<svg[^>]*viewBox[^>]*role="img" aria-label="A forge"/)
  expect(out).not.toMatch(/<script|onload|href="http/)
})

test('tiles: label, value with its unit set apart, change, remark', async () => {
  const out = await html(
    ':::kpis{letter=A title="Work" note="Invented"}\n- :metric[anvils]\n  :change[anvils]{from=2029}\n  all kinds\n:::',
  )
  expect(out).toContain('<span class="L" aria-hidden="true">A</span><b>Work</b><small>Invented</small>')
  expect(out).toContain('<span class="k">Anvils made</span>')
  expect(out).toMatch(
    /<span class="v"[^>]*><span class="n">36\.84<\/span><span class="un">million anvils<\/span>/,
  )
  expect(out).toMatch(/<span class="d"><svg.*<\/svg><span class="metric change"[^>]*>up/)
  expect(out).toContain('<span class="x">all kinds</span>')
})

test('cards, case, columns, note, quote and letter', async () => {
  const out = await html(
    [
      ':::cards\n1. **Steel** is hard.\n\n   Tempered\n:::',
      '::::case{#flood title="A flood" metric=anvils caption="anvils lent"}\nThe river rose.\n\n- **Learned** to lend\n::::',
      ':::columns{count=3}\nText.\n:::',
      ':::note{title="Mind"}\nHot iron.\n:::',
      ':::quote{by="Nobody" role="invented"}\nIron lasts.\n:::',
      ':::letter{by="A. Smith" role="Chair"}\nIron.\n:::',
    ].join('\n\n'),
  )
  expect(out).toContain('<p class="name">Steel</p><p>is hard.</p><p class="m">Tempered</p>')
  expect(out).toMatch(
    /<article class="case full" id="flood"[^>]*><header><p class="label">Case<\/p><p class="big">/,
  )
  expect(out).toMatch(/<ul class="learn"/)
  expect(out).toContain('style="columns:3"')
  expect(out).toMatch(/<aside class="callout"[^>]*><p class="label">Mind<\/p>/)
  expect(out).toContain('<footer>Nobody, invented</footer>')
  expect(out).toContain('<footer class="sign"><strong>A. Smith</strong><br>Chair</footer>')
})

test('content for one format or language is in no other', async () => {
  const text =
    ':::only{format=print}\nOn paper.\n:::\n\n:::only{format=web}\nOn screen.\n:::\n\n:::only{locale=zh-Hans}\n中文。\n:::'
  const web = await html(text)
  expect(web).toContain('On screen.')
  expect(web).not.toMatch(/On paper|中文/)
  expect(await html(text, { format: 'print' })).not.toContain('On screen.')
})

test('a reference to a page is a number in print and a title on the web', async () => {
  const text = '## First\n\nSee :ref[sample-1]{page}.'
  expect(await html(text)).toContain('<a class="ref" href="#sample-1">First</a>')
  expect(await html(text, { format: 'print' })).toMatch(/page <span class="pn" data-ref="sample-1">/)
})

test('sections are numbered as each language writes it', async () => {
  const text = '## First\n\n### Inner\n\n## Second'
  expect(await html(text)).toContain('<span class="no">1.1</span><span class="t">First</span>')
  const zh = await html(text, { locale: 'zh-Hans' })
  expect(zh).toContain('<span class="no">二、</span><span class="t">Second</span>')
  expect(zh).toContain('<span class="no">（一）</span>Inner')
})

test.each([
  ['a metric that is not there', ':metric[anvil]', 'metric-known'],
  ['a figure without alternative text', ':::figure{src=images/forge.svg alt=""}\nX\n:::', 'image-alt'],
  ['a note without its text', 'Text[^1].', 'note-defined'],
  [
    'an id twice',
    '## A\n\n:::quote\nx\n:::\n\n:::figure{#sample-1 src=images/forge.svg alt="A"}\nX\n:::',
    'anchor-unique',
  ],
  ['a timeline without dates', ':::timeline{from=2020}\n- Once\n:::', 'timeline-list'],
  ['tiles without figures', ':::kpis\n- nothing\n:::', 'kpis-list'],
])('%s is a located problem', async (_, markdown, rule) => {
  const { problems } = await render(markdown)
  expect(problems.map(problem => problem.rule)).toContain(rule)
  expect(problems.every(problem => (problem.line ?? 0) >= 5)).toBe(true)
})

test('Chinese names in an English text are marked as Chinese, Latin ones in a Chinese text are not marked', async () => {
  expect(await html('The platform 急救宝·你好 and **铁砧**.')).toMatch(
    /The platform <span lang="zh-Hans">急救宝·你好<\/span> and <strong><span lang="zh-Hans">铁砧<\/span><\/strong>\./,
  )
  expect(await html('铁砧 Anvil。', { locale: 'zh-Hans' })).not.toContain('lang=')
})

test('a change without a base compares with the previous year, and its arrow shows the direction', async () => {
  expect(await html(':change[anvils]')).toBe(await html(':change[anvils]{from=2029}'))
  const tile = (metric: string) => html(`:::kpis\n- :metric[${metric}]\n  :change[${metric}]{from=2029}\n:::`)
  expect(await tile('anvils')).toContain('M4 .6 7.8 7.4H.2z')
})

test('references to a case study or titled cards use the title', async () => {
  const out = await html(':::case{#flood title="The flood"}\nIt rose.\n:::\n\nSee :ref[flood].')
  expect(out).toContain('See <a class="ref" href="#flood">The flood</a>.')
  expect(out).not.toContain('data-named')
  expect(
    await html(':::cards{#values title="Our values"}\n1. **Iron** lasts.\n:::\n\nSee :ref[values].'),
  ).toContain('<a class="ref" href="#values">Our values</a>')
})

test('a tile has an arrow only for its own change; the change of another metric is named', async () => {
  const own = await html(':::kpis\n- :metric[anvils]\n  :change[anvils]{from=2029}\n:::')
  expect(own).toMatch(/<span class="d"><svg/)
  const other = await html(':::kpis\n- :metric[anvils]\n  :change[growth]{as=sign}\n:::')
  expect(other).not.toMatch(/<span class="d">/)
  expect(other).toMatch(/<span class="x">[A-Z][^<]+: <span/)
})
