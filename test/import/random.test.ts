/** Reports written by `init --from` build, and contain all words, pictures, tables and links of the folder. */
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { cases } from '../support/properties.ts'
import { run } from '../support/run.ts'
import { make } from './imported-report.ts'
import { type RandomFolder, randomFolder, TOOLS, type Tool, writeFolder } from './random-folder.ts'

async function hold(folder: RandomFolder): Promise<void> {
  const made = await make(folder)
  const shown = [...folder.files].map(([path, text]) => `--- ${path}\n${text}`).join('\n')
  expect(made.errors, shown).toEqual([])
  // Known dialects become buildable Markdown without the last resort of make-buildable.
  expect(made.changes, shown).not.toContain('that stops a build')
  const lost = folder.words.filter(word => !made.html.includes(word))
  expect(lost, `${shown}\n${made.changes}\n${made.html}`).toEqual([])
  const unnamed = folder.named.filter(word => !made.html.includes(word) && !made.changes.includes(word))
  expect(unnamed, `${shown}\n${made.changes}`).toEqual([])
  expect(
    folder.urls.filter(url => !made.html.includes(url)),
    shown,
  ).toEqual([])
  expect(made.images.length, `${shown}\n${made.changes}`).toBe(new Set(folder.pictures).size)
  expect(made.tables, shown).toBe(folder.tables)
}

test.each(TOOLS)('random folders of %s', { timeout: 600_000 }, async tool => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async seed => {
      await hold(randomFolder(seed, tool as Tool))
    }),
    { ...cases(12), endOnFailure: true },
  )
})

const PIECES =
  ':::|::: {.x|```|~~~|{figure} a.png|{#a .b|}|![](|)|[|]|<div|>|</div>|<!--|-->|{{<|>}}|{% |%}|{{|}}|:ref[|:metric[x]|::chart|$|^|~|@fig-a|[^a]|[^a]: |- |1. |    |\t|> |#|## |---|===|| a | b ||---|\\|&lt;|&#x0;|\u200b|é|한글|🔨|`|*|_|"|\'|!!! note|(a)=|+++|%|</center>|<center>|<td>|<table>|<br|<sub>|</b>'
    .split('|')
    .concat('|', '\n', '\n\n', ' ')

test('arbitrary characters', { timeout: 600_000 }, async () => {
  const text = fc.array(
    fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom('word', 'a', '\n', '\n\n', ' ')),
    {
      minLength: 5,
      maxLength: 80,
    },
  )
  await fc.assert(
    fc.asyncProperty(text, async pieces => {
      const folder: RandomFolder = {
        files: new Map([['a.md', pieces.join('')]]),
        words: [],
        named: [],
        urls: [],
        tables: 0,
        pictures: ['a.png'],
      }
      const { errors } = await make(folder)
      expect(errors, pieces.join('')).toEqual([])
    }),
    { ...cases(48), endOnFailure: true },
  )
})

test.each(TOOLS)('a folder of %s prints', { timeout: 600_000 }, async tool => {
  const folder = await temporaryFolder()
  await writeFolder(join(folder, 'in'), randomFolder(7, tool as Tool))
  const made = await run(['init', '--from', join(folder, 'in'), join(folder, 'out')])
  expect([made.code, made.stderr]).toEqual([0, ''])
  const built = await run(['build', '--report', join(folder, 'out'), '--out', join(folder, 'built')])
  expect(built.code, built.stderr).toBe(0)
})
