/** A folder of ordinary Markdown becomes a report that prints: every word, every picture, every heading, in order. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { guessLocales } from '../../src/import/locales.ts'
import { inOrder } from '../../src/import/page-order.ts'
import { readFolder } from '../../src/import/read-folder.ts'
import { temporaryFolder } from '../support/folder.ts'
import { bare, openPdf, outlineOf, wholeText } from '../support/pdf.ts'
import { root, run } from '../support/run.ts'

const handbook = join(root, 'test/fixtures/handbook')

describe('the handbook', () => {
  let report: string
  let stdout: string
  const chapter = (path: string) => readFile(join(report, path), 'utf8')
  const year = String(new Date().getUTCFullYear())
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'perennial-test-'))
    report = join(folder, 'made')
    const result = await run(['init', '--from', handbook, report])
    expect(result.stderr).toBe('')
    expect(result.code).toBe(0)
    stdout = result.stdout
    return () => rm(folder, { recursive: true, force: true })
  })

  test('chapters are in order, and translations have the same names', async () => {
    expect(await readdir(join(report, year, 'en'))).toEqual([
      '01-readme.md',
      '02-people.md',
      '03-data.md',
      '04-guides.md',
      '05-two.md',
      '06-one.md',
    ])
    expect(await readdir(join(report, year, 'zh-Hans'))).toEqual(['02-people.md'])
    expect(stdout).toContain('7 chapters and 1 image in ')
  })

  test('Markdown stays as written, HTML becomes Markdown', async () => {
    const data = await chapter(`${year}/en/03-data.md`)
    expect(data).toContain('title: "The data"\nsummary: "What the forge made"')
    expect(data).toContain('Anvils *by kind*, at 10:30, with CO~2~ and **strong**')
    expect(data).toContain(
      ':::figure{src="images/anvils.png" alt="anvils"}\nFigure 1. Anvils of the forge\n:::',
    )
    expect(data).toContain(':::table{title="Table 1. Spend"}\n| Kind | Spend |')
    expect(data).toContain(':::note{title="Mind"}\nHot iron in a **tip**.\n:::')
    expect(data).toContain(':::note{title="More words"}\nHidden until opened.\n:::')
    expect(data).toContain('### 1.1 A level too deep')
    expect(data).toContain('| Two rows | • one item<br>• two items |')
    expect(data).toContain('```js\n::: not a container\n```')
    expect(data).not.toContain('alert')
  })

  test('links lead to chapters and headings, or become text', async () => {
    expect(await chapter(`${year}/en/01-readme.md`)).toContain(
      '[the people](#people-1), [the data](#data) and [a guide](#guides)',
    )
    const data = await chapter(`${year}/en/03-data.md`)
    expect(data).toContain(
      '[above](#data-1), nowhere, [out](https://www.example.org/x) and [the same](#people)',
    )
  })

  test('every change is reported with its place', async () => {
    const changes = await chapter('changes.md')
    expect(changes).toContain('## README.md\n\n- 5:1 Replaced the image `https://www.example.org/logo.png`')
    expect(changes).toContain('- 11:1 Converted the HTML `<div align="center">` to Markdown (html-allowed)')
    expect(changes).toContain('- 26:1 Replaced `::: tip Mind` (VitePress) with `:::note` (markdown-written)')
    expect(changes).toContain("- 45:1 Removed the HTML `<script>alert('never')</script>`")
    expect(changes).toContain('- 53:26 Turned the link `missing.md` into text')
  })

  test('it prints without a problem, with all words, pictures and headings', async () => {
    const out = await temporaryFolder()
    const built = await run(['build', '--report', report, '--out', out])
    expect(built.code, built.stderr).toBe(0)
    expect(built.stdout).toContain('0 problems')
    const pdf = await openPdf(join(out, year, 'en/report.pdf'))
    const text = bare(await wholeText(pdf))
    for (const words of [
      'Everything here is invented.',
      'Anvils by kind, at 10:30, with CO2 and strong',
      'Figure 1. Anvils of the forge',
      'Table 1. Spend',
      'Hot iron in a tip.',
      'More words',
      'Hidden until opened.',
      '• one item',
      'bold cell',
      '::: not a container',
      'In a note.',
    ])
      expect(text).toContain(bare(words))
    expect((await outlineOf(pdf)).map(({ title, level }) => `${level} ${title}`)).toEqual([
      '1 Contents',
      '1 Acme handbook',
      '1 People',
      '2 Where we work',
      '2 A second title',
      '3 Below it',
      '1 The data',
      '2 1. Anvils',
      '3 1.1 A level too deep',
      '1 Guides',
      '1 Two',
      '1 One',
    ])
    const html = await readFile(join(out, year, 'en/web/people.html'), 'utf8')
    expect(html).toMatch(
      /<p[^>]*>At the forge\..*<img src="assets\/[^"]+" alt="anvils" width="480" height="240"/,
    )
    const chinese = bare(await wholeText(await openPdf(join(out, year, 'zh-Hans/report.pdf'))))
    expect(chinese).toContain('在锻造间。“热铁”很烫。参见数据。')
  })
})

test('organisation, year and colour of the call replace guesses', async () => {
  const report = join(await temporaryFolder(), 'made')
  const named = ['--organisation', 'Acme', '--edition', '2030', '--brand', '#0d4f63']
  const { code, stderr } = await run(['init', '--from', handbook, report, ...named])
  expect([code, stderr]).toEqual([0, ''])
  const config = await readFile(join(report, 'report.yaml'), 'utf8')
  expect(config).toMatch(/en: Acme/)
  expect(config).toMatch(/brand: "#0d4f63"/)
  expect(await readdir(report)).toContain('2030')
  const refused = await run([
    'init',
    '--from',
    handbook,
    `${report}-2`,
    '--framework',
    'gri',
    '--edition',
    'now',
  ])
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('Unexpected --edition `now`')
  expect(refused.stderr).toContain('Unexpected --framework with --from')
})

test('existing files are not overwritten, and a wrong call says what was expected', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'mine.txt'), 'mine')
  const taken = await run(['init', '--from', handbook, folder])
  expect(taken).toMatchObject({ code: 2, stderr: expect.stringContaining('is not empty') })
  expect(await readdir(folder)).toEqual(['mine.txt'])
  const empty = await temporaryFolder()
  expect(await run(['init', '--from', empty, join(folder, 'new')])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('contains no Markdown'),
  })
  expect(await run(['init', '--from', handbook, join(folder, 'new'), '--locale', 'xx'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Unknown language `xx`'),
  })
  expect(await readdir(folder)).toEqual(['mine.txt'])
})

test('a sidebar gives the order; numbers are compared as numbers; other files of the folder are untouched', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'node_modules/x'), { recursive: true })
  await writeFile(join(folder, 'node_modules/x/README.md'), '# Not ours')
  for (const name of ['10-last.md', '9-first.md', 'b.md', 'a.md'])
    await writeFile(join(folder, name), `# ${name}`)
  const order = async () => {
    const { pages } = await readFolder(folder)
    const chapters = pages.filter(page => page.path !== 'SUMMARY.md')
    return inOrder(
      chapters,
      page => page.path,
      pages.filter(page => page.path === 'SUMMARY.md'),
    ).map(p => p.path)
  }
  expect(await order()).toEqual(['9-first.md', '10-last.md', 'a.md', 'b.md'])
  await writeFile(join(folder, 'SUMMARY.md'), '- [B](b.md)\n- [A](./a.md)\n')
  expect(await order()).toEqual(['b.md', 'a.md', '9-first.md', '10-last.md'])
})

test('languages by folder, by ending, by characters', async () => {
  const folder = await temporaryFolder()
  await cp(join(handbook, 'zh'), join(folder, 'zh-cn'), { recursive: true })
  await writeFile(join(folder, 'people.md'), '# People\n\nAll of them.')
  await writeFile(join(folder, 'plan.md'), '# Plan')
  await writeFile(join(folder, 'plan.zh.md'), '# 计划')
  await writeFile(join(folder, 'plan.nl.md'), '# Plan')
  const { pages } = await readFolder(folder)
  const { locales, of } = guessLocales(pages, ['en', 'zh-Hans'])
  expect(locales).toEqual(['en', 'zh-Hans'])
  expect(pages.map(page => [page.path, of.get(page)])).toEqual([
    ['people.md', 'en'],
    ['plan.md', 'en'],
    ['plan.nl.md', 'en'],
    ['plan.zh.md', 'zh-Hans'],
    ['zh-cn/people.md', 'zh-Hans'],
  ])
  const chinese = pages.filter(page => page.path.startsWith('zh-cn'))
  expect(
    guessLocales(
      chinese.map(page => ({ ...page, path: 'x.md' })),
      ['en', 'zh-Hans'],
    ).locales,
  ).toEqual(['zh-Hans'])
})
