/**
 * Makes the pictures of the manual's gallery, which show each block on a printed page and on the web.
 *
 * Each block that has a picture is built as a chapter of its own, and captured from the PDF and the web edition, into
 * docs/manual/1/images/gallery. Run `npm run gallery` after changing the design or an example.
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const root = fileURLToPath(new URL('..', import.meta.url))
const manual = join(root, 'docs/manual')
const LOCALES = ['en', 'zh-Hans']
/** Width in pixels, which is 220 dpi in the text column. */
const WIDTH = 1010
const EXAMPLE = /^(`{3,4})markdown\n([\s\S]*?)^\1$/gm

/** Returns the Markdown of a chapter's blocks that have pictures, by name. */
export function pictured(text) {
  const examples = [...text.matchAll(EXAMPLE)]
  return new Map(
    examples.flatMap(({ index, 2: markdown }, i) => {
      const name = /src=images\/gallery\/([\w-]+)\.print\./.exec(text.slice(index, examples[i + 1]?.index))
      return name ? [[name[1], markdown]] : []
    }),
  )
}

/** Returns the Markdown of all blocks with pictures in a language, in order. */
export function picturedIn(locale) {
  const folder = join(manual, '1', locale)
  const chapters = readdirSync(folder).filter(name => /^4\d-/.test(name))
  return new Map(chapters.sort().flatMap(name => [...pictured(readFileSync(join(folder, name), 'utf8'))]))
}

/** Hash of the example of a picture, stored with the pictures: a test reports pictures that are older than their example. */
export const fingerprint = markdown => createHash('sha256').update(markdown).digest('hex').slice(0, 16)

async function main() {
  const { build, formatProblems } = await import('../dist/index.js')
  const { withBrowser } = await import('../dist/stages/5-print/browser/browser.js')
  const work = mkdtempSync(join(tmpdir(), 'perennial-gallery-'))
  try {
    const examples = Object.fromEntries(LOCALES.map(locale => [locale, picturedIn(locale)]))
    writeReport(join(work, 'report'), examples)
    const { ok, files } = await build({ report: join(work, 'report'), out: join(work, 'build') })
    if (!ok) throw new Error(formatProblems(files, ''))
    const folder = join(manual, '1/images/gallery')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const { close, base } = await serve(join(work, 'build'))
    try {
      await withBrowser(browser => photograph(browser, base, work, examples, folder), { reach: 'loopback' })
    } finally {
      close()
    }
    const fingerprints = LOCALES.map(locale => [
      locale,
      Object.fromEntries([...examples[locale]].map(([name, markdown]) => [name, fingerprint(markdown)])),
    ])
    writeFileSync(
      join(folder, 'made-from.json'),
      `${JSON.stringify(Object.fromEntries(fingerprints), null, 2)}\n`,
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Writes a report with the manual's registry and one chapter for each example. */
function writeReport(report, examples) {
  mkdirSync(join(report, '1'), { recursive: true })
  for (const name of ['report.yaml', 'sources.yaml', 'targets.yaml', 'metrics', 'templates'])
    cpSync(join(manual, name), join(report, name), { recursive: true })
  cpSync(join(manual, '1/images'), join(report, '1/images'), { recursive: true })
  const edition = readFileSync(join(manual, '1/edition.yaml'), 'utf8')
  writeFileSync(join(report, '1/edition.yaml'), edition)
  const template = join(report, 'templates/default')
  for (const format of ['print', 'web']) {
    mkdirSync(join(template, format), { recursive: true })
    for (const name of ['chapter.html', 'landscape.html']) {
      const path = join(root, 'templates/default', format, name)
      if (!existsSync(path)) continue
      // Hide the head rather than remove it, because the chapter's page is found by the anchor in it.
      const bare = '<header style="position:absolute;visibility:hidden"'
      writeFileSync(
        join(template, format, name),
        readFileSync(path, 'utf8').replace('<header', () => bare),
      )
    }
  }
  for (const [locale, blocks] of Object.entries(examples)) {
    mkdirSync(join(report, '1', locale))
    for (const [name, markdown] of blocks)
      writeFileSync(
        join(report, '1', locale, `${name}.md`),
        `---\ntitle: ${name}\npart: gallery\n---\n\n${markdown}`,
      )
  }
}

async function photograph(browser, base, work, examples, folder) {
  const { locales } = JSON.parse(readFileSync(join(work, 'build/1/manifest.json'), 'utf8'))
  for (const locale of LOCALES) {
    const pageMap = locales[locale].pageMap
    for (const name of examples[locale].keys()) {
      const printed = await printedPage(browser, `${base}/1/${locale}/report.pdf`, base, pageMap[name])
      await save(printed, join(folder, `${name}.print.${locale}.webp`))
      const web = await webBlock(browser, `${base}/1/${locale}/web/${name}.html`)
      await save(web, join(folder, `${name}.web.${locale}.webp`))
    }
  }
}

/** Returns a picture of a PDF page without its running head and folio. */
async function printedPage(browser, pdf, base, number) {
  const page = await browser.newPage()
  await page.goto(`${base}/blank.html`)
  const data = await page.evaluate(
    async (address, base, number) => {
      const pdfjs = await import(`${base}/vendor/pdf.min.mjs`)
      pdfjs.GlobalWorkerOptions.workerSrc = `${base}/vendor/pdf.worker.min.mjs`
      const { promise } = pdfjs.getDocument({ url: address })
      const drawn = await (await promise).getPage(number)
      const viewport = drawn.getViewport({ scale: 2 })
      const canvas = document.createElement('canvas')
      canvas.width = viewport.width
      canvas.height = viewport.height
      await drawn.render({ canvas, viewport }).promise
      return canvas.toDataURL('image/png')
    },
    pdf,
    base,
    number,
  )
  await page.close()
  const picture = sharp(Buffer.from(data.split(',')[1], 'base64'))
  const { width, height } = await picture.metadata()
  // Running head and folio are in the outer 16 mm, at two pixels per point.
  const edge = Math.round((16 / 25.4) * 144)
  return picture
    .extract({ left: 0, top: edge, width, height: height - 2 * edge })
    .png()
    .toBuffer()
}

/** Returns a picture of the content below the head of a web page. */
async function webBlock(browser, address) {
  const page = await browser.newPage()
  await page.setViewport({ width: 1440, height: 1000, deviceScaleFactor: 1.5 })
  await page.goto(address)
  const clip = await page.evaluate(async () => {
    await document.fonts.ready
    for (const surrounding of document.querySelectorAll('main > :is(.head, .turn)')) surrounding.remove()
    const boxes = [...document.querySelectorAll('main, main .note')].map(element =>
      element.getBoundingClientRect(),
    )
    const blocks = [...document.querySelectorAll('main > *, main .note')].map(element =>
      element.getBoundingClientRect(),
    )
    const [left, right] = [Math.min(...boxes.map(({ x }) => x)), Math.max(...boxes.map(box => box.right))]
    const { y } = document.querySelector('main').getBoundingClientRect()
    return {
      x: left - 24,
      y,
      width: right - left + 48,
      height: Math.max(...blocks.map(box => box.bottom)) - y + 24,
    }
  })
  const picture = await page.screenshot({ clip, type: 'png' })
  await page.close()
  return Buffer.from(picture)
}

/** Crops a picture to its content, adds a margin and a thin frame, and saves it. */
async function save(png, path) {
  const { width } = await sharp(png).metadata()
  const { info } = await sharp(png).trim({ threshold: 6 }).toBuffer({ resolveWithObject: true })
  const top = Math.max(0, -(info.trimOffsetTop ?? 0) - 30)
  const { height } = await sharp(png).metadata()
  const tall = Math.min(height - top, info.height + 60)
  const cut = await sharp(png).extract({ left: 0, top, width, height: tall }).png().toBuffer()
  await sharp(cut)
    .resize({ width: WIDTH - 4 })
    .extend({ top: 2, bottom: 2, left: 2, right: 2, background: '#d8ddd8' })
    .webp({ quality: 80, effort: 6 })
    .toFile(path)
}

const TYPES = {
  '.html': 'text/html',
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

async function serve(folder) {
  const vendor = join(root, 'dist/preview')
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname)
    try {
      const bytes =
        path === '/blank.html'
          ? '<!doctype html><title>Blank</title>'
          : readFileSync(join(path.startsWith('/vendor/') ? vendor : folder, path))
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
      response.end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
