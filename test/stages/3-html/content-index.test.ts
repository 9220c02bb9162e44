/** The content index is made from declarations of chapters and from the metrics that they cite. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { runCheck } from '../../../src/check/run-check.ts'
import { frameworks } from '../../../src/registry/frameworks/lookup.ts'
import type { Book } from '../../../src/stages/4-book/types.ts'
import { findUntitledDisclosures } from '../../../src/stages/4-book/untitled-disclosures.ts'
import { copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { render } from '../../support/parse.ts'
import { bare, openPdf, textItems } from '../../support/pdf.ts'
import { run } from '../../support/run.ts'

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
  // Unanswered disclosures are not listed.
  expect(html).not.toContain('305-7')
})

test('an unknown code, an expired code, and an omission without a reason are reported', async () => {
  const { messages } = await render(
    '::discloses[gri:2-77]\n\n::discloses[gri:305-1]\n\n::discloses[hkex:A1.2]\n\n::discloses[gri:2-6]{omits="a"}\n\n::index{framework=gir}',
  )
  const said = messages.join('\n')
  expect(said).toContain('Unknown disclosure `gri:2-77`')
  expect(said).toContain('`gri:305-1` ended on 2027-01-01, but the report is published on 2031-03-01')
  expect(said).toContain(
    `Unknown framework in \`hkex:A1.2\`, expected one of ${[...frameworks.keys()].map(id => `\`${id}\``).join(', ')}`,
  )
  expect(said).toContain('The omission of `gri:2-6` has no explanation')
  expect(said).toContain('Unknown framework `gir`')
})

test('a framework of the report, a metric that answers it, and its printed pages', async () => {
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

const TITLES = `gri:
  titles:
    "2-7": { ar: العاملون }
    "GRI 2: General disclosures 2021": { ar: "GRI 2: الإفصاحات العامة" }
`

/** Returns the problems of an index in Arabic, with or without titles. */
async function indexInArabic(frameworks: string | undefined) {
  const report = join(await temporaryFolder(), 'report')
  await cp(new URL('../../fixtures/polyglot', import.meta.url), report, { recursive: true })
  const chapter = join(report, '2030/ar/02-iron.md')
  const text = await readFile(chapter, 'utf8')
  await writeFile(chapter, `${text}\n::discloses[gri:2-7]\n\n::index{framework=gri}\n`)
  if (frameworks !== undefined) await writeFile(join(report, 'frameworks.yaml'), frameworks)
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  return files.flatMap(({ path, messages }) =>
    messages
      .filter(({ ruleId }) => /^(?:disclosure|framework)-/.test(ruleId ?? ''))
      .map(({ reason, note, fatal }) => ({ path, reason, note, fatal })),
  )
}

test('an index without titles in the language of the edition is a warning; a report can define them', async () => {
  expect(await indexInArabic(undefined)).toEqual([
    {
      path: '2030/ar/02-iron.md',
      reason: 'The index of `gri` has no titles in `ar` for `GRI 2: General disclosures 2021`, `2-7`',
      note: 'Add them in frameworks.yaml: `gri: { titles: { "GRI 2: General disclosures 2021": { ar: … } } }`.',
      fatal: false,
    },
  ])
  expect(await indexInArabic(TITLES)).toEqual([])
})

test('a title of an unknown code, and an unknown framework, are reported', async () => {
  const said = await indexInArabic(`${TITLES}    "2-77": { ar: لا شيء }\nforge:\n  name: { ar: الحدادة }\n`)
  expect(said.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
    'frameworks.yaml: Unknown disclosure `gri:2-77`',
    'frameworks.yaml: The framework `forge` has no `groups`',
  ])
})

test('titles are those of the nearest language tag: zh-CN uses the Chinese ones', () => {
  const framework = frameworks.get('gri')
  const group = framework?.groups[0]
  const disclosure = group?.disclosures[0]
  if (!framework || !group || !disclosure) throw new Error('no GRI')
  const answered = new Map([['gri:2-1', { framework, group, disclosure, anchors: [], omissions: [] }]])
  const lacking = (locale: string) =>
    findUntitledDisclosures({ report: { frameworks }, locale } as Book, 'gri', answered)
  expect(lacking('zh-CN')).toEqual([])
  expect(lacking('ar')).toEqual(['GRI 2: General disclosures 2021', '2-1'])
})
