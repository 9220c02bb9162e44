/**
 * Pictures of the README: a chapter of the web edition, and the preview.
 *
 * `node scripts/readme-pictures.mjs` makes them again after a change of the look, from a compiled Perennial.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import sharp from 'sharp'

const root = fileURLToPath(new URL('..', import.meta.url))
const images = join(root, 'docs/images')
const EDITION = '2021'
const CHAPTER = 'performance'
/** CSS pixels of the window, as large as the sheet of pages beside it. */
const SIZE = { width: 1394, height: 978 }

async function main() {
  const { build } = await import('../dist/index.js')
  const { withBrowser } = await import('../dist/stages/5-print/browser/browser.js')
  const work = mkdtempSync(join(tmpdir(), 'perennial-pictures-'))
  try {
    const report = join(work, 'report')
    cpSync(join(root, 'report'), report, { recursive: true })
    const out = join(work, 'build')
    const { ok } = await build({
      report,
      out,
      editions: [EDITION],
      locales: ['en'],
      formats: ['web'],
    })
    if (!ok) throw new Error('The report does not build: run `npm start` to see why.')
    const web = join(out, EDITION, `en/web/${CHAPTER}.html`)
    await withBrowser(browser => photograph(browser, pathToFileURL(web).href, 'web'), { reach: 'nothing' })
    // For the panel of problems.
    appendFileSync(
      join(report, EDITION, `en/08-${CHAPTER}.md`),
      '\nMore than 36 million people found work.\n',
    )
    await withPreview(report, address =>
      withBrowser(browser => photograph(browser, address, 'preview', isPrinted), { reach: 'loopback' }),
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function withPreview(report, use) {
  const args = [join(root, 'dist/cli.js'), 'dev', EDITION, '--report', report]
  const dev = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const address = await new Promise((resolve, reject) => {
      dev.stdout.on('data', data => resolve(String(data).trim()))
      dev.once('exit', code => reject(new Error(`dev ended with ${code}`)))
    })
    await use(address)
  } finally {
    dev.kill()
  }
}

/** Resolves once the preview shows the chapter in English, printed, with its problem. */
async function isPrinted(page) {
  await page.waitForSelector(`#chapter option[value="${CHAPTER}"]`)
  await page.select('#locale', 'en')
  await page.waitForNetworkIdle({ idleTime: 1000 })
  await page.select('#chapter', CHAPTER)
  await page.waitForNetworkIdle({ idleTime: 3000 })
  const isDone = () =>
    document.querySelector('#problems')?.textContent?.includes('number-cited') &&
    [...document.querySelectorAll('canvas')].some(canvas => canvas.width > 300)
  await page.waitForFunction(isDone, { timeout: 300_000 })
  // The browser of this script has no font for the organisation's Chinese name.
  await page.evaluate(() => {
    document.querySelector('#name').textContent = 'Tencent'
  })
}

async function photograph(browser, address, name, ready = async () => undefined) {
  const page = await browser.newPage()
  await page.setViewport(SIZE)
  await page.goto(address, { timeout: 120_000 })
  await page.evaluate(() => document.fonts.ready)
  await ready(page)
  for (const frame of page.frames())
    await frame.evaluate(() => document.querySelector('.charts')?.scrollIntoView({ block: 'center' }))
  await new Promise(resolve => setTimeout(resolve, 2000))
  const picture = await page.screenshot({ type: 'png' })
  await page.close()
  await sharp(picture)
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(join(images, `${name}.png`))
}

await main()
