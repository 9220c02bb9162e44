/** Every character of a report, including symbols and foreign names, is drawn in print and on the web, or reported with its line. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { withPdfs } from '../../../src/editions/compare-pages/pdf-pages.ts'
import { loadCoverage, shareCharacters } from '../../../src/fonts/coverage.ts'
import { familiesOf } from '../../../src/fonts/font-faces.ts'
import { shippedLanguages } from '../../../src/stages/1-read/languages/locale-files.ts'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { buildReport } from '../../support/build.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

const SYMBOLS = '✓✔✗☐☑☒★☆→⇒↔①⑳❶⚠⚡♻☀☁⬆⬇ⓘ∅◐☎※Ⅲⅷ℃℉㎡₿𝑥⌀😀🌍🌱🏭'
/** Emoji that are made of several characters. */
const SEQUENCES = ['👩‍🔬', '🇩🇪', '1️⃣', '⚠️', '❤️', '👍🏽', '👩‍❤️‍👩']
const NAMES = 'Łódź Kütahya Plzeň Dvořák Şahin Erdoğan Győr Iași Αθήνα Жуков Đặng ėų'

type Files = Readonly<Record<string, string>>

async function reportWith(locale: string, files: Files): Promise<string> {
  const report = await temporaryFolder()
  const all: Files = {
    'report.yaml': `organisation: { name: { ${locale}: Acme } }\nlocales: [${locale}]\ntemplate: default\nbrand: "#0d4f63"\nnumbering: { ${locale}: decimal }\n`,
    '2030/edition.yaml': `title: { ${locale}: Acme 2030 }\ntheme: { ${locale}: Acme }\nperiod: "2030"\npublished: 2031-03-01\n`,
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(join(report, path, '..'), { recursive: true })
    await writeFile(join(report, path), text)
  }
  return report
}

const shown = (words: string) =>
  `${words}\n\n**${words}** *${words}*\n\n| Name | Value |\n|---|---|\n| ${words} | 1 |\n\n## Section ${words}\n\n\`${words}\`\n`

/** Finds characters of the PDF that draw nothing on the page. */
async function blankIn(path: string): Promise<string[]> {
  const blank: string[] = []
  await withPdfs([await readFile(path)], async ([pdf]) => {
    for (let page = 1; pdf && page <= pdf.count; page++) {
      const { data, width, characters } = pdf.look(page)
      for (const { text, left, top, right, bottom } of characters) {
        if (/[\s\p{Default_Ignorable_Code_Point}\p{M}]/u.test(text) || right <= left) continue
        const shades = new Set<number>()
        for (let y = Math.floor(top); y < Math.ceil(bottom); y++)
          for (let x = Math.floor(left); x < Math.ceil(right); x++) shades.add(data[(y * width + x) * 4] ?? 0)
        if (shades.size < 2) blank.push(text)
      }
    }
  })
  return blank
}

/** Finds font families that the page uses but that do not belong to the site. */
async function foreignFonts(path: string): Promise<string[]> {
  return withBrowser(async browser => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(path).href)
    await page.evaluate(() => document.fonts.ready)
    const session = await page.createCDPSession()
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument', { depth: -1 })
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'main :is(p, td, h2, code, strong, em)',
    })
    const foreign = new Set<string>()
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      for (const font of fonts) if (!font.isCustomFont) foreign.add(font.familyName)
    }
    return [...foreign]
  })
}

test('symbols and emoji are drawn in print and set in bundled fonts on the web', async () => {
  const words = [...SYMBOLS, ...SEQUENCES].join(' ')
  const report = await reportWith('en', {
    '2030/en/01-case.md': `---\ntitle: Case ★ ⚡ ✓\nsummary: A summary ☐ ① 😀\n---\n\n${shown(words)}`,
  })
  const built = await buildReport(report)
  expect(await blankIn(join(built, 'en/report.pdf'))).toEqual([])
  expect(await foreignFonts(join(built, 'en/web/case.html'))).toEqual([])
})

test.each(['zh-Hans', 'en'])('names with Latin, Greek and Cyrillic letters are drawn in %s', async locale => {
  const report = await reportWith(locale, {
    [`2030/${locale}/01-case.md`]: `---\ntitle: Case ${NAMES}\n---\n\n${shown(`${NAMES} ✓ ★ ⚡`)}`,
  })
  const built = await buildReport(report)
  const path = join(built, locale, 'report.pdf')
  expect(await blankIn(path)).toEqual([])
  await withPdfs([await readFile(path)], async ([pdf]) => {
    const text = pdf?.text(3).replace(/\s/g, '')
    for (const name of NAMES.split(' ')) expect(text).toContain(name)
  })
  expect(await foreignFonts(join(built, locale, 'web/case.html'))).toEqual([])
})

test('a character without a font is reported where it was typed, even in a title or a drawing', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><text y="20">ᚠ</text></svg>'
  const report = await reportWith('en', {
    '2030/edition.yaml':
      'title: { en: Acme 2030 }\ntheme: { en: Acme ᛭ }\nperiod: "2030"\npublished: 2031-03-01\n',
    '2030/images/rune.svg': svg,
    '2030/en/01-case.md':
      '---\ntitle: Case\n---\n\nText.\n\n:::figure{src=images/rune.svg alt="A rune"}\nA rune.\n:::\n',
  })
  const { code, stdout, stderr } = await run(['check', '--report', report])
  expect(code).toBe(1)
  expect(stdout, stderr).toMatch(/2030\/edition\.yaml:2:19\s+error\s+The bundled fonts lack the character ᛭/)
  expect(stdout).toMatch(/01-case\.md:7:1\s+error\s+The bundled fonts lack the character ᚠ/)
})

test('each covered character belongs to one serif and one sans family', async () => {
  const languages = shippedLanguages()
  const sample = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0xa0 + i * 47)).filter(
    character => !/\p{Surrogate}/u.test(character),
  )
  for (const tag of ['en', 'de', 'zh-Hans']) {
    const language = languages(tag)
    const covered = await loadCoverage(language)
    const shares = await shareCharacters(language, sample)
    for (const character of sample) {
      if (/[\s\p{Default_Ignorable_Code_Point}]/u.test(character)) continue
      const isSet = (['serif', 'sans'] as const).every(voice =>
        familiesOf(language, voice).some(family => shares.get(family)?.has(character)),
      )
      expect(isSet, character).toBe(covered(character))
    }
  }
})
