import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPageMap } from '../../../src/stages/5-print/page-map.ts'
import { builtEdition } from '../../support/built-edition.ts'
import { openPdf } from '../../support/pdf.ts'

const built = await builtEdition()

test('the page map of a finished PDF agrees with pdf.js', async () => {
  const path = join(built, 'en', 'report.pdf')
  const { pages, of } = await readPageMap(await readFile(path))
  const pdf = await openPdf(path)
  expect(pages).toBe(pdf.numPages)
  const destinations = await pdf.getDestinations()
  expect(of.size).toBe(Object.keys(destinations).length)
  expect(of.size).toBeGreaterThan(60)
  for (const [name, [page]] of Object.entries(destinations))
    expect(of.get(decodeURIComponent(name)), name).toBe((await pdf.getPageIndex(page)) + 1)
})
