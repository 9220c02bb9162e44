/** Failures outside the report: a used port, a missing font, rules that cannot run. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acme } from '../support/folder.ts'
import { isShown, openPreview, says, showChapter } from '../support/preview.ts'
import { root, run } from '../support/run.ts'

const LONG = { timeout: 60_000 }

test('a port in use is wrong use, and the command ends', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  try {
    const { code, stderr } = await run(['dev', '--lang', 'en', '--report', acme, '--port', String(port)])
    expect(stderr).toContain(`Port \`${port}\` is in use`)
    expect(code).toBe(2)
  } finally {
    other.close()
  }
})

test('a missing font is reported; web pages are shown, and typed answers stay', async () => {
  const preview = await openPreview(async report => {
    const labels = await readFile(join(root, 'templates/default/labels/zh-Hans.yaml'), 'utf8')
    await mkdir(join(report, 'templates/default/labels'), { recursive: true })
    await writeFile(
      join(report, 'templates/default/labels/zh-Hans.yaml'),
      labels.replaceAll('Noto Serif SC', 'Nowhere Serif'),
    )
  })
  try {
    const page = await preview.tab({ 'Accept-Language': 'en' })
    await showChapter(page, 'iron')
    await page.waitForFunction(
      () =>
        /not checked: .*Nowhere Serif.*npm install/.test(
          document.querySelector('#counts')?.textContent ?? '',
        ),
      LONG,
    )
    const statuses = await page.evaluate(async () =>
      Promise.all(
        ['.', 'view/zh-Hans/web/style.css', 'view/en/web/style.css'].map(
          async path => (await fetch(path)).status,
        ),
      ),
    )
    expect(statuses).toEqual([200, 200, 200])
    const font = await page.evaluate(async () => {
      const style = new URL('view/en/web/style.css', location.href)
      const [, address = ''] = /url\("([^"]+)"\)/.exec(await (await fetch(style)).text()) ?? []
      const { status, headers } = await fetch(new URL(address, style))
      return [status, headers.get('content-type'), new URL(address, style).pathname.split('/').at(-1)]
    })
    expect(font).toEqual([200, 'font/ttf', expect.stringMatching(/^[a-z0-9-]+@[\d.]+-\d00-normal\.ttf$/)])
    await says(page, 'Prose keeps its colons')
    // A failure to print one language does not prevent printing the other.
    await page.select('#locale', 'zh-Hans')
    await isShown(page, '/zh-Hans/web/iron.html')
    await page.waitForFunction(
      () => /not printed: .*Nowhere Serif/.test(document.querySelector('#pages-state')?.textContent ?? ''),
      LONG,
    )
    const other = await preview.tab({ 'Accept-Language': 'en' })
    await showChapter(other, 'iron')
    await other.waitForSelector('#pages canvas', LONG)
    await other.waitForFunction(async () => (await (await fetch('api/pages/en')).json()) !== null, LONG)
  } finally {
    await preview.close()
  }
})

test('text typed for a fix, and the focus, stay when other problems change', async () => {
  const preview = await openPreview()
  const chapter = join(preview.report, '2030/en/02-iron.md')
  try {
    const good = await readFile(chapter, 'utf8')
    const figure = ':::figure{#x src=images/forge.svg}\nX\n:::\n'
    await writeFile(chapter, `${good}\n${figure}`)
    const page = await preview.tab()
    await page.waitForSelector('#problems li input', LONG)
    await page.focus('#problems li input')
    await page.keyboard.type('An "anvil" & a')
    await writeFile(chapter, `${good}\n${figure}\nWe made :metric[anvilz].\n`)
    await page.waitForFunction(
      () => document.querySelector('#problems')?.textContent?.includes('anvilz'),
      LONG,
    )
    await page.keyboard.type(' hammer')
    expect(await page.$eval('#problems li input', one => (one as HTMLInputElement).value)).toBe(
      'An "anvil" & a hammer',
    )
    await page.keyboard.press('Enter')
    await expect
      .poll(() => readFile(chapter, 'utf8'), LONG)
      .toContain('alt="An &quot;anvil&quot; &amp; a hammer"')
    await page.waitForFunction(() => !document.querySelector('#problems li input'), LONG)
  } finally {
    await preview.close()
  }
})
