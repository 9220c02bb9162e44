import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { english } from '../../../src/problems/messages/render.ts'
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
  ['the document has no tags', []],
  ['a figure has no alternative text', [tag('Figure')]],
  ['a figure has no visible content: A forge', [{ ...tag('Figure'), alt: 'A forge' }]],
  ['a figure has no place on its page: A forge', [{ ...tag('Figure', [mark(0)]), alt: 'A forge' }], [0]],
  ['a table has no header cells', [tag('Table', [tag('TR', [cell('TD')])])]],
  [
    'a table has rows of different lengths',
    [tag('Table', [tag('TR', [cell('TH', 'Column'), cell('TH', 'Column')]), tag('TR', [cell('TD')])])],
  ],
  ['a `L` contains a `P`', [tag('L', [tag('P')])]],
  ['a `LI` contains text', [tag('L', [tag('LI', [mark(0)])])], [0]],
  ['a `Document` contains a `TOCI`', [tag('TOCI')]],
  ['the tag `Foo` is not a standard type', [tag('Foo')]],
  ['a link leads nowhere', [tag('P', [tag('Link', [mark(0)])])], [0]],
  ['a note has no id', [tag('Note')]],
  ['a heading of level 3 follows one of level 1', [tag('H1'), tag('H3')]],
  ['content on page 1 has no tag', [tag('P')], [7]],
  ['content on page 1 is tagged twice', [tag('P', [mark(0)]), tag('P', [mark(0)])], [0]],
  ['tagged content on page 4 is within a transparency', [tag('P')], [], [4]],
])('%s', (fault, kids, shown, hidden) => {
  expect(faults(kids, shown, hidden).map(text => english(text).replace(/ \(7[\d.]*\)$/, ''))).toEqual([fault])
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
  expect(stderr).toMatch(/tagged content on page \d+ is within a transparency/)
  expect(code).toBe(1)
})
