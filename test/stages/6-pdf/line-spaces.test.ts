/** A reader that follows the tags of a print finds a space between two words of which a line ends with the first. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { finishPdf } from '../../../src/stages/6-pdf/finish-pdf.ts'
import { readToUnicode } from '../../../src/stages/6-pdf/font-text.ts'
import { addLineSpaces } from '../../../src/stages/6-pdf/line-spaces.ts'
import { writtenWords } from '../../../src/stages/6-pdf/written-words.ts'
import { openPdf } from '../../support/pdf.ts'

const BODY = `<main>
<h1>A heading that takes more than one line of this page</h1>
<p>Acme creates shared value with <b>many partners</b> across the whole of its <a href="https://www.example.org/">supply
chain</a>, and reports what it <i>does</i><sup>1</sup> every single year without fail or delay.</p>
<p lang="de">Das Unternehmen berichtet über Donaudampfschifffahrtsgesellschaftskapitänswitwenrenten und vieles andere mehr.</p>
<p lang="en">A well-known, long-standing, never-ending, out-of-the-way, up-to-the-minute and matter-of-fact statement.</p>
<ul><li>an item of a list that goes on to a second line of it</li></ul>
<table><thead><tr><th>Kind of iron</th><th>Words</th></tr></thead>
<tbody><tr><td>Pig</td><td>a cell with words on several lines, to the end</td></tr></tbody></table>
</main>`
const HTML = `<!doctype html><html lang="en"><head><title>Lines</title><style>
main{width:55mm;font:10pt sans-serif;overflow-wrap:anywhere} td{width:20mm}
</style></head><body>${BODY}</body></html>`

/** Text in the order of painting; operators carry every glyph, also the spaces that text extraction leaves out. */
async function paintedText(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes)
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
    for (const [i, operator] of fnArray.entries())
      if (operator === OPS.showText)
        for (const glyph of argsArray[i][0] as ({ unicode?: string } | number)[])
          if (typeof glyph === 'object') text += glyph?.unicode ?? ''
  }
  return text
}

let printed: Uint8Array
let finished: Uint8Array
beforeAll(async () => {
  printed = await withBrowser(async browser => {
    const page = await browser.newPage()
    await page.setContent(HTML)
    return await page.pdf({ tagged: true })
  })
  const options = { title: 'Lines', author: 'Acme', creator: 'Perennial', lang: 'en', date: new Date(0) }
  const size = { width: 210, height: 297 }
  const sheet = { page: size, bleed: 0, marks: false } as never
  const none = { outline: [], labels: [], linkTitles: new Map() }
  finished = (await finishPdf(printed, { ...options, ...none, sheet, html: HTML })).bytes
})

test('words are apart as they are in the document, whether a line ends between them or not', async () => {
  const plain = BODY.replace(/<\/?(?:b|i|a|sup)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .split('\n\n')
    .map(words => words.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  const text = (await paintedText(finished)).replace(/\s+/g, ' ')
  for (const words of plain) expect(text.normalize('NFKC')).toContain(words)
  // Without the added spaces, the test would prove nothing.
  expect(await paintedText(printed)).not.toContain('A heading that takes more than one line of this page')
})

const FONTS = new Map([
  ['F1', { characters: new Map(Object.entries({ '01': ' ', '02': 'a', '03': '铁' })), space: '01' }],
])
const lines = (first: string, second: string) =>
  Buffer.from(
    `/P <</MCID 0 >>BDC\nBT\n/F1 10 Tf\n1 0 0 -1 0 20 Tm\n<${first}> Tj\nET\nBT\n/F1 10 Tf\n1 0 0 -1 0 40 Tm\n<${second}> Tj\nET\nEMC\n`,
  )
const block = {}

test.each([
  ['Latin words', '02', '02', 1],
  ['Han characters', '03', '03', 0],
  ['a Han character before a Latin word', '03', '02', 0],
])('%s', (_, first, second, spaces) => {
  const source = lines(first, second)
  const result = addLineSpaces(source, FONTS, () => block, writtenWords('<p>a a</p>')).toString()
  expect(result.split('<01> Tj').length - 1).toBe(spaces)
  expect(result.replace('/F1 10 Tf\n<01> Tj\n', '')).toBe(source.toString())
})

test('a superscript is on the line of its word, and blocks end lines of their own', () => {
  const raised = Buffer.from(lines('02', '02').toString().replace('40 Tm', '17 Tm'))
  expect(addLineSpaces(raised, FONTS, () => block, writtenWords('<p>aa</p>'))).toBe(raised)
  const source = lines('02', '02')
  expect(addLineSpaces(source, FONTS, () => undefined, writtenWords('<p>a a</p>'))).toBe(source)
})

test('words of a document: apart, joined by a hyphen, or pieces of a long one', () => {
  const { areApart } = writtenWords(
    '<p>go in to it, into it; <b>well</b>-known &amp; a Donaudampfschifffahrtsgesellschaft</p><p>next</p>',
  )
  expect(areApart('in', 'to')).toBe(true)
  expect(areApart('well-', 'known')).toBe(false)
  expect(areApart('Donaudampf', 'schifffahrts')).toBe(false)
  expect(areApart('schiff', 'fahrtsgesellschaft')).toBe(false)
  expect(areApart('unknown', 'furniture')).toBe(true)
})

test('ToUnicode maps: single codes, ranges, and characters of two units', () => {
  const map = readToUnicode(
    '1 beginbfchar\n<0003> <D83DDE00>\nendbfchar\n2 beginbfrange\n<0001> <0002> <0041>\n<10> <10> <0020>\nendbfrange',
  )
  expect([...map]).toEqual([
    ['0003', '😀'],
    ['0001', 'A'],
    ['0002', 'B'],
    ['10', ' '],
  ])
})
