/** Drawings of common programs look the same in print and on the web as the file in a browser. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PageLook, withPdfs } from '../../../src/editions/compare-pages/pdf-pages.ts'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { run } from '../../support/run.ts'

const FOLDER = fileURLToPath(new URL('drawings', import.meta.url))
/** Background of each drawing, by which it is found on a printed page. */
const GROUNDS = {
  illustrator: [0xfd, 0xf6, 0xe3],
  figma: [0xf6, 0xfd, 0xe3],
  inkscape: [0xe3, 0xf6, 0xfd],
  drawio: [0xfd, 0xe3, 0xf6],
  mermaid: [0xe3, 0xfd, 0xf6],
  powerpoint: [0xf6, 0xe3, 0xfd],
} as const
type Program = keyof typeof GROUNDS
const PROGRAMS = Object.keys(GROUNDS) as Program[]
const [WIDTH, HEIGHT] = [400, 200]

/** RGB pixels of a drawing, `WIDTH` × `HEIGHT`. */
type Picture = Buffer

const toPicture = (image: Sharp): Promise<Picture> =>
  image
    .flatten({ background: '#fff' })
    .resize(WIDTH, HEIGHT, { fit: 'fill' })
    .toColourspace('srgb')
    // Renderers smooth edges differently, so compare blurred pictures.
    .blur(1.2)
    .raw()
    .toBuffer()

/** Returns the share of pixels that clearly differ in colour. */
function difference(a: Picture, b: Picture): number {
  expect(a.length).toBe(WIDTH * HEIGHT * 3)
  expect(b.length).toBe(a.length)
  let other = 0
  for (let i = 0; i < a.length; i += 3) {
    const most = Math.max(
      ...[0, 1, 2].map(channel => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0))),
    )
    if (most > 40) other += 1
  }
  return other / (WIDTH * HEIGHT)
}

const shots = new Map<string, Picture>()
let report = ''
let pdf = ''

afterAll(() => rm(report, { recursive: true, force: true }))

beforeAll(async () => {
  report = await mkdtemp(join(tmpdir(), 'perennial-test-'))
  await mkdir(join(report, '2030/en'), { recursive: true })
  await cp(FOLDER, join(report, '2030/images'), { recursive: true })
  await writeFile(
    join(report, 'report.yaml'),
    'organisation: { name: { en: Acme } }\nlocales: [en]\ntemplate: default\nbrand: "#0d4f63"\nnumbering: { en: decimal }\n',
  )
  await writeFile(
    join(report, '2030/edition.yaml'),
    'title: { en: Acme 2030 }\ntheme: { en: Acme }\nperiod: "2030"\npublished: 2031-03-01\n',
  )
  const figures = PROGRAMS.map(
    name => `:::figure{src=images/${name}.svg alt="Drawn by ${name}"}\nFrom ${name}.\n:::\n`,
  )
  await writeFile(join(report, '2030/en/01-case.md'), `---\ntitle: Case\n---\n\n${figures.join('\n')}`)
  const { code, stderr } = await run(['build', '--report', report, '--out', join(report, 'out')])
  expect(stderr).not.toMatch(/\b(?:error|warning)\b/)
  expect(code).toBe(0)
  const built = join(report, 'out/2030')
  pdf = join(built, 'en/report.pdf')
  await withBrowser(async browser => {
    for (const name of PROGRAMS) shots.set(`file ${name}`, await drawnFile(browser, name))
    await drawnPage(browser, join(built, 'en/web/case.html'))
  })
  await drawnPdf()
})

/** Draws the file itself, with the font that a report uses. */
async function drawnFile(browser: Browser, name: Program): Promise<Picture> {
  const page = await browser.newPage()
  await page.setViewport({ width: WIDTH, height: HEIGHT, deviceScaleFactor: 2 })
  await page.goto(pathToFileURL(join(FOLDER, `${name}.svg`)).href)
  const face = (weight: string) =>
    createRequire(import.meta.url).resolve(
      `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`,
    )
  const data = async (weight: string) =>
    `url(data:font/ttf;base64,${(await readFile(face(weight))).toString('base64')})`
  const css =
    `@font-face{font-family:Own;font-weight:400;src:${await data('400Regular')}}` +
    `@font-face{font-family:Own;font-weight:700;src:${await data('700Bold')}}` +
    'text,tspan,foreignObject *{font-family:Own!important}'
  await page.evaluate(
    async (text, [width, height]) => {
      const root = document.documentElement
      root.setAttribute('width', String(width))
      root.setAttribute('height', String(height))
      root.style.maxWidth = 'none'
      const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
      style.textContent = text
      root.append(style)
      await Promise.all([...document.fonts].map(font => font.load()))
    },
    css,
    [WIDTH, HEIGHT],
  )
  return toPicture(sharp(await page.screenshot()))
}

async function drawnPage(browser: Browser, path: string): Promise<void> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1200, height: 1000, deviceScaleFactor: 2 })
  await page.goto(pathToFileURL(path).href)
  await page.evaluate(() => document.fonts.ready)
  for (const name of PROGRAMS) {
    const svg = await page.$(`svg[aria-label="Drawn by ${name}"]`)
    if (svg) shots.set(`web ${name}`, await toPicture(sharp(await svg.screenshot())))
  }
}

async function drawnPdf(): Promise<void> {
  await withPdfs([await readFile(pdf)], async ([pages]) => {
    for (let number = 1; pages && number <= pages.count; number++) {
      const look = pages.look(number)
      for (const name of PROGRAMS) {
        const box = boxOf(look, GROUNDS[name])
        if (!box) continue
        const { data, width, height } = look
        const image = sharp(Buffer.from(data), { raw: { width, height, channels: 4 } })
          .removeAlpha()
          .extract(box)
        shots.set(`pdf ${name}`, await toPicture(sharp(await image.png().toBuffer())))
      }
    }
  })
}

function boxOf({ data, width, height }: PageLook, [red, green, blue]: readonly [number, number, number]) {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4
      if (data[i] !== red || data[i + 1] !== green || data[i + 2] !== blue) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  return right - left > 50 ? { left, top, width: right - left + 1, height: bottom - top + 1 } : undefined
}

test.each(PROGRAMS)('%s: as the browser draws the file', name => {
  const file = shots.get(`file ${name}`) as Picture
  for (const place of ['web', 'pdf']) {
    const shot = shots.get(`${place} ${name}`)
    expect(shot, `${place} ${name}`).toBeDefined()
    expect(difference(file, shot as Picture), `${place} ${name}`).toBeLessThan(0.015)
  }
  // A drawing without its fills would have a single colour.
  expect(difference(file, Buffer.alloc(file.length, Buffer.from(GROUNDS[name])))).toBeGreaterThan(0.05)
})
