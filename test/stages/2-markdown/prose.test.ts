import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Chapter } from '../../../src/stages/1-read/types.ts'
import { parseChapter } from '../../../src/stages/2-markdown/processor.ts'

function chapterOf(markdown: string): Chapter {
  const file = new VFile({ path: '2030/en/01-x.md', value: `---\ntitle: X\n---\n\n${markdown}` })
  return {
    id: '01-x',
    slug: 'x',
    locale: 'en',
    edition: '2030',
    file,
    matter: { title: 'X', discloses: [], opener: 'none', layout: 'text', positions: new Map() },
  }
}

const body = (markdown: string) => {
  const chapter = chapterOf(markdown)
  const tree = parseChapter(chapter)
  return {
    text: tree.children
      .slice(1)
      .map(node => textOf(node))
      .join('\n'),
    tree,
    messages: chapter.file.messages,
  }
}

test.each([
  'At 10:30 it was 3:2.',
  'Scope 1:2',
  'CO2:e',
  '比例：3:2',
  'see a:b[c]{d=e} there',
  'a :smile: face',
  '1:metricx',
])('colons in prose are text: %s', prose => {
  const { text, messages } = body(prose)
  expect(text).toBe(prose)
  expect(messages).toEqual([])
})

test('an address with a port is a link', () => {
  expect(body('http://x.y:80').text).toBe('http://x.y:80')
})

test('subscripts are not struck through, and emphasis works next to Chinese punctuation', () => {
  const { tree } = body('CO~2~和m^2^，**“强调”**紧挨着。')
  const kinds = JSON.stringify(tree)
  expect(kinds).toContain('"hName":"sub"')
  expect(kinds).toContain('"hName":"sup"')
  expect(kinds).toContain('"strong"')
  expect(kinds).not.toContain('"delete"')
})

test.each([
  ['<script>alert(1)</script>', 'html-allowed'],
  ['text <img src=x onerror=alert(1)> text', 'html-allowed'],
  ['<b onclick="x">a</b>', 'html-allowed'],
  [':::unknown\ntext\n:::', 'directive-known'],
  ['::kpi', 'directive-known'],
  [':::figure{src=a.svg alt=x colour=red}\n:::', 'directive-attributes'],
  ['[x](javascript:alert(1))', 'link-safe'],
])('syntax outside the dialect is a located error: %s', (markdown, rule) => {
  const { messages } = body(markdown)
  expect(messages.map(message => message.ruleId)).toContain(rule)
  expect(messages[0]).toMatchObject({ line: 5, fatal: true })
})

test('allowed HTML elements stay elements', () => {
  const { text, messages } = body('H<sub>2</sub>O and <kbd>Ctrl</kbd><br>')
  expect(messages).toEqual([])
  expect(text).toBe('H2O and Ctrl')
})
