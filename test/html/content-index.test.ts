/** The content index: from what chapters say, and from the figures they cite. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { render } from '../support/parse.ts'
import { bare, openPdf, textItems } from '../support/pdf.ts'
import { run } from '../support/run.ts'

test('codes, titles, places, and omissions with their reason', async () => {
  const { tree, messages } = await render(
    '## Work\n\n::discloses[gri:2-7]\n\nText.\n\n::discloses[gri:306-3]{omits="b" reason=confidentiality explanation="A contract forbids it."}\n\n::index{framework=gri}',
  )
  expect(messages).toEqual([])
  const html = toHtml(tree)
  expect(html).toContain('<th scope="rowgroup" colspan="4">GRI 2: General disclosures 2021</th>')
  expect(html).toMatch(
    /<th scope="row">2-7<\/th><td>Employees<\/td><td class="places"><a href="#sample">Sample<\/a>/,
  )
  expect(html).toContain('<b>b</b> Not given because of confidentiality constraints: A contract forbids it.')
  // Nothing that was not answered is listed.
  expect(html).not.toContain('305-7')
})

test('an unknown code, one that has ended, and an omission without a reason are named', async () => {
  const { messages } = await render(
    '::discloses[gri:2-77]\n\n::discloses[gri:305-1]\n\n::discloses[hkex:A1.2]\n\n::discloses[gri:2-6]{omits="a"}\n\n::index{framework=gir}',
  )
  const said = messages.join('\n')
  expect(said).toContain('Unexpected disclosure `gri:2-77`')
  expect(said).toContain('Unexpected `gri:305-1` in a report published on 2031-03-01: it ended on 2027-01-01')
  expect(said).toContain('Unexpected framework of `hkex:A1.2`, expected one of: gri, esrs, sdg')
  expect(said).toContain('Unexpected omission of `gri:2-6` without an explanation')
  expect(said).toContain('Unexpected framework `gir`')
})

test('a framework of the report’s own, a figure that answers it, and its pages in print', async () => {
  const report = await copyOfAcme()
  const out = await temporaryFolder()
  await writeFile(
    join(report, 'frameworks.yaml'),
    'forge:\n  name: { en: Code of forges }\n  groups:\n    - title: { en: Iron }\n      since: "2020-01-01"\n      disclosures:\n        - { code: F1, title: { en: Anvils made } }\n        - { code: F2, title: { en: Fire } }\n',
  )
  const metrics = join(report, 'metrics', 'acme.yaml')
  await writeFile(
    metrics,
    (await readFile(metrics, 'utf8')).replace(/^anvils:\n/m, 'anvils:\n  frameworks: ["forge:F1"]\n'),
  )
  const chapter = join(report, '2030', 'en', '03-about.md')
  await writeFile(
    chapter,
    `${await readFile(chapter, 'utf8')}\n## Index\n\n::discloses[forge:F2]\n\n::discloses[forge:F2]\n\n::index{framework=forge}\n`,
  )
  const { code, stderr } = await run([
    'build',
    '--locale',
    'en',
    '--format',
    'pdf',
    '--report',
    report,
    '--out',
    out,
  ])
  expect(code, stderr).toBe(0)
  const pdf = await openPdf(join(out, '2030', 'en', 'report.pdf'))
  const items = await textItems(pdf, pdf.numPages - 1)
  const rowOf = (name: string) => {
    const y = items.find(item => item.text === name)?.y ?? Number.NaN
    return bare(
      items
        .filter(item => Math.abs(item.y - y) < 3)
        .sort((a, b) => a.x - b.x)
        .map(item => item.text)
        .join(' '),
    )
  }
  const folio = bare(
    items
      .filter(item => item.y < 60)
      .map(item => item.text)
      .join(''),
  )
  // Two places on one page are one entry.
  expect(rowOf('F2')).toBe(`F2Fire${folio}`)
  expect(rowOf('F1')).toMatch(/^F1Anvilsmade(?:[ivx]+|\d+)(?:,\d+)*$/)
})
