/** Drawings in a report: located problems, unique ids, and linked pictures. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { safeDrawing } from '../../../src/images/svg/safe-drawing.ts'
import { readReport } from '../../../src/plugins/read-report.ts'
import { reportInEdition } from '../../../src/stages/1-read/report-in-edition.ts'
import { printDocument } from '../../../src/stages/4-book/print-document.ts'
import { openTemplate } from '../../../src/stages/4-book/template.ts'
import { composeBooks } from '../../../src/stages/compose.ts'
import { buildReport } from '../../support/build.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { plainPng } from '../../support/png.ts'
import { run } from '../../support/run.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"'

async function reportWith(
  drawings: Readonly<Record<string, string | Buffer>>,
  body: string,
): Promise<string> {
  const report = await temporaryFolder()
  for (const [path, text] of Object.entries({
    'report.yaml':
      'organisation: { name: { en: Acme } }\nlocales: [en]\ntemplate: default\nbrand: "#0d4f63"\nnumbering: { en: decimal }\n',
    '2030/edition.yaml':
      'title: { en: Acme 2030 }\ntheme: { en: Acme }\nperiod: "2030"\npublished: 2031-03-01\n',
    '2030/en/01-case.md': `---\ntitle: Case\n---\n\n${body}`,
    ...Object.fromEntries(Object.entries(drawings).map(([name, text]) => [`2030/images/${name}`, text])),
  })) {
    await mkdir(join(report, path, '..'), { recursive: true })
    await writeFile(join(report, path), text)
  }
  return report
}

const figure = (name: string) => `:::figure{src=images/${name} alt="A drawing"}\nA drawing.\n:::\n`

test.each([
  [
    'a tag that is not closed',
    `${SVG}>\n<g>\n</svg>`,
    /2030\/images\/a\.svg:3:\d+` is not SVG that browsers can show/,
  ],
  ['no SVG at all', 'PNG', /2030\/images\/a\.svg:1:\d+`/],
  ['no size', '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', /neither `viewBox` nor width and height/],
  [
    'nothing painted',
    `${SVG}><defs><rect width="4" height="4"/></defs><g/></svg>`,
    /`2030\/images\/a\.svg` shows no shapes/,
  ],
  [
    'shapes without paint',
    `${SVG}><path d="M0 0h9" fill="none"/><g opacity="0"><rect width="9" height="9"/></g></svg>`,
    /`2030\/images\/a\.svg` shows no shapes/,
  ],
  [
    'a reference to nothing',
    `${SVG}><use href="#none"/><rect width="0" height="9"/></svg>`,
    /`2030\/images\/a\.svg` shows no shapes/,
  ],
])('%s is an error at the figure that names the place in the file', async (_, text, expected) => {
  const report = await reportWith({ 'a.svg': text }, figure('a.svg'))
  const { code, stdout } = await run(['check', '--report', report])
  expect(code).toBe(1)
  expect(stdout).toMatch(/01-case\.md:5:1\s+error/)
  expect(stdout).toMatch(expected)
})

test('a removed element is a warning with its line, and the rest is drawn', async () => {
  const text = `${SVG}>\n<script>alert(1)</script>\n<rect width="40" height="20" fill="#c00"/>\n<image href="https://evil.example/x.png" width="9" height="9"/>\n</svg>`
  const report = await reportWith({ 'a.svg': text }, figure('a.svg'))
  const { stdout } = await run(['check', '--report', report])
  expect(stdout).toMatch(
    /01-case\.md:5:1\s+warning\s+Unexpected `<script>` in drawing `2030\/images\/a\.svg:2`/,
  )
  expect(stdout).toMatch(
    /Unexpected `<image href="https:\/\/evil\.example\/x\.png">` in drawing `2030\/images\/a\.svg:4`/,
  )
  expect(stdout).toMatch(/drawing-complete/)
})

test('ids of drawings are unique in a chapter, a page and a book', async () => {
  const text = `${SVG}><defs><linearGradient id="g"><stop stop-color="#c00"/></linearGradient></defs><rect id="case" width="40" height="20" fill="url(#g)"/></svg>`
  const other = text.replace('#c00', '#0c0')
  const root = await reportWith(
    { 'a.svg': text, 'b.svg': other },
    `## Case\n\n${figure('a.svg')}\n${figure('b.svg')}\n${figure('a.svg')}`,
  )
  const read = await readReport(root)
  if (!('config' in read)) throw new Error('unreadable')
  const edition = [...read.editions.values()][0]
  if (!edition) throw new Error('no edition')
  const report = reportInEdition(read, edition)
  const template = openTemplate('default', report.root)
  const [composed] = await composeBooks({ report, edition, template }, 'print')
  if (!composed) throw new Error('no book')
  const { html } = printDocument(composed.book, template, template.labels('en'))
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const used = [...html.matchAll(/fill="url\(#([^)]+)\)"/g)].map(([, id]) => id)
  expect(new Set(used).size).toBe(3)
  for (const id of used) expect(ids).toContain(id)
})

test('a linked picture is published with the drawing, an embedded one loses its metadata', async () => {
  const photo = await sharp(plainPng(60, 40, [200, 40, 40]))
    .withExif({ IFD0: { Artist: 'Jane Doe' } })
    .jpeg()
    .toBuffer()
  expect(photo.includes('Jane Doe')).toBe(true)
  const embedded = `data:image/jpeg;base64,${photo.toString('base64')}`
  const text = `${SVG}><image href="photo.jpg" width="20" height="20"/><image href="${embedded}" x="20" width="20" height="20"/></svg>`
  const report = await reportWith({ 'a.svg': text, 'photo.jpg': photo }, figure('a.svg'))
  const web = join(await buildReport(report), 'en/web')
  const page = await readFile(join(web, 'case.html'), 'utf8')
  const [, linked = ''] = /<image href="(assets\/[^"]+)"/.exec(page) ?? []
  expect(await readdir(join(web, 'assets'))).toContain(linked.replace('assets/', ''))
  expect((await readFile(join(web, linked))).includes('Jane Doe')).toBe(false)
  const [, data = ''] = /href="data:image\/jpeg;base64,([^"]+)"/.exec(page) ?? []
  expect(Buffer.from(data, 'base64').length).toBeGreaterThan(100)
  expect(Buffer.from(data, 'base64').includes('Jane Doe')).toBe(false)
})

test('`switch` shows the text in the language of the page', () => {
  const text = `${SVG}><switch><text systemLanguage="de">Eisen</text><text systemLanguage="zh,en">Iron</text><text>Fe</text></switch></svg>`
  const words = (language: string) => JSON.stringify(safeDrawing(text, language).svg)
  expect(words('de')).toContain('Eisen')
  expect(words('en-GB')).toContain('Iron')
  expect(words('zh-Hans')).toContain('Iron')
  expect(words('fr')).toContain('"Fe"')
})

test('the time to read a drawing is proportional to its size', () => {
  const sized = (count: number) =>
    `${SVG}><style>${Array.from({ length: 200 }, (_, i) => `.c${i}{fill:#${String(100 + i)}}`).join('')}</style>${Array.from(
      { length: count },
      (_, i) => `<rect class="c${i % 200}" width="1" height="1"/>`,
    ).join('')}</svg>`
  // Measure the CPU time of this process only, because others may be busy.
  const time = (count: number) => {
    const start = process.cpuUsage().user
    safeDrawing(sized(count), 'en')
    return (process.cpuUsage().user - start) / 1000
  }
  time(4000)
  expect(time(32_000)).toBeLessThan(Math.max(time(8000), 200) * 12)
})
