/** Ids after headings and GitHub's alerts are read as parts of our dialect. */

import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { sourceTexts } from '../../../src/check/unparsed/source-texts.ts'
import type { Chapter } from '../../../src/stages/1-read/types.ts'
import { parseChapter } from '../../../src/stages/2-markdown/processor.ts'

function parse(value: string) {
  const file = new VFile({ path: 'iron.md', value })
  return { file, tree: parseChapter({ file } as Chapter) }
}

test.each([
  ['## Results {#results}', 'Results', { anchor: 'results' }],
  ['### Not counted {.unnumbered}', 'Not counted', { unnumbered: true }],
  ['## Both {#both .unnumbered}', 'Both', { anchor: 'both', unnumbered: true }],
  ['## Kramdown {: #kram}', 'Kramdown', { anchor: 'kram' }],
  ['## Pandoc {-}', 'Pandoc', { unnumbered: true }],
])('%s', (markdown, words, data) => {
  const { tree, file } = parse(markdown)
  expect(tree.children[0]).toMatchObject({ type: 'heading', children: [{ value: words }], data })
  expect(file.messages).toEqual([])
})

test.each([
  ['## Wide {.wide}', '`.wide`', 10],
  ['## Odd {#1st}', '`#1st`', 9],
  ['## Twice {#one #two}', '`#two`', 16],
])('%s is reported', (markdown, name, column) => {
  const [message] = parse(markdown).file.messages
  expect(message).toMatchObject({ ruleId: 'heading-attributes', line: 1, column })
  expect(message?.reason).toContain(name)
})

test.each(['## A set {a, b}', '## Words {and more}'])('%s keeps its braces', markdown => {
  const [heading] = parse(markdown).tree.children
  expect(heading).toMatchObject({ children: [{ value: markdown.slice(3) }] })
})

test('an alert becomes a note, and its text keeps its position', () => {
  const { tree, file } = parse('> [!WARNING]\n> Words of an alert,\n> and **more**.\n>\n> - item')
  expect(tree.children[0]).toMatchObject({
    type: 'containerDirective',
    name: 'note',
    data: { alert: 'warning' },
    children: [{ type: 'paragraph' }, { type: 'list' }],
  })
  expect(sourceTexts(tree, file).map(({ source, from }) => [source, from])).toEqual([
    ['Words of an alert,\n> and **more**.', 15],
    ['item', 56],
  ])
  const titled = parse('> [!NOTE] Mind the *gap*\n> Words.').tree.children[0]
  expect(titled).toMatchObject({ type: 'blockquote' })
  expect(parse('> [!tip] Mind\n> Words.').tree.children[0]).toMatchObject({ attributes: { title: 'Mind' } })
  expect(parse('> [!DANGER]\n> Words.').tree.children[0]).toMatchObject({ type: 'blockquote' })
})
