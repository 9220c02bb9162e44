/** Text is readable with every brand colour, or the build reports the text that is not. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTemplate } from '../../../src/stages/4-book/template.ts'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { measureContrast } from '../../../src/stages/5-print/check-contrast.ts'
import { copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { run } from '../../support/run.ts'

const BRANDS = [
  '#0d4f63',
  '#14532d',
  '#5a2a6b',
  '#c8321e',
  '#2a2f8f',
  '#b7791f',
  '#3a3a3a',
  '#ffe600',
  '#ff0000',
  '#00e5ff',
  // Greens and blues have the darkest possible accents.
  '#990033',
  '#ee4466',
  '#fff0f5',
]

test('brands of all kinds, light and dark', async () => {
  const template = openTemplate('default', '.')
  await withBrowser(async browser => {
    for (const brand of BRANDS) {
      const measured = await measureContrast(browser, template, brand)
      expect(measured.length).toBeGreaterThan(30)
      expect(
        measured.filter(({ contrast, minimum }) => !(contrast >= minimum)).map(m => ({ brand, ...m })),
      ).toEqual([])
    }
    // A known pair of colours: black on white is 21:1.
    const tokens = await measureContrast(
      browser,
      {
        ...template,
        text: path => (path === 'contrast.yaml' ? 'text: [[a, b]]' : ':root{--a:#000;--b:#fff}'),
      },
      '#000000',
    )
    expect(tokens.map(({ contrast }) => contrast.toFixed(2))).toEqual(['21.00', '21.00'])
  })
})

test('a template with low contrast is refused, and the pair of colours is named', async () => {
  const report = await copyOfAcme()
  const shipped = await readFile(new URL('../../../templates/default/tokens.css', import.meta.url), 'utf8')
  const { mkdir } = await import('node:fs/promises')
  await mkdir(join(report, 'templates', 'default'), { recursive: true })
  await writeFile(
    join(report, 'templates', 'default', 'tokens.css'),
    shipped.replace('--ink-3:    oklch(from var(--brand) .53', '--ink-3:    oklch(from var(--brand) .70'),
  )
  const out = await temporaryFolder()
  const { code, stderr } = await run(['build', '--locale', 'en', '--report', report, '--out', out])
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /report\.yaml:4:1 {2}error {2}Brand \S+ gives `--ink-3` on `--paper` \(light\) a contrast of 2\.\d+:1/,
  )
})
