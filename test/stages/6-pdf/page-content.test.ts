import { expect, test } from 'vitest'
import { finishContent, type Owner } from '../../../src/stages/6-pdf/page-content.ts'
import { tag } from '../../../src/stages/6-pdf/tags/tags.ts'

const text: Owner = { figure: undefined, head: undefined, block: undefined }
const finish = (source: string, owners: Record<number, Owner> = { 0: text, 1: text }) => {
  const { bytes, ...rest } = finishContent(Buffer.from(source, 'latin1'), 0, mcid => owners[mcid])
  return { content: bytes.toString('latin1'), ...rest }
}

test('content painted outside marked content becomes an artifact', () => {
  expect(finish('q\n0 0 10 10 re\nf\nQ\n').content).toBe('q\n/Artifact BMC\n0 0 10 10 re\nf\nEMC\nQ\n')
  expect(finish('BT\n<01> Tj\nET\n').content).toBe('/Artifact BMC\nBT\n<01> Tj\nET\nEMC\n')
  expect(finish('q\n/X5 Do\nQ\n').content).toBe('q\n/Artifact BMC\n/X5 Do\nEMC\nQ\n')
})

test('text and clipping paths stay unchanged', () => {
  const marked =
    '/P <</MCID 0 >>BDC\nBT\n<01> Tj\n/Span<</ActualText <FEFF2003> >> BDC\n<02> Tj\nEMC\nET\nEMC\n'
  expect(finish(marked)).toMatchObject({ content: marked, shown: new Set([0]) })
  expect(finish(`0 0 10 10 re\nW* n\n${marked}`).content).toBe(`0 0 10 10 re\nW* n\n${marked}`)
})

test('rules, backgrounds and marked content that paints nothing are not content', () => {
  const rule = '/LI <</MCID 0 >>BDC\n0 0 10 1 re\nf\nEMC\n'
  expect(finish(rule)).toMatchObject({ content: '/Artifact BMC\n0 0 10 1 re\nf\nEMC\n', shown: new Set() })
  expect(finish('/P <</MCID 0 >>BDC\nBT\nET\nEMC\n')).toMatchObject({ content: 'BT\nET\n', shown: new Set() })
})

test('a table head that is repeated on a later page is an artifact', () => {
  const source = '/P <</MCID 0 >>BDC\nBT\n<01> Tj\nET\nEMC\n'
  expect(finish(source, { 0: { ...text, head: { shownOn: -1 } } })).toMatchObject({
    content: '/Artifact BMC\nBT\n<01> Tj\nET\nEMC\n',
    shown: new Set(),
  })
  const head = { shownOn: undefined }
  expect(finish(source, { 0: { ...text, head } })).toMatchObject({ content: source, shown: new Set([0]) })
  expect(head.shownOn).toBe(0)
})

test('a drawing extends from its background to the end of its clip, including text', () => {
  const figure = { ...tag('Figure'), alt: 'A forge' }
  const owner: Owner = { figure, head: undefined, block: undefined }
  const { content, shown, boxes } = finish(
    [
      '.5 0 0 -.5 0 800 cm',
      'q',
      '2 0 0 2 100 200 cm',
      '.0039 .0078 .0118 RG .0039 .0078 .0118 rg',
      '/Figure <</MCID 0 >>BDC',
      '0 0 50 20 re',
      'f',
      'Q',
      'q',
      '100 200 100 40 re',
      'W* n',
      'q',
      '1 0 0 RG 1 0 0 rg',
      'EMC',
      '5 5 10 10 re',
      'f',
      '/NonStruct <</MCID 1 >>BDC',
      'BT',
      '<01> Tj',
      'ET',
      'EMC',
      '0 0 m',
      '5 5 l',
      'S',
      'Q',
      'Q',
      '0 0 9 9 re',
      'f',
      '',
    ].join('\n'),
    { 0: owner, 1: owner },
  )
  expect(content.split('\n').slice(4)).toEqual([
    'Q',
    'q',
    '100 200 100 40 re',
    'W* n',
    'q',
    '1 0 0 RG 1 0 0 rg',
    '/Figure <</MCID 0 >>BDC',
    '5 5 10 10 re',
    'f',
    'BT',
    '<01> Tj',
    'ET',
    '0 0 m',
    '5 5 l',
    'S',
    'EMC',
    'Q',
    'Q',
    '/Artifact BMC',
    '0 0 9 9 re',
    'f',
    'EMC',
    '',
  ])
  expect(shown).toEqual(new Set([0]))
  expect(boxes.get(figure)).toEqual([50, 680, 100, 700])
})

test('a picture has the position where it is drawn', () => {
  const figure = { ...tag('Figure'), alt: 'A photograph' }
  const source = '/Figure <</MCID 0 >>BDC\nq\n200 0 0 100 10 20 cm\n/X1 Do\nQ\nEMC\n'
  const { content, boxes } = finish(source, { 0: { figure, head: undefined, block: undefined } })
  expect(content).toBe(source)
  expect(boxes.get(figure)).toEqual([10, 20, 210, 120])
})
