/**
 * `npm run bench -- preview`: opens `perennial dev` of a report of 200 pages in a browser and saves a chapter again and again.
 *
 * The times are printed next to those of a minimal preview on the same machine, because the speed of machines varies.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { withBrowser } from '#perennial/stages/5-print/browser/browser.js'
import { withBarePreview } from './bare-preview.ts'
import { memoryOf } from './peak-memory.ts'
import { marker, now, save, saveToPaint } from './save-to-paint.ts'
import { writeSyntheticReport } from './synthetic-report.ts'

/** Makes about 210 pages in each of two languages. */
const CHAPTERS = 36
const PAINTS = 50
const PRINTS = 20
/** Milliseconds after a save at which the whole book is being printed, which begins after six seconds. */
const WHILE_BOOK_PRINTS = 8000
/** Numbers of saves after which memory is measured. */
const MEMORY = [50, 500, 1000]

export async function benchPreview(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'perennial-bench-'))
  const report = join(folder, 'report')
  await writeSyntheticReport(report, CHAPTERS)
  const chapter = join(report, '2030/en/010-chapter10.md')
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const dev = spawn(process.execPath, [cli, 'dev', '--report', report], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const started = now()
    const url = String((await once(dev.stdout, 'data'))[0]).trim()
    await withBrowser(
      async browser => {
        const page = await browser.newPage()
        await page.setViewport({ width: 1500, height: 950 })
        await page.goto(url)
        await show(page, 'chapter10')
        console.log(`${CHAPTERS} chapters; the web edition is there after ${seconds(now() - started)} s`)
        await page.waitForSelector('#pages canvas', { timeout: 300_000 })
        console.log(`  its pages after ${seconds(now() - started)} s`)
        const pages = await page.evaluate(async () => {
          for (;;) {
            const pages = await (await fetch('api/pages/en')).json()
            if (pages) return pages.folios.length as number
            await new Promise(resolve => setTimeout(resolve, 100))
          }
        })
        console.log(`  all ${pages} pages of one language after ${seconds(now() - started)} s`)
        let n = 0
        await quiet(page)
        const paints: number[] = []
        for (let i = 0; i < PAINTS; i++) paints.push(await saveToPaint(page, chapter, marker(++n)))
        console.log(`  save to paint, one after another: ${spread(paints)}`)
        const apart: number[] = []
        const prints: number[] = []
        for (let i = 0; i < PRINTS; i++) {
          await quiet(page)
          const printed = pagesSeen(page)
          const start = now()
          apart.push(await saveToPaint(page, chapter, marker(++n)))
          prints.push((await printed) - start)
        }
        console.log(`  save to paint, each after a pause: ${spread(apart)}`)
        console.log(`  save to the chapter's pages seen: ${spread(prints)}`)
        const duringPrint: number[] = []
        for (let i = 0; i < PRINTS; i++) {
          await pause(WHILE_BOOK_PRINTS)
          duringPrint.push(await saveToPaint(page, chapter, marker(++n)))
        }
        console.log(`  save to paint while the whole is printed: ${spread(duringPrint)}`)
        const bare: number[] = []
        await withBarePreview(chapter, async address => {
          const other = await browser.newPage()
          await other.goto(address)
          for (let i = 0; i < PAINTS; i++) bare.push(await saveToPaint(other, chapter, marker(++n)))
          await other.close()
        })
        console.log(`  save to paint of a page that does nothing: ${spread(bare)}`)
        await page.bringToFront()
        for (const saves of MEMORY) {
          while (n < saves) await saveToPaint(page, chapter, marker(++n))
          await save(chapter, marker(++n))
          await quiet(page)
          const { JSHeapUsedSize = 0 } = await page.metrics()
          const { own, children } = memoryOf(dev.pid ?? 0) ?? { own: 0, children: 0 }
          console.log(
            `  after ${n} saves: dev ${own} MB, its browser ${children} MB, the page's objects ${Math.round(JSHeapUsedSize / 1e6)} MB`,
          )
        }
      },
      { reach: 'loopback' },
    )
  } finally {
    dev.kill('SIGTERM')
    if (dev.exitCode === null) await once(dev, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

async function show(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    name => document.querySelector(`#chapter option[value="${name}"]`),
    { timeout: 60_000 },
    name,
  )
  await page.select('#chapter', name)
  await page.waitForFunction(
    name => {
      const inner = document.querySelector('iframe')?.contentWindow
      return inner?.location.pathname.endsWith(`/${name}.html`) && inner.document.readyState === 'complete'
    },
    { timeout: 60_000 },
    name,
  )
}

/** Waits until nothing on the page has changed for three seconds, before the print of the whole book begins. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let last = performance.now()
    const watcher = new MutationObserver(() => {
      last = performance.now()
    })
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
    while (performance.now() - last < 3000) await new Promise(resolve => setTimeout(resolve, 100))
    watcher.disconnect()
  })
}

/** Resolves to the time at which the visible pages of the next print are drawn. */
function pagesSeen(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const pages = document.querySelector<HTMLElement>('#pages')
    const before = pages?.dataset['version']
    while (pages?.dataset['version'] === before) await new Promise(resolve => requestAnimationFrame(resolve))
    await new Promise(resolve => setTimeout(resolve))
    return performance.timeOrigin + performance.now()
  })
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  return `median ${at(0.5)} ms, p90 ${at(0.9)} ms, most ${at(1)} ms of ${times.length}`
}
