/** Printing with the real browser. */
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCoverage } from '../../../src/fonts/coverage.ts'
import { shippedLanguages } from '../../../src/stages/1-read/languages/locale-files.ts'
import { sheetOf } from '../../../src/stages/1-read/paper-sizes.ts'
import type { PrintDocument } from '../../../src/stages/4-book/types.ts'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { measureWidths } from '../../../src/stages/5-print/measure-width.ts'
import { printBook } from '../../../src/stages/5-print/print-book.ts'
import { copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { openPdf, wholeText } from '../../support/pdf.ts'
import { run } from '../../support/run.ts'

const language = shippedLanguages()

const a4 = sheetOf({ paper: 'a4', marks: false })

function documentOf(body: string, more: Partial<PrintDocument> = {}): PrintDocument {
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><meta data-fonts><style>@page{size:210mm 297mm;margin:25mm 0}body{margin:0;font-family:"Source Serif 4"}.page{padding:0 17mm}</style></head><body>${body}</body></html>`,
    language: language('en'),
    sheet: a4,
    assets: new Map(),
    ownAssets: [],
    destinations: ['a', 'b'],
    outline: [],
    notesTitle: 'Notes',
    paginate: map => ({
      numbers: new Map([...map.of].map(([id, page]) => [id, String(page)])),
      left: Array.from({ length: map.pages }, (_, i) => `Head of page ${i + 1}`),
      right: Array.from({ length: map.pages }, () => 'Title'),
      folios: Array.from({ length: map.pages }, (_, i) => String(i + 1)),
      labels: [],
    }),
    ...more,
  }
}

test('page numbers need two passes, or one if those of the last build are still correct', async () => {
  const body =
    '<section class="page"><p>See <span class="pn" data-ref="b">00</span>.</p><h1 id="a">A</h1></section><section class="page" style="break-before:page"><h1 id="b">B</h1></section>'
  await withBrowser(async browser => {
    const cold = await printBook(documentOf(body), browser, { workFolder: await temporaryFolder() })
    expect(cold).toMatchObject({ passes: 2, settled: true })
    expect(Object.fromEntries(cold.pageMap.of)).toEqual({ a: 1, b: 2 })
    const warm = await printBook(documentOf(body), browser, {
      workFolder: await temporaryFolder(),
      previous: cold.pageMap,
    })
    expect(warm).toMatchObject({ passes: 1, settled: true })
    const path = join(await temporaryFolder(), 'x.pdf')
    await writeFile(path, warm.pdf)
    const text = await wholeText(await openPdf(path))
    for (const words of ['See2.', 'Head of page 1', 'Head of page 2', 'Title'])
      expect(text.replace(/See\s*2\s*\./, 'See2.')).toContain(words)
  })
})

test('nothing is fetched: no network, no file outside the folder, no script', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('x')
  }).listen(0)
  const { port } = server.address() as AddressInfo
  const outside = join(await temporaryFolder(), 'secret.svg')
  await writeFile(outside, '<svg xmlns="http://www.w3.org/2000/svg"><text>SECRET</text></svg>')
  const body = `<section class="page"><p>Only this.</p><h1 id="a">A</h1><h1 id="b">B</h1>
    <img src="http://127.0.0.1:${port}/image"><link rel="stylesheet" href="http://127.0.0.1:${port}/style">
    <iframe src="file://${outside}"></iframe><object data="file://${outside}"></object>
    <script>document.body.append('RAN'); fetch('http://127.0.0.1:${port}/fetch')</script></section>`
  await withBrowser(async browser => {
    const printed = await printBook(documentOf(body), browser, { workFolder: await temporaryFolder() })
    const path = join(await temporaryFolder(), 'x.pdf')
    await writeFile(path, printed.pdf)
    const text = await wholeText(await openPdf(path))
    expect(text).toContain('Only this.')
    expect(text).not.toMatch(/SECRET|RAN/)
  })
  server.close()
  expect(asked).toEqual([])
})

test('content that extends beyond the type area is reported with its place', async () => {
  const body =
    '<section class="page"><p data-file="x.md" data-line="7" style="width:400mm">Far</p><p>Near</p><div style="margin-right:-17mm">Bleeds</div></section>'
  await withBrowser(async browser => {
    await printBook(documentOf(body, { destinations: [] }), browser, {
      workFolder: await temporaryFolder(),
      beforePrint: async page => {
        expect(await measureWidths(page, a4)).toEqual([
          { file: 'x.md', line: 7, element: 'p', over: expect.closeTo(224, 0), text: 'Far' },
        ])
      },
    })
  })
})

test('a browser that is stopped stops the work', async () => {
  const stop = new AbortController()
  const work = withBrowser(
    async browser => {
      setTimeout(() => stop.abort(), 50)
      await (await browser.newPage()).evaluate(() => new Promise(() => {}))
    },
    { signal: stop.signal },
  )
  await expect(work).rejects.toMatchObject({ name: 'AbortError' })
})

test('fonts cover the characters that they claim to cover', async () => {
  for (const locale of ['en', 'zh-Hans']) {
    const covered = await loadCoverage(language(locale))
    for (const character of 'Aé九“”…—·\u00a0\u200b') expect(covered(character), character).toBe(true)
    for (const character of '᛭ꙮ') expect(covered(character), character).toBe(false)
  }
})

test('a report overrides a file of the template', async () => {
  const report = await copyOfAcme()
  const folder = join(report, 'templates/default/print')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'back.html'), '<section class="page bleed back"><p>Our own back</p></section>')
  const out = await temporaryFolder()
  const { code, stderr } = await run([
    'build',
    '--report',
    report,
    '--out',
    out,
    '--locale',
    'en',
    '--format',
    'pdf',
  ])
  expect(stderr).not.toContain('error')
  expect(code).toBe(0)
  expect(await wholeText(await openPdf(join(out, '2030/en/report.pdf')))).toContain('Our own back')
})
