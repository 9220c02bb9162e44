/** Notes whose mark is where no margin note is possible are printed once, on the page of the mark, and in no list or bookmark. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildReport } from '../../support/build.ts'
import { bare, openPdf, outlineOf, textItems, textOfPage } from '../../support/pdf.ts'
import { copyOfPlainAcme } from '../../support/plain-covers.ts'

const LOCALES = ['en', 'zh-Hans']

const PLACES = `
## Heading two[^h2]

### Heading three[^h3]

Paragraph words[^p] go on to the end of this sentence.

:::figure{src=images/forge.svg alt="A forge"}
Caption words.[^cap] They go on.
:::

## Before a table[^t]

| Site[^site] | Tonnes[^col] |
|---|---:|
| North | \`12\`[^cell] |
| South | \`9\` |

:::cards
1. **Iron** is made.[^card]
2. **Steel** is made as well.
:::

- An entry of a list.[^li] It goes on.

:::columns
Words in columns[^c] go on to their end.
:::
`
const NAMES = ['h2', 'h3', 'p', 'cap', 't', 'site', 'col', 'cell', 'card', 'li', 'c', 'inner']
const words = (name: string) => `Explained${name}once.`
const chapter = (layout: string) =>
  `---\ntitle: Noted ${layout}\npart: main\nlayout: ${layout}\n---\n${PLACES}\n${NAMES.map(
    name => `[^${name}]: ${words(name)}${name === 'p' ? '[^inner]' : ''}`,
  ).join('\n')}\n`

test('a note is printed once, on the page of its mark, without overlapping other text', async () => {
  const report = await copyOfPlainAcme()
  for (const locale of LOCALES) {
    await mkdir(join(report, '2030', locale), { recursive: true })
    for (const [i, layout] of ['text', 'data'].entries())
      await writeFile(join(report, '2030', locale, `1${i}-noted-${layout}.md`), chapter(layout))
  }
  const built = await buildReport(report)
  for (const locale of LOCALES) {
    const pdf = await openPdf(join(built, locale, 'report.pdf'))
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, i) => bare(await textOfPage(pdf, i + 1))),
    )
    const all = pages.join('\n')
    for (const name of NAMES) expect([name, all.split(bare(words(name))).length - 1]).toEqual([name, 2])
    const marks = {
      h2: /Headingtwo\d/,
      cap: /Captionwords\.\d+They/,
      site: /Site\d/,
      card: /ismade\.\d/,
      c: /columns\d/,
    }
    for (const page of pages)
      for (const [name, mark] of Object.entries(marks))
        if (mark.test(page)) expect([name, page.includes(words(name))]).toEqual([name, true])
    // No note interrupts the sentence of its mark.
    expect(all.match(/Paragraphwords\d*goontotheendofthissentence\./g)).toHaveLength(2)
    expect(all.match(/Wordsincolumns\d*goontotheirend\./g)).toHaveLength(2)
    // A note of a heading is before the table below it.
    for (const page of pages.filter(page => /Site\d/.test(page)))
      expect(page.indexOf(words('t'))).toBeLessThan(page.indexOf('South'))
    const titles = (await outlineOf(pdf)).map(({ title }) => title)
    for (const title of ['Heading two', 'Heading three', 'Before a table'])
      expect(titles.filter(one => one.endsWith(title))).toHaveLength(2)
  }
  const pdf = await openPdf(join(built, 'en', 'report.pdf'))
  for (let page = 1; page <= pdf.numPages; page++) {
    const items = await textItems(pdf, page)
    const notes = items.filter(({ text }) => /^Explained/.test(text))
    for (const note of notes)
      for (const other of items) {
        if (other === note) continue
        const sameLine = Math.abs(other.y - note.y) < 4
        const overlaps = other.x < note.x + note.width - 1 && note.x < other.x + other.width - 1
        expect(sameLine && overlaps ? [note.text, other.text] : []).toEqual([])
      }
  }
})

test.each(['a4', 'screen'])(
  'dense notes stand once at the chapter’s end, under one heading: %s',
  async paper => {
    const report = await copyOfPlainAcme()
    const lines = Array.from({ length: 40 }, (_, i) => `铁匠铺把铁打成铁砧。[^d${i}]\n`)
    const notes = Array.from(
      { length: 40 },
      (_, i) => `[^d${i}]: ${words(`d${i}`)} ${'说明很长。'.repeat(12)}`,
    )
    await writeFile(
      join(report, '2030', 'zh-Hans', '12-dense.md'),
      `---\ntitle: 密\npart: main\n---\n\n${lines.join('\n')}\n${notes.join('\n')}\n`,
    )
    await writeFile(
      join(report, '2030', 'en', '12-dense.md'),
      '---\ntitle: Dense\npart: main\n---\n\nWords.\n',
    )
    // Only the heading contains this character; if its glyph were missing, this build would report a problem.
    const built = await buildReport(report, '--format', 'pdf', '--locale', 'zh-Hans', '--paper', paper)
    const pdf = await openPdf(join(built, 'zh-Hans', 'report.pdf'))
    const items = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => textItems(pdf, i + 1)))
    expect(items.flat().filter(({ text }) => text.trim() === '注释')).toHaveLength(1)
    const all = bare(
      items
        .flat()
        .map(({ text }) => text)
        .join(''),
    )
    for (let i = 0; i < 40; i++) expect(all.split(words(`d${i}`)).length - 1).toBe(1)
  },
)
