/** The same chapters on other papers, and with crop marks. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodePDFRawStream, PDFArray, PDFDocument, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { acme, copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { bare, openPdf, taggedText, textItems } from '../../support/pdf.ts'
import { run } from '../../support/run.ts'

const MM = 72 / 25.4

async function buildOn(report: string, ...flags: string[]): Promise<string> {
  const out = await temporaryFolder()
  const { code, stderr } = await run([
    'build',
    '--locale',
    'en',
    '--format',
    'pdf',
    '--report',
    report,
    '--out',
    out,
    ...flags,
  ])
  expect(stderr).not.toMatch(/error|warning/)
  expect(code).toBe(0)
  return join(out, '2030', 'en', 'report.pdf')
}

const load = async (path: string) => PDFDocument.load(await readFile(path), { updateMetadata: false })
const inMm = (points: number) => Math.round((points / MM) * 10) / 10

test('A4, US Letter and a screen from the same chapters', async () => {
  const sizes = { a4: [210, 297], letter: [215.9, 279.4], screen: [304.8, 171.45] } as const
  const report = await copyOfAcme()
  await writeFile(
    join(report, '2030', 'en', '04-wide.md'),
    '---\ntitle: Wide\npart: main\n---\n\nText.\n\n:::figure{src=images/forge.svg alt="A forge" size=bleed}\nWide.\n:::\n\n:::landscape\nOn its side.\n:::\n',
  )
  const words: string[] = []
  for (const [paper, [width, height]] of Object.entries(sizes)) {
    const path = await buildOn(report, '--paper', paper)
    const document = await load(path)
    let turned = 0
    for (const page of document.getPages()) {
      const isTurned = height > width && page.getWidth() > page.getHeight()
      if (isTurned) turned += 1
      // Chromium rounds to whole pixels.
      expect(Math.abs(inMm(page.getWidth()) - (isTurned ? height : width)), paper).toBeLessThan(0.3)
      expect(Math.abs(inMm(page.getHeight()) - (isTurned ? width : height)), paper).toBeLessThan(0.3)
      // The scale is 1: content that extends beyond the edge would shrink every page.
      expect(
        /([\d.]+) 0 0 [\d.]+ [\d.-]+ [\d.-]+ cm/.exec(contentOf(document, page).split('\nq\n')[1] ?? '')?.[1],
      ).toBe('3.125')
    }
    expect(turned).toBe(paper === 'screen' ? 0 : 1)
    const pdf = await openPdf(path)
    // No content extends beyond the paper.
    for (let page = 1; page <= pdf.numPages; page++) {
      const [, , right = 0, top = 0] = (await pdf.getPage(page)).view
      for (const { text, x, y, width: across } of await textItems(pdf, page)) {
        expect(x >= 0 && x + across <= right, `${paper}, page ${page}: ${text}`).toBe(true)
        expect(y >= 0 && y <= top, `${paper}, page ${page}: ${text}`).toBe(true)
      }
    }
    words.push(bare((await taggedText(pdf)).text).replace(/\d+|(?<=page)[ivx]+/g, ''))
  }
  // Only page numbers differ; a word that a page cuts off would be missing.
  expect(new Set(words).size).toBe(1)
})

test('the command line overrides the paper of report.yaml; a wrong one is reported', async () => {
  const report = await copyOfAcme()
  const config = join(report, 'report.yaml')
  const text = await readFile(config, 'utf8')
  await writeFile(config, `${text}print: { paper: letter }\n`)
  const width = async (...flags: string[]) =>
    inMm((await load(await buildOn(report, ...flags))).getPage(0).getWidth())
  expect(Math.abs((await width()) - 215.9)).toBeLessThan(0.3)
  expect(Math.abs((await width('--paper', 'a4')) - 210)).toBeLessThan(0.3)
  const wrongFlag = await run(['build', '--report', report, '--paper', 'napkin'])
  expect(wrongFlag).toMatchObject({ code: 2, stderr: expect.stringContaining('a4, letter, or screen') })
  await writeFile(config, `${text}print: { paper: napkin }\n`)
  const wrong = await run(['build', '--report', report])
  expect(wrong).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('expected `a4`, `letter`, or `screen`'),
  })
})

test('marks: the paper is larger, page boxes show where to cut, and artwork extends 3 mm beyond', async () => {
  const document = await load(await buildOn(acme, '--marks'))
  for (const page of document.getPages()) {
    const { width, height } = page.getMediaBox()
    expect([inMm(width), inMm(height)].map(Math.round)).toEqual([230, 317])
    for (const [box, inset] of [
      [page.getTrimBox(), 10],
      [page.getBleedBox(), 7],
    ] as const) {
      expect(inMm(box.x)).toBe(inset)
      expect(inMm(box.y)).toBe(inset)
      expect(inMm(box.width)).toBeCloseTo(inMm(width) - 2 * inset, 0)
      expect(inMm(box.height)).toBeCloseTo(inMm(height) - 2 * inset, 0)
    }
    // There are eight marks, all outside the bleed.
    const bleed = page.getBleedBox()
    const lines = [...contentOf(document, page).matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g)]
    expect(lines).toHaveLength(8)
    for (const [, ...ends] of lines) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.map(Number)
      const outside = (x: number, y: number) =>
        x < bleed.x || x > bleed.x + bleed.width || y < bleed.y || y > bleed.y + bleed.height
      expect(outside(x1, y1) && outside(x2, y2)).toBe(true)
    }
  }
  // Background of the cover, in CSS pixels: 216 × 303 mm.
  const cover = document.getPage(0)
  const grounds = [...contentOf(document, cover).matchAll(/([\d.-]+) ([\d.-]+) re\nf/g)].map(([, w, h]) => [
    Number(w),
    Number(h),
  ])
  const pixels = (mm: number) => Math.floor((mm * 96) / 25.4)
  expect(grounds.filter(([w = 0, h = 0]) => w >= pixels(216) && h >= pixels(303)).length).toBeGreaterThan(0)
})

function contentOf({ context }: PDFDocument, page: PDFPage): string {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map(ref => context.lookup(ref)) : [contents]
  return streams
    .map(stream =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '',
    )
    .join('\n')
}
