/** A line break of the source is not a space in Chinese, whatever is next to it. */
import type { Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { render } from '../../support/parse.ts'

const paragraph = async (markdown: string, locale = 'zh-Hans'): Promise<string> => {
  const { tree, problems } = await render(markdown, { locale })
  expect(problems).toEqual([])
  return wordsOf(tree, 'p')
}

function wordsOf(tree: Root, tag: string): string {
  let found = ''
  visit(tree, 'element', element => {
    if (element.tagName === tag && found === '') found = textOf(element)
  })
  return found
}

test.each([
  ['标点，\n:metric[rd-spend]', /^标点，\d/],
  ['投入\n:metric[rd-spend]\n来自预算。', /^投入\d.*元来自预算。$/],
  [':change[growth]\n可见', /^\S+可见$/],
  ['见\n:ref[sample-1]\n与别处。\n\n## 标题', /^见标题与别处。$/],
  ['English\n:ref[sample-1]\n\n## 标题', /^English标题$/],
  ['前行，\n**强调**\n后行', /^前行，强调后行$/],
  ['前行**强调**\n[链接](https://example.org)\n后行', /^前行强调链接后行$/],
  ['范围2采用\nGRI\n标准', /^范围2采用GRI标准$/],
  ['共:plain[9]{why="样例"}\n种', /^共9种$/],
  ['“引号”\nGRI', /^“引号”GRI$/],
  ['一行  \n又一行', /^一行\n又一行$/],
  ['两个 Latin\nwords 之间', /^两个 Latin\nwords 之间$/],
  ['采用**GRI**\n**Standards**', /^采用GRI\nStandards$/],
])('%j', async (markdown, expected) => {
  expect(await paragraph(markdown)).toMatch(expected)
})

test('a note’s mark is ignored: text before and after the break is joined', async () => {
  const { tree } = await render('外购电力。[^a]\n:metric[rd-spend]\n\n[^a]: 一行\n又一行', {
    locale: 'zh-Hans',
  })
  expect(wordsOf(tree, 'p')).toMatch(/^外购电力。1/)
  expect(wordsOf(tree, 'p')).not.toMatch(/\s/)
})

test('captions, headings of lists and notes of tables', async () => {
  const { tree, book } = await render(
    ':::figure{#one src=images/forge.svg alt="铁炉"}\n厂区，\n2030年。\n:::\n\n:::table{#two title="表"}\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n1. 至多\n   10千克。\n:::',
    { locale: 'zh-Hans' },
  )
  expect(book.anchors.get('one')?.title).toBe('厂区，2030年。')
  let notes = ''
  visit(tree, 'element', element => {
    if (element.properties['className']?.toString() === 'table-notes') notes = textOf(element)
  })
  expect(notes).toBe('1 至多10千克。')
})

test('English keeps its spaces, and code its lines', async () => {
  expect(await paragraph('One\n铁\ntwo', 'en')).toBe('One\n铁\ntwo')
  const { tree } = await render('```\n一\n二\n```', { locale: 'zh-Hans' })
  expect(wordsOf(tree, 'pre')).toBe('一\n二\n')
})
