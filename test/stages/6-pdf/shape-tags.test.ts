import { expect, test } from 'vitest'
import { shapeTags } from '../../../src/stages/6-pdf/tags/shape-tags.ts'
import { isTag, type Kid, type Tag, tag } from '../../../src/stages/6-pdf/tags/tags.ts'

let next = 0
/** Makes the tags that Chromium writes for a text. */
const words = (): Tag => tag('NonStruct', [{ kind: 'mark', page: 0, mcid: next++ }])
const area = (): Kid => ({ kind: 'area', page: 0, annotation: { ref: 1 } })

/** Formats types and the texts in them: `P(Link(text area) text)`. */
function shaped(...kids: Tag[]): string {
  const document = { ...tag('Document', kids), lang: 'en' }
  shapeTags(document)
  const show = (kid: Kid): string => {
    if (!isTag(kid)) return kid.kind === 'area' ? 'area' : 'text'
    const own = kid.lang ? `${kid.type}:${kid.lang}` : kid.type
    return kid.kids.length > 0 ? `${own}(${kid.kids.map(show).join(' ')})` : own
  }
  return document.kids.map(show).join(' ')
}

test('meaningless boxes are removed, text between blocks becomes a paragraph', () => {
  expect(shaped(tag('NonStruct', [tag('NonStruct', [tag('H1', [words()]), tag('P', [words()])])]))).toBe(
    'Sect(H1(text) P(text))',
  )
  expect(shaped(tag('Div', [words(), tag('Div', [words()]), tag('P', [words()])]))).toBe(
    'Sect(P(text) P(text) P(text))',
  )
  expect(shaped(tag('P', [words(), tag('Div', [words()]), words()]))).toBe('P(text text text)')
  expect(shaped(tag('P', []), tag('NonStruct', []))).toBe('')
})

test('a language is kept only where it differs', () => {
  const span: Tag = { ...tag('Div', [words()]), lang: 'fr' }
  expect(shaped(tag('P', [words(), span]))).toBe('P(text Span:fr(text))')
  expect(shaped(tag('P', [words(), { ...tag('Div', [words()]), lang: 'en' }]))).toBe('P(text text)')
  expect(shaped({ ...tag('P', [words()]), lang: 'zh-Hans' })).toBe('P:zh-Hans(text)')
})

test('notes follow the paragraph, list item or cell of their mark', () => {
  const note = () => tag('Note', [words()])
  expect(shaped(tag('P', [words(), tag('Strong', [words(), note()]), words()]), tag('P', [words()]))).toBe(
    'P(text Strong(text) text) Note(text) P(text)',
  )
  expect(shaped(tag('L', [tag('LI', [words(), note(), words()])]))).toBe('L(LI(LBody(text text Note(text))))')
  expect(shaped(tag('TD', [words(), note(), words()]))).toBe('TD(text text Note(text))')
})

test('tables of contents contain entries, titles and nested contents', () => {
  const link = () => tag('Link', [words(), area()])
  expect(
    shaped(
      tag('TOC', [
        tag('P', [words()]),
        tag('TOC', [tag('TOCI', [link()])]),
        tag('TOC', [tag('TOCI', [link()])]),
      ]),
    ),
  ).toBe('TOC(TOCI(P(text) TOC(TOCI(Reference(Link(text area))))) TOC(TOCI(Reference(Link(text area)))))')
  expect(shaped(tag('TOC', [tag('P', [words()]), link(), link()]))).toBe(
    'TOC(Caption(text) TOCI(Reference(Link(text area))) TOCI(Reference(Link(text area))))',
  )
})

test('heading levels skip none, however a chapter begins', () => {
  const types = ['H1', 'H3', 'H3', 'H4', 'H2', 'H1', 'H2', 'H4', 'H3']
  expect(shaped(...types.map(type => tag(type, [words()])))).toBe(
    ['H1', 'H2', 'H2', 'H3', 'H2', 'H1', 'H2', 'H3', 'H3'].map(type => `${type}(text)`).join(' '),
  )
})

test('a link without a target is no link', () => {
  expect(shaped(tag('P', [tag('Link', [words()]), tag('Link', [words(), area()])]))).toBe(
    'P(Span(text) Link(text area))',
  )
})

test('a title in the head of a long table is its caption, a head over some rows belongs to these rows', () => {
  const cell = (type: string, id?: string, columns = 1, headers: string[] = []): Tag => ({
    ...tag(type, [words()]),
    ...(id ? { id } : {}),
    cell: { rows: 1, columns, headers },
  })
  const all = ['column', 'group 1', 'group 2']
  const [first, second] = [cell('TD', undefined, 1, all), cell('TD', undefined, 1, all)]
  expect(
    shaped(
      tag('Table', [
        tag('TR', [tag('Caption', [words()])]),
        tag('TR', [cell('TH', 'column'), cell('TH', 'other')]),
        tag('TR', [cell('TH', 'group 1', 2)]),
        tag('TR', [cell('TH'), first]),
        tag('TR', [cell('TH', 'group 2', 2)]),
        tag('TR', [cell('TH'), second]),
      ]),
    ),
  ).toMatch(/^Table\(Caption\(text\) TR\(TH\(text\) TH\(text\)\)/)
  expect(first.cell?.headers).toEqual(['column', 'group 1'])
  expect(second.cell?.headers).toEqual(['column', 'group 2'])
})
