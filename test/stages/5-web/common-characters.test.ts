/** On a large site, most pages share one font file for common characters, and every character has a font of the site. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { commonCharacters, unicodeRange } from '../../../src/stages/5-web/fonts/common-characters.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

test('characters are common if half of many pages contain them', () => {
  const page = (i: number) => new Set(i % 2 === 0 ? ['a', 'b'] : ['a', String(i)])
  expect([...commonCharacters(Array.from({ length: 20 }, (_, i) => page(i)))]).toEqual(['a', 'b'])
  expect(commonCharacters(Array.from({ length: 4 }, (_, i) => page(i))).size).toBe(0)
})

test('neighbouring characters form a range', () => {
  expect(unicodeRange(new Set('铁dabc\u{20000}'))).toBe('U+61-64,U+94C1,U+20000')
})

test('a site of twenty chapters: one common file per face, no character in a system font', async () => {
  const report = await temporaryFolder()
  const text = (path: string, content: string) => writeFile(join(report, path), content)
  await mkdir(join(report, '2030/zh-Hans'), { recursive: true })
  await text('report.yaml', 'organisation: {name: {zh-Hans: 顶点公司}}\nlocales: [zh-Hans]\n')
  await text(
    '2030/edition.yaml',
    'title: {zh-Hans: 顶点报告}\ntheme: {zh-Hans: 铁}\nperiod: "2030"\npublished: 2031-03-01\n',
  )
  const from = (point: number, length: number) =>
    String.fromCodePoint(...Array.from({ length }, (_, i) => point + i))
  for (let n = 1; n <= 20; n++)
    await text(
      `2030/zh-Hans/${String(n).padStart(2, '0')}-part${n}.md`,
      `---\ntitle: 铁与人\n---\n\n${from(0x4e00, 150)}。\n\n${from(0x5000 + n * 40, 40)}。\n`,
    )
  const out = join(await temporaryFolder(), 'build')
  const { code, stderr } = await run(['build', '--report', report, '--out', out, '--format', 'web'])
  expect(code, stderr).toBe(0)

  const site = join(out, '2030/zh-Hans/web')
  const fonts = await readdir(join(site, 'fonts'))
  expect(fonts.filter(name => name.endsWith('-common.woff2'))).not.toEqual([])
  expect(await readFile(join(site, 'style.css'), 'utf8')).toMatch(/-common\.woff2.*unicode-range:/)

  await withBrowser(async browser => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(site, 'part7.html')).href)
    await page.evaluate(async () => {
      await document.fonts.ready
    })
    const session = await page.createCDPSession()
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument', { depth: -1 })
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'main' })
    const { fonts: used } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter(font => !font.isCustomFont)).toEqual([])
  })
})
