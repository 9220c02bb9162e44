/** Texts without any printable character are left out, or replaced where a text is required. */
import { expect, test } from 'vitest'
import { make } from './imported-report.ts'

const WORDS = 'These are words of the page.'

const made = (text: string, path = 'a.md') =>
  make({ files: new Map([[path, text]]), words: [], named: [], urls: [], tables: 0, pictures: ['a.png'] })

test.each([
  ['a heading of other letters', `${WORDS}\n\n# 한글`],
  ['a heading after tags that nothing opens', 'word\n\n</div><td></center>[^a]: \n\n<td>_\n\n\n\n\n# 한글'],
  ['a heading of a hieroglyph', `# 𓀀\n\n${WORDS}`],
  ['a heading of an invisible character', `# \u200b\n\n${WORDS}`],
  ['a heading of a control character', `# &#x0;\n\n${WORDS}`],
  ['a title of other letters', `---\ntitle: 한글\n---\n\n${WORDS}`],
  ['a title of an invisible character', `---\ntitle: "\\u200b"\n---\n\n${WORDS}`],
])('%s: the chapter is named after its file', async (_, text) => {
  const { errors, html } = await made(text)
  expect(errors).toEqual([])
  expect(html.split('\n')[0]).toBe('A')
})

test('a chapter whose file name cannot be printed either is untitled', async () => {
  const { errors, html } = await made(`# 한글\n\n${WORDS}`, '한글.md')
  expect(errors).toEqual([])
  expect(html.split('\n')[0]).toBe('Untitled')
})

test('the characters are reported', async () => {
  const { changes } = await made(`${WORDS}\n\n# 한글\n\n![𓀀](a.png)`)
  for (const character of ['한', '글', '𓀀']) expect(changes).toContain(character)
})

test.each([
  ['a section', '## 한글', 'sec'],
  ['a summary', '---\nsummary: 한글\n---\n', 'summary'],
  ['bold words', '**한글**', '**'],
  ['deleted words', '~~한글~~', '~~'],
  ['code', '`한글`', '`'],
])('%s without printable text is removed', async (_, text, mark) => {
  const { errors, html } = await made(text.startsWith('---') ? `${text}${WORDS}` : `${WORDS}\n\n${text}`)
  expect(errors).toEqual([])
  expect(html).toContain(WORDS)
  expect(html).not.toContain(mark)
})

test.each([
  ['a picture', '![한글](a.png "𓀀")', 'alt="a"'],
  [
    'a picture of HTML',
    '<figure><img src="a.png" alt="한글"><figcaption>한글</figcaption></figure>',
    'alt="a"',
  ],
  ['a link', 'See [한글](https://acme.test/x).', '>https://acme.test/x</a>'],
  ['a table', ':::{table} 한글\n| a |\n|---|\n| b |\n:::', '<table class="data"'],
])('%s keeps its content', async (_, text, shown) => {
  const { errors, html, changes } = await made(`${WORDS}\n\n${text}`)
  expect(errors).toEqual([])
  expect(html).toContain(shown)
  expect(changes).not.toContain('that stops a build')
})
