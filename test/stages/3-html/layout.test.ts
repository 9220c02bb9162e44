/** Images of three sizes with their source, notes of tables, columns, landscape blocks. */
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { copyOfAcme } from '../../support/folder.ts'
import { render } from '../../support/parse.ts'

const html = async (markdown: string, options: Parameters<typeof render>[1] = {}) => {
  const { tree, problems } = await render(markdown, options)
  expect(problems).toEqual([])
  return toHtml(tree)
}
const figure = (more: string) => `:::figure{src=images/forge.svg alt="A forge" ${more}}\nThe forge.\n:::`

test('an image fits its column, spans the page or extends beyond the sheet', async () => {
  expect(await html(figure(''))).toContain('<figure class="fig full"')
  expect(await html(figure('size=column'))).toContain('<figure class="fig full"')
  expect(await html(figure('size=wide'))).toContain('<figure class="fig full fig-wide"')
  expect(await html(figure('size=bleed'))).toContain('<figure class="fig full fig-bleed"')
})

test('a figure shows its source: one of the registry or free text', async () => {
  expect(await html(figure('source=ledger'))).toContain(
    '</figcaption><p class="src" data-source="ledger">Source: Acme’s invented ledger</p>',
  )
  expect(await html(figure('source="Photograph: A. Smith"'))).toContain(
    '<p class="src">Source: Photograph: A. Smith</p>',
  )
  expect(await html(figure('source=ledger'), { locale: 'zh-Hans' })).toMatch(/<p class="src"[^>]*>来源：/)
})

test('the source of a figure is in the list of sources', async () => {
  const folder = await copyOfAcme()
  await appendFile(join(folder, 'sources.yaml'), 'archive: { title: { en: The archive } }\n')
  expect(await html('::sources', { folder })).not.toContain('The archive')
  expect(await html(`${figure('source=archive')}\n\n::sources`, { folder })).toContain('<b>The archive</b>')
})

test('notes under a Markdown table: an attribute, paragraphs, lists', async () => {
  const out = await html(
    ':::table{title="Kinds" notes="Invented."}\n| Kind | N |\n| --- | ---: |\n| Small^1^ | 1 |\n\nAll **kinds**.\n\n1. Up to ten\n   kilograms.\n2. Others.\n\n- A remark.\n:::',
  )
  const notes = /<ul class="table-notes" aria-label="Notes"[^>]*>(.*)<\/ul>/s.exec(out)?.[1]
  expect(notes).toBe(
    '<li>Invented.</li><li>All <strong>kinds</strong>.</li><li><b>1</b> Up to ten\nkilograms.</li><li><b>2</b> Others.</li><li>A remark.</li>',
  )
  expect(out.indexOf('</table>')).toBeLessThan(out.indexOf('table-notes'))
})

test('a landscape block is a wide block on the web, and pages of its own in print', async () => {
  expect(await html(':::landscape\nWide.\n:::')).toMatch(
    /<div class="turned full"[^>]*><p[^>]*>Wide\.<\/p><\/div>/,
  )
})

describe('mistakes', () => {
  test.each([
    ['an unknown size', figure('size=huge'), 'directive-attributes'],
    ['an unknown source', figure('source=ledgr'), 'source-known'],
    ['four columns', ':::columns{count=4}\nText.\n:::', 'directive-attributes'],
    ['a landscape block inside another', '::::note\n:::landscape\nText.\n:::\n::::', 'landscape-outermost'],
    ['text before a table', ':::table{title="T"}\nText.\n\n| A |\n| - |\n| 1 |\n:::', 'table-notes'],
    ['a quotation under a table', ':::table{title="T"}\n| A |\n| - |\n| 1 |\n\n> Text.\n:::', 'table-notes'],
  ])('%s', async (_, markdown, rule) => {
    const { problems } = await render(markdown)
    expect(problems).toEqual([{ rule, line: expect.any(Number) }])
  })
})
