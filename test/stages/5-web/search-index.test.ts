/** The search of the web edition finds and shows numbers as the page prints them, without the marks of notes and restatements. */
import fc from 'fast-check'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { openTemplate } from '../../../src/stages/4-book/template.ts'
import type { Book } from '../../../src/stages/4-book/types.ts'
import { searchIndex } from '../../../src/stages/5-web/search-index.ts'
import { acme } from '../../support/folder.ts'
import { render } from '../../support/parse.ts'
import { cases } from '../../support/properties.ts'

const labels = openTemplate('default', acme).labels('en')
const textOf = (book: Book) =>
  searchIndex(book, labels)
    .map(([, , , title, text]) => `${title}: ${text}`)
    .join('\n')
const found = async (markdown: string): Promise<string> => textOf((await render(markdown)).book)

/** Makes a page of one chapter with these elements. */
async function foundIn(...elements: ReturnType<typeof h>[]): Promise<string> {
  const { book } = await render('Words.')
  const [chapter] = book.chapters
  if (!chapter) throw new Error('no chapter')
  chapter.tree.children = elements
  return (searchIndex(book, labels)[0]?.[4] ?? '').replace(/ /g, ' ')
}

test('the mark of a note is not joined to the number before it', async () => {
  const text = await found('We made :metric[anvils]{as=number}[^a] in all.\n\n[^a]: 2 of them were lost.')
  expect(text).toContain('We made 36.84 million in all.')
  expect(text).toContain('Note 1: 2 of them were lost.')
})

test('marks in cells are left out, an empty cell keeps its column, and cells are separated', async () => {
  const text = await found(
    ':::table{#t title="Anvils" periods=2}\n- :metric[anvils]\n- :metric[rd-spend]\n:::',
  )
  expect(text).toContain('Metric · Unit · 2029 · 2030 · Anvils made · million anvils · 36.1 · 36.84')
  expect(text).toContain('R&D spend · CNY billion · — · 5.18')
})

test('numbers of two cells, lines or links are not read as one', async () => {
  const cell = (tag: string, text: string) => h(tag, text)
  expect(await foundIn(h('table', h('tr', [cell('td', '518'), cell('td', '800')])))).toContain('518 · 800')
  expect(await foundIn(h('p', 'In 2021'), h('p', '430 came'))).toBe('In 2021 · 430 came')
  expect(await foundIn(h('td', [h('a', 'Figures'), h('a', 'Performance')]))).toBe('Figures Performance')
  expect(await foundIn(h('p', [h('a', '2021'), h('a', '2022')]))).toBe('2021 · 2022')
})

test('powers stay powers, and subscripts are not digits of a number', async () => {
  expect(await found('About 10^6^ m^2^, 20^th^ year, CO~2~, 30~5~.')).toContain(
    'About 10⁶ m², 20th year, CO2, 30₅.',
  )
})

test('page numbers of print, hidden text and repeated text are not indexed', async () => {
  const text = await foundIn(
    h('p', [
      'seen',
      h('span', { className: ['p', 'pn'] }, '00'),
      h('span', { hidden: true }, '11'),
      h('span', { ariaHidden: 'true' }, '22'),
      h('span', { className: ['vh'] }, '33'),
      h('span', { style: 'display: none' }, '44'),
      h('span', { dataFormat: 'print' }, '55'),
    ]),
  )
  expect(text).toBe('seen')
  expect(
    await found('::figures\n\n:::figure{#forge src=images/forge.svg alt="A forge"}\nThe forge of 2030\n:::'),
  ).toMatch(/Figure \S+ The forge of 2030$/m)
})

test('any number in any cell is found, whatever mark follows it', async () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 10 ** 9 }).map(String),
    fc.integer({ min: 0, max: 10 ** 9 }).map(n => n.toLocaleString('en')),
    fc.integer({ min: 0, max: 10 ** 9 }).map(n => n.toLocaleString('fr').replaceAll(' ', ' ')),
    fc.float({ min: 0, max: 10 ** 6, noNaN: true }).map(n => n.toFixed(2)),
  )
  const mark = fc.constantFrom(
    () => h('sup', { className: ['noteref'] }, [h('a', { href: '#n1' }, '1')]),
    () => h('sup', { className: ['tn'] }, '2'),
    () => h('sup', { className: ['rs'] }, '3'),
    () => h('span', { className: ['mk'] }, [h('span', { className: ['vh'] }, '4')]),
    () => h('span', { ariaHidden: 'true' }, '5'),
    () => undefined,
  )
  const { book } = await render('Words.')
  const [chapter] = book.chapters
  if (!chapter) throw new Error('no chapter')
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.tuple(number, mark), { minLength: 1, maxLength: 5 }), {
        minLength: 1,
        maxLength: 5,
      }),
      rows => {
        chapter.tree.children = [
          h(
            'table',
            rows.map(row =>
              h(
                'tr',
                row.map(([text, after]) => h('td', [h('span', { dataMetric: 'x' }, text), after()])),
              ),
            ),
          ),
        ]
        const [, , , , text = ''] = searchIndex(book, labels)[0] ?? []
        // The search treats all kinds of spaces alike.
        expect(text.split(' · ')).toEqual(rows.flat().map(([shown]) => shown.replace(/\s/g, ' ')))
      },
    ),
    cases(200),
  )
})
