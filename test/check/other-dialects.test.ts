/** Marks of other dialects are reported with their place; similar ordinary text is not. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { temporaryFolder } from '../support/folder.ts'

async function reasonsIn(markdown: string): Promise<string[]> {
  const report = await temporaryFolder()
  await mkdir(join(report, '2030/en'), { recursive: true })
  await writeFile(join(report, 'report.yaml'), 'organisation: { name: { en: Acme } }\nlocales: [en]\n')
  await writeFile(
    join(report, '2030/edition.yaml'),
    'title: { en: Acme 2030 }\ntheme: { en: Acme }\nperiod: "2030"\npublished: 2031-03-01\n',
  )
  await writeFile(join(report, '2030/en/01-iron.md'), `---\ntitle: Iron\n---\n\n${markdown}\n`)
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  const messages = files.flatMap(file => file.messages).filter(({ ruleId }) => ruleId === 'markdown-written')
  expect(messages.every(({ line, column, note }) => line && line > 4 && column && note)).toBe(true)
  return messages.map(({ reason }) => reason)
}

test.each([
  ['Energy is $E = mc^2$ here.', '$E = mc^2$'],
  ['Gas: CO$_{2}$ and so on.', '$_{2}$'],
  ['$$\na + b\n$$', '$$'],
  ['A variable $x$ here.', '$x$'],
  [String.raw`Power \(x^n\) here.`, String.raw`\(x^n\)`],
  ['> [!DANGER]\n> Words.', '[!DANGER]'],
  ['Words^[A note of a kind.] here.', '^[A note of a kind.]'],
  ['![A circle](images/a.svg){width=50%}', '{width=50%}'],
  ['Some [words]{.small} here.', '{.small}'],
  ['Words in a line. {#name}', '{#name}'],
  ['## Words {#name} in a title', '{#name}'],
  [String.raw`\newpage`, String.raw`\newpage`],
  [String.raw`Words in \textbf{bold} here.`, String.raw`\textbf{bold}`],
  ['[TOC]', '[TOC]'],
  ['Some ==marked words== here.', '==marked words=='],
  ['Some {++added++} words.', '{++added++}'],
  ['As shown [@smith2020, p. 3].', '[@smith2020, p. 3]'],
  ['As in @fig-forge above.', '@fig-forge'],
  ['+---+---+\n| a | b |\n+---+---+', '+---+---+'],
  ['| A | B |\n|---|---|\n| x | y |\n\n: A caption', ': A caption'],
  ['| A | B |\n|---|---|\n| x | y |\n\nTable: A caption', 'Table: A caption'],
  ['Head   Other\n------ -----\na      b', '------ -----'],
  ['!!! note "Mind"', '!!! note "Mind"'],
  ['=== "Tab"', '=== "Tab"'],
  ['.. note:: Mind', '.. note:: Mind'],
  ['{{< figure src="a.png" >}}', '{{< figure src="a.png" >}}'],
  ['Words of {% include x.md %} here.', '{% include x.md %}'],
  ['The site {{ site.title }} here.', '{{ site.title }}'],
  ['See [[Another page]] here.', '[[Another page]]'],
  ['Good :smile: words.', ':smile:'],
  ['*[GHG]: Greenhouse gas', '*[GHG]: Greenhouse gas'],
  ['Anvil\n: A block of iron', ': A block of iron'],
  ['See {doc}`other` here.', '{doc}'],
  ['%% hidden %%', '%% hidden %%'],
  ['#. item', '#. item'],
  ['```mermaid\ngraph TD\n```', 'mermaid'],
  ['```{note}\nWords\n```', '{note}'],
])('%s', async (markdown, mark) => {
  const reasons = await reasonsIn(markdown)
  expect(reasons).toHaveLength(1)
  expect(reasons[0]).toContain(`\`${mark}\``)
})

test.each([
  'It costs $5 and $10, from $5 to 6$, or A$10 and NZ$, US$ and HK$.',
  'Write to info@acme.example, [mail](mailto:info@acme.example) or [info@acme.example].',
  String.raw`The folder C:\path\to\files and \\server\share{x}.`,
  'Where a == b and x==y and z==w, `==code==` and `$x$` are code.',
  'At 12:30:45 the ratio was 3:1:2, as in a:b:c. C++ and G++ are languages, {a, b} a set.',
  'About ~5 and ~6 tonnes, 5^2, H~2~O and m^2^.',
  'A remark [sic] and [1]. @acme on the web. Up 50% or 60%%.',
  'French puts spaces\nbefore : a colon, and a line\nmay begin so.',
  '> A quotation [of someone].',
  '| A | B |\n|---|---|\n| x | y |\n\nTable 1 shows it.',
  '- - -',
  '## Title {#name}\n\nWords.',
  '## Title *in* words {#name .unnumbered}\n\nWords.',
  '## Title {.unnumbered} ##\n\nWords.',
  '## Title {-}\n\nWords.',
  'Title {#name}\n-------------\n\nWords.',
])('%s is ordinary text', async markdown => {
  expect(await reasonsIn(markdown)).toEqual([])
})
