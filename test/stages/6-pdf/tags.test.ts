/** The tags of a real print, as a screen reader uses them. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, expect, test } from 'vitest'
import { acme } from '../../support/folder.ts'
import { bare, openPdf } from '../../support/pdf.ts'
import { run } from '../../support/run.ts'
import { elements, type Structure, structureOf, unmarkedPaints } from '../../support/structure.ts'

const CHAPTER = `---
title: Tags
part: main
opener: art
---

## First

A sentence goes on[^1] behind its mark. Another one[^2] ends here.

The next paragraph names 铁砧 in Chinese.

[^1]: The first note, with a [link](https://www.example.org/note).
[^2]: The second note.

1. iron has a note[^3] as well
2. tin

[^3]: The third note.

- a bullet
  - within it

:::figure{src=images/forge.svg alt="A forge without a word in it"}
Its caption.
:::

::chart{title="Anvils over the years" type=bar metrics=anvils periods=2028..2030}

:::table{#long title="Sixty rows"}
| Number | Square |
| ------ | -----: |
${Array.from({ length: 60 }, (_, i) => `| Row ${i + 1} | :plain[${(i + 1) ** 2}]{why="arithmetic"} |`).join('\n')}

:::

An empty cell is a cell:

| Kind  | Iron | Tin |
| ----- | ---- | --- |
| Tiny  |      | yes |
| Vast  | yes  |     |
`

let pdf: PDFDocumentProxy
let tree: Structure
const all = (type: string) => [...elements(tree, type)]

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'perennial-test-'))
  const report = join(folder, 'report')
  await cp(acme, report, { recursive: true })
  await writeFile(join(report, '2030/en/02-tags.md'), CHAPTER)
  const out = join(folder, 'build')
  const { code, stderr } = await run([
    'build',
    '--report',
    report,
    '--out',
    out,
    '--locale',
    'en',
    '--format',
    'pdf',
  ])
  expect(code, stderr).toBe(0)
  const path = join(out, '2030/en/report.pdf')
  pdf = await openPdf(path)
  tree = await structureOf(await readFile(path), pdf)
  return () => rm(folder, { recursive: true, force: true })
})

test('all painted content is tagged or an artifact', async () => {
  for (let page = 1; page <= pdf.numPages; page++)
    expect(await unmarkedPaints(pdf, page), `page ${page}`).toBe(0)
})

test('running heads, folios and rules are artifacts', () => {
  expect(bare(tree.text)).toContain(bare('A sentence goes on'))
  // The running head names the chapter on each page; only the title on its opener, the contents and links are read.
  const headings = all('H1').filter(({ text }) => text === 'Tags')
  expect(headings).toHaveLength(1)
})

test('a note is read after its paragraph, has an id and a label, and is referred to by a link', () => {
  const section = [...elements(tree)].find(({ kids }) =>
    kids.some(kid => kid.text.startsWith('A sentence goes on')),
  )
  const at = section?.kids.findIndex(kid => kid.text.startsWith('A sentence goes on')) ?? -1
  const [paragraph, first, second, next] = section?.kids.slice(at, at + 4) ?? []
  expect(paragraph?.type).toBe('P')
  expect(bare(paragraph?.text ?? '')).toBe(
    bare('A sentence goes on1 behind its mark. Another one2 ends here.'),
  )
  expect(paragraph?.kids.map(({ type, kids }) => [type, ...kids.map(kid => kid.type)])).toEqual([
    ['Reference', 'Link'],
    ['Reference', 'Link'],
  ])
  expect([first?.type, second?.type, next?.type]).toEqual(['Note', 'Note', 'P'])
  expect(bare(first?.text ?? '')).toBe(bare('1The first note, with a link.'))
  expect(first?.kids.map(kid => kid.type)).toEqual(['Lbl', 'Link'])
  const notes = all('Note')
  expect(new Set(notes.map(note => note.id)).size).toBe(notes.length)
  expect(notes.every(note => note.id)).toBe(true)
})

test('text in another script has its language', () => {
  const foreign = [...elements(tree)].filter(({ lang, type }) => lang !== undefined && type !== 'Document')
  expect(foreign.map(({ type, lang, text }) => [type, lang, text.trim()])).toEqual([
    ['Span', 'zh-Hans', '铁砧'],
  ])
  expect(tree.lang).toBe('en')
})

test('list items have a body, and a label if they are numbered', () => {
  const list = all('L').find(({ text }) => text.includes('tin'))
  expect(list?.kids.map(item => item.kids.map(kid => [kid.type, bare(kid.text)]))).toEqual([
    [
      ['Lbl', '1.'],
      ['LBody', bare('iron has a note3 as well3The third note.')],
    ],
    [
      ['Lbl', '2.'],
      ['LBody', 'tin'],
    ],
  ])
  const outer = all('L').find(({ text }) => text.startsWith('a bullet'))
  expect(outer?.kids[0]?.kids.map(kid => kid.type)).toEqual(['LBody'])
  expect(outer?.kids[0]?.kids[0]?.kids.map(kid => kid.type)).toEqual(['L'])
})

test('every figure has alternative text, a bounding box and a caption next to it', () => {
  const figures = all('Figure')
  expect(figures.map(({ alt }) => alt)).toEqual(
    expect.arrayContaining([
      'A forge without a word in it',
      // The alternative text describes the chart and does not repeat its title.
      expect.stringMatching(/^Anvils.*20\d\d–2030$/),
    ]),
  )
  for (const { alt, box, pages } of figures) {
    const [left = 0, bottom = 0, right = 0, top = 0] = box ?? []
    expect(right - left, alt).toBeGreaterThan(50)
    expect(top - bottom, alt).toBeGreaterThan(20)
    expect(left, alt).toBeGreaterThanOrEqual(0)
    expect(top, alt).toBeLessThanOrEqual(842)
    expect(pages.length, alt).toBeGreaterThan(0)
  }
  for (const parent of [...elements(tree)].filter(({ kids }) => kids.some(kid => kid.type === 'Figure')))
    expect(parent.kids.map(kid => kid.type)).toContain('Caption')
  const chart = [...elements(tree)].find(({ kids }) =>
    kids.some(kid => kid.type === 'Caption' && kid.text.includes('Anvils over the years')),
  )
  expect(chart?.kids.map(kid => kid.type)).toContain('Table')
})

test('a table over several pages has one head', () => {
  const table = all('Table').find(({ text }) => text.includes('Row 60'))
  expect(table?.kids[0]?.type).toBe('Caption')
  const rows = table?.kids.filter(({ type }) => type === 'TR') ?? []
  expect(rows).toHaveLength(61)
  expect(
    rows[0]?.kids.map(({ type, scope, text, pages }) => [type, scope, text.trim(), pages.length]),
  ).toEqual([
    ['TH', 'Column', 'Number', 1],
    ['TH', 'Column', 'Square', 1],
  ])
  expect(rows[1]?.kids.map(({ type, scope }) => [type, scope])).toEqual([
    ['TH', 'Row'],
    ['TD', undefined],
  ])
  const pages = new Set(rows.flatMap(row => row.kids.flatMap(cell => cell.pages)))
  expect(pages.size).toBeGreaterThan(1)
  expect(tree.text.split('Square').length - 1).toBe(1)
})

test('an empty cell is tagged as a cell', () => {
  const small = [...elements(tree, 'TR')].find(row => JSON.stringify(row).includes('"Tiny"'))
  expect(small && [...elements(small, 'TH'), ...elements(small, 'TD')]).toHaveLength(3)
})

test('the contents are a TOC whose entries are links', () => {
  const contents = all('TOC')[0]
  const entries = [...elements(contents as Structure, 'TOCI')]
  expect(entries.length).toBeGreaterThan(4)
  const chapter = entries.find(({ text, kids }) => text.includes('Tags') && kids[0]?.type === 'Reference')
  expect(chapter?.kids[0]?.kids.map(({ type, areas }) => [type, areas])).toEqual([['Link', 1]])
  const opener = all('TOC').find(({ kids }) => kids[0]?.type === 'Caption' && kids[1]?.text.includes('First'))
  expect(opener?.kids.map(({ type }) => type)).toEqual(['Caption', 'TOCI'])
  // Lists of figures and tables.
  expect(all('TOC').filter(({ text }) => /^Figure \d/.test(text) || /^Table \d/.test(text))).toHaveLength(2)
})

test('every link is tagged and describes its target', async () => {
  let areas = 0
  for (let page = 1; page <= pdf.numPages; page++)
    for (const annotation of await (await pdf.getPage(page)).getAnnotations()) {
      expect(annotation.contentsObj.str.length, `page ${page}`).toBeGreaterThan(0)
      areas += 1
    }
  expect(all('Link').reduce((count, link) => count + link.areas, 0)).toBe(areas)
  expect(all('Link').every(link => link.areas > 0)).toBe(true)
})

test('it declares PDF/UA-1', async () => {
  const { metadata } = (await pdf.getMetadata()) as unknown as { metadata: { get(name: string): string } }
  expect(metadata.get('pdfuaid:part')).toBe('1')
})
