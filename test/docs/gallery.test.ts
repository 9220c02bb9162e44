/** The gallery shows every block and chart next to its Markdown, with up-to-date pictures. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHART_KINDS } from '../../src/directives/choices.ts'
import { directives } from '../../src/directives/directives.ts'
import { root } from '../support/run.ts'

const edition = join(root, 'docs/manual/1')
const pictures = join(edition, 'images/gallery')
const FENCE = /^(`{3,4})markdown\n([\s\S]*?)^\1\n/gm
const LARGEST = 60_000
const ALL = 3_000_000

async function gallery(locale: string): Promise<string> {
  const names = (await readdir(join(edition, locale))).filter(name => /^4\d-/.test(name)).sort()
  return (await Promise.all(names.map(name => readFile(join(edition, locale, name), 'utf8')))).join('\n')
}

describe.each(['en', 'zh-Hans'])('in %s', locale => {
  test('every example is followed by its result', async () => {
    const text = await gallery(locale)
    const examples = [...text.matchAll(FENCE)]
    expect(examples.length).toBeGreaterThan(35)
    for (const { 0: fence, 2: markdown = '', index } of examples)
      expect(
        text
          .slice(index + fence.length)
          .trimStart()
          .slice(0, markdown.length),
      ).toBe(markdown)
  })

  test('every directive is shown', async () => {
    const examples = [...(await gallery(locale)).matchAll(FENCE)].map(match => match[2] ?? '').join('\n')
    for (const [name, { form, also }] of Object.entries(directives))
      for (const one of [form, ...(also ? [also] : [])]) {
        const colons = { text: '(?<!:):', leaf: '^::', container: '^:::+' }[one]
        expect(examples).toMatch(new RegExp(`${colons}${name}\\b`, 'm'))
      }
  })

  test('every kind of chart is shown, and one of Plot', async () => {
    const examples = [...(await gallery(locale)).matchAll(FENCE)].map(match => match[2] ?? '').join('\n')
    for (const kind of CHART_KINDS) expect(examples).toContain(` type=${kind} `)
    expect(examples).toMatch(/^```chart\n[\s\S]*?mark: dot/m)
  })

  test('pictures are up to date with their examples: `npm run gallery`', async () => {
    const { picturedIn, fingerprint } = (await import(join(root, 'scripts/gallery.mjs'))) as {
      picturedIn: (locale: string) => Map<string, string>
      fingerprint: (markdown: string) => string
    }
    const fingerprints = JSON.parse(await readFile(join(pictures, 'made-from.json'), 'utf8')) as Record<
      string,
      unknown
    >
    const now = [...picturedIn(locale)].map(([name, markdown]) => [name, fingerprint(markdown)])
    expect(now.length).toBeGreaterThan(5)
    expect(fingerprints[locale]).toEqual(Object.fromEntries(now))
  })
})

test('pictures are small', async () => {
  const sizes = await Promise.all(
    (await readdir(pictures)).map(async name => [name, (await stat(join(pictures, name))).size] as const),
  )
  expect(sizes.filter(([, size]) => size > LARGEST)).toEqual([])
  expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(ALL)
})
