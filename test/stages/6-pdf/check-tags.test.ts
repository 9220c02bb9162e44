import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PdfFile } from '../../../src/stages/6-pdf/pdf-file.ts'
import { checkTags } from '../../../src/stages/6-pdf/tags/check-tags.ts'
import { type Mark, type Tag, tag } from '../../../src/stages/6-pdf/tags/tags.ts'
import { copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

const noLinks = { pages: () => [] } as unknown as PdfFile
const mark = (mcid: number): Mark => ({ kind: 'mark', page: 0, mcid })
const cell = (type: string, scope?: string): Tag => ({
  ...tag(type),
  cell: { rows: 1, columns: 1, headers: [], ...(scope ? { scope } : {}) },
})
const faults = (kids: Tag[], shown: number[] = [], hidden: number[] = []) =>
  checkTags(noLinks, { document: tag('Document', kids), shown: [new Set(shown)], hidden, blank: [] })

test('a correct tree has no fault', () => {
  const note: Tag = { ...tag('Note', [mark(1)]), id: 'e1' }
  const figure: Tag = { ...tag('Figure', [mark(2)]), alt: 'A forge', box: [0, 0, 10, 10] }
  const table = tag('Table', [tag('TR', [cell('TH', 'Column')]), tag('TR', [cell('TD')])])
  const list = tag('L', [tag('LI', [tag('LBody', [mark(3)])])])
  expect(faults([tag('H1', [mark(0)]), note, figure, table, list], [0, 1, 2, 3])).toEqual([])
})

test.each<[string, Tag[], number[]?, number[]?]>([
  ['a document without tags', []],
  ['a figure without alternative text', [tag('Figure')]],
  ['a figure of which nothing is painted: A forge', [{ ...tag('Figure'), alt: 'A forge' }]],
  ['a figure without a place on its page: A forge', [{ ...tag('Figure', [mark(0)]), alt: 'A forge' }], [0]],
  ['a table without heads', [tag('Table', [tag('TR', [cell('TD')])])]],
  [
    'a table with rows of unequal length',
    [tag('Table', [tag('TR', [cell('TH', 'Column'), cell('TH', 'Column')]), tag('TR', [cell('TD')])])],
  ],
  ['a `L` with P in it', [tag('L', [tag('P')])]],
  ['a `LI` with text in it', [tag('L', [tag('LI', [mark(0)])])], [0]],
  ['a `Document` with TOCI in it', [tag('TOCI')]],
  ['a `Foo` that is no type', [tag('Foo')]],
  ['a link that leads nowhere', [tag('P', [tag('Link', [mark(0)])])], [0]],
  ['a note without an id', [tag('Note')]],
  ['a heading of level 3 after one of level 1', [tag('H1'), tag('H3')]],
  ['content without a tag on page 1', [tag('P')], [7]],
  ['content that is tagged twice on page 1', [tag('P', [mark(0)]), tag('P', [mark(0)])], [0]],
  ['tagged content within a transparency on page 4', [tag('P')], [], [4]],
])('%s', (fault, kids, shown, hidden) => {
  expect(faults(kids, shown, hidden).map(words => words.replace(/ \(7[\d.]*\)$/, ''))).toEqual([fault])
})

test('a template that hides words from a screen reader fails the build', async () => {
  const report = await copyOfAcme()
  const shipped = new URL('../../../templates/default/print/chapter.html', import.meta.url)
  const print = join(report, 'templates/default/print')
  await mkdir(print, { recursive: true })
  const template = await readFile(shipped, 'utf8')
  await writeFile(
    join(print, 'chapter.html'),
    template.replace('class="text"', 'class="text" style="opacity:.9"'),
  )
  const out = await temporaryFolder()
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
  expect(stderr).toContain('pdf-tagged')
  expect(stderr).toContain('tagged content within a transparency on page')
  expect(code).toBe(1)
})
