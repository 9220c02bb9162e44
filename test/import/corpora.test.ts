/** `npm run corpora` counts imported content with independent readers, and names missing words. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { sourceWords, squashed } from '../../bench/source-words.ts'
import { root } from '../support/run.ts'

test('all words, pictures and headings of a folder are in the PDF, in order', async () => {
  const corpora = fileURLToPath(new URL('../../build/bench/corpora.js', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [corpora, `${root}/test/fixtures/handbook`])
  expect(stdout).toMatch(
    /en: \d+ pages\n {4}words: \d{2,} in the source; .* 0 missing; 0 blocks not in order/,
  )
  expect(stdout).toContain('pictures: 1 in the chapters, 1 in the PDF')
  expect(stdout).toContain('headings: 11, the same in the outline, in order')
})

test('counts visible words: HTML without scripts, containers without their kind, radicals as ideographs', () => {
  expect(
    sourceWords(
      '# A\n\n<p>One <b>two</b></p>\n\n<script>no</script>\n\n::: tip Three\nfour\n:::\n\nCO~2~ \u2F47',
    ).blocks.map(squashed),
  ).toEqual(['A', 'One', 'two', 'Three', 'four', 'CO2日'])
})
