/** Metadata of Acme’s pages for search engines and sharing, with and without the address of the site. */
import { existsSync } from 'node:fs'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'htmlparser2'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

const SITE = 'https://reports.example.org/acme'

async function built(site?: string, change?: (report: string) => Promise<void>): Promise<string> {
  const report = await copyOfAcme()
  if (site) await appendFile(join(report, 'report.yaml'), `site: ${site}\n`)
  await change?.(report)
  const out = join(await temporaryFolder(), 'build')
  const { code, stderr } = await run(['build', '--report', report, '--out', out, '--format', 'web'])
  expect(code, stderr).toBe(0)
  return out
}

const page = (out: string, name: string, locale = 'en') =>
  readFile(join(out, '2030', locale, 'web', `${name}.html`), 'utf8')
const meta = (html: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]*)">`).exec(html)?.[1]
const data = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')

describe('with the address of the site', () => {
  test('pages contain absolute addresses of themselves, of other languages and of their picture', async () => {
    const out = await built(SITE)
    const html = await page(out, 'iron')
    expect(html).toContain(`<link rel="canonical" href="${SITE}/2030/en/web/iron.html">`)
    expect(html).toContain(
      `<link rel="alternate" hreflang="zh-Hans" href="${SITE}/2030/zh-Hans/web/iron.html">`,
    )
    expect(meta(html, 'og:title')).toBe('Iron and people · Acme Sustainability Report 2030')
    expect(meta(html, 'og:url')).toBe(`${SITE}/2030/en/web/iron.html`)
    expect(meta(html, 'og:image')).toBe(`${SITE}/2030/en/web/share.jpg`)
    const picture = sharp(join(out, '2030', 'en', 'web', 'share.jpg'))
    expect(await picture.metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    // The picture shows text on the brand colour, and is not blank.
    const { channels } = await picture.stats()
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20)

    const report = data(await page(out, 'index'))
    expect(report).toMatchObject({
      '@type': 'Report',
      name: 'Acme Sustainability Report 2030',
      datePublished: '2031-03-01',
      url: `${SITE}/2030/en/web/index.html`,
    })
    expect(report.hasPart.map((part: { name: string }) => part.name)).toContain('Iron and people')
    expect(data(html)).toMatchObject({ '@type': 'Chapter', isPartOf: { '@type': 'Report' } })

    const sitemap = await readFile(join(out, 'sitemap.xml'), 'utf8')
    const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url)
    expect(addresses).toContain(`${SITE}/2030/zh-Hans/web/iron.html`)
    for (const url of addresses) expect(existsSync(url.replace(SITE, out)), url).toBe(true)

    const feed = parseDocument(await readFile(join(out, 'feed.zh-Hans.xml'), 'utf8'), { xmlMode: true })
    expect(
      JSON.stringify(feed, (key, value) => (/parent|prev|next/.test(key) ? undefined : value)),
    ).toContain(`${SITE}/2030/zh-Hans/web/index.html`)
  })

  test('no character of a title ends the embedded data', async () => {
    const out = await built(SITE, async report => {
      const path = join(report, '2030', 'en', '02-iron.md')
      const text = await readFile(path, 'utf8')
      await writeFile(path, text.replace(/^title: .*$/m, 'title: "Iron </script> & people"'))
    })
    expect(data(await page(out, 'iron')).name).toBe('Iron </script> & people')
    expect(await readFile(join(out, 'sitemap.xml'), 'utf8')).not.toContain('&people')
  })
})

test('without it, there is no metadata that needs absolute addresses', async () => {
  const out = await built()
  const html = await page(out, 'iron')
  expect(html).not.toMatch(/rel="canonical"|og:url|og:image/)
  for (const file of ['sitemap.xml', 'feed.en.xml', '2030/en/web/share.jpg'])
    expect(existsSync(join(out, file)), file).toBe(false)
  expect(meta(html, 'og:title')).toBeTruthy()
  expect(data(html).url).toBeUndefined()
  // The page contains no inline script or style, and fetches nothing from other hosts.
  expect(html).not.toMatch(/\son\w+="|\sstyle="|<style|<script(?![^>]*(?:src=|ld\+json))/)
  expect(html).not.toMatch(/src="https?:|<link[^>]*href="https?:/)
})

test.each(['reports.example.org', 'ftp://example.org/'])(
  '`site: %s` is a problem of report.yaml',
  async site => {
    const report = await copyOfAcme()
    await appendFile(join(report, 'report.yaml'), `site: ${site}\n`)
    const out = join(await temporaryFolder(), 'build')
    const { code, stderr } = await run(['build', '--report', report, '--out', out, '--format', 'web'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/report\.yaml[\s\S]*expected a web address/)
  },
)
