/** Appendices are numbered by letters wherever a number is shown. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildReport } from '../../support/build.ts'
import { bare, openPdf, outlineOf, textOfPage } from '../../support/pdf.ts'
import { copyOfPlainAcme } from '../../support/plain-covers.ts'

const methods = (title: string) => `---
title: ${title}
part: annex
---

See :ref[methods], :ref[methods-2], :ref[scales] and :ref[weights]; and :ref[more].

## First

Text.

## Second

:::figure{#scales src=images/forge.svg alt="A forge"}
Scales.
:::

:::table{#weights title="Weights"}
| Kind  | Share |
| ----- | ----: |
| Small | \`1\` |

:::
`
const more = (title: string) => `---\ntitle: ${title}\npart: annex\nlayout: data\n---\n\n## Only\n\nText.\n`

test('letters in headings, captions, references, contents, outline and running heads, in both languages', async () => {
  const report = await copyOfPlainAcme()
  const config = join(report, '2030', 'edition.yaml')
  await writeFile(
    config,
    `${await readFile(config, 'utf8')}  - { id: annex, title: { en: Annex, zh-Hans: 附件 }, matter: appendix }\n`,
  )
  for (const [locale, titles] of [
    ['en', ['Methods', 'More']],
    ['zh-Hans', ['方法', '更多']],
  ] as const) {
    await writeFile(join(report, '2030', locale, '08-methods.md'), methods(titles[0]))
    await writeFile(join(report, '2030', locale, '09-more.md'), more(titles[1]))
  }
  const built = await buildReport(report)

  const words = {
    en: {
      outline: ['Appendix A Methods', 'A.1 First', 'A.2 Second', 'Appendix B More', 'B.1 Only'],
      see: 'SeeAppendixA,SectionA.2,FigureA.1andTableA.1;andAppendixB.',
      head: 'AppendixAMethods',
      data: 'AppendixBMore',
      contents: 'AMethods',
    },
    'zh-Hans': {
      outline: ['附录A　方法', 'A.1　First', 'A.2　Second', '附录B　更多', 'B.1　Only'],
      see: 'See附录A,第A.2节,图A-1and表A-1;and附录B.',
      head: '附录A方法',
      data: '附录B更多',
      contents: 'A方法',
    },
  }
  for (const [locale, expected] of Object.entries(words)) {
    const pdf = await openPdf(join(built, locale, 'report.pdf'))
    const outline = await outlineOf(pdf)
    expect(outline.map(item => item.title).slice(-5)).toEqual(expected.outline)
    const first = outline.find(item => item.title === expected.outline[0])?.page ?? 0
    const text = bare(await textOfPage(pdf, first))
    expect(text).toContain(bare(expected.see))
    expect(text).toContain(expected.head)
    expect(bare(await textOfPage(pdf, 2))).toContain(expected.contents)
    // A data page shows it above its title too, not only in the running head.
    const data = bare(await textOfPage(pdf, first + 1))
    expect(data.split(expected.data).length - 1).toBe(2)
    const web = await readFile(join(built, locale, 'web', 'methods.html'), 'utf8')
    expect(web).toContain(`<p class="no">${locale === 'en' ? 'Appendix A' : '附录A'}</p>`)
  }
})
