/** `perennial diff`: values, structure, paragraphs and moved places of two editions, languages or revisions. */
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { alignBlocks, piecesOf } from '../../src/editions/diff/align.ts'
import { diff } from '../../src/editions/diff/diff.ts'
import { prettyDiff } from '../../src/editions/diff/pretty.ts'
import { parseSide } from '../../src/editions/diff/side.ts'
import type { LocaleDiff, ReadBlock } from '../../src/editions/diff/types.ts'
import { english as t } from '../../src/problems/messages/render.ts'
import { withBrowser } from '../../src/stages/5-print/browser/browser.ts'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { run } from '../support/run.ts'

const edit = async (report: string, path: string, change: (text: string) => string) => {
  const before = await readFile(join(report, path), 'utf8')
  const after = change(before)
  if (before === after) throw new Error(`nothing changed in ${path}`)
  await writeFile(join(report, path), after)
}
const block = (text: string, kind: ReadBlock['kind'] = 'text'): ReadBlock => ({
  kind,
  level: 0,
  text,
  cites: [],
  file: 'x.md',
  line: 1,
})
const kinds = (before: string[], after: string[]) =>
  alignBlocks(
    before.map(text => block(text)),
    after.map(text => block(text)),
    'en',
  ).map(({ kind, before: old, after: now }) => [kind, old?.text ?? '', now?.text ?? ''])

test('paragraphs are matched by their words, in order', () => {
  expect(
    kinds(
      ['One stays.', 'The river rose fast.', 'Last.'],
      ['One stays.', 'A new one.', 'The river rose slowly.', 'Last.'],
    ),
  ).toEqual([
    ['same', 'One stays.', 'One stays.'],
    ['added', '', 'A new one.'],
    ['changed', 'The river rose fast.', 'The river rose slowly.'],
    ['same', 'Last.', 'Last.'],
  ])
  expect(kinds(['Iron is hard.'], ['Nothing alike here at all'])).toEqual([
    ['gone', 'Iron is hard.', ''],
    ['added', '', 'Nothing alike here at all'],
  ])
  expect(kinds([], [])).toEqual([])
})

test('words are split as the language requires, and a number is one word', () => {
  const marked = (before: string, after: string, locale: string) =>
    piecesOf(before, after, locale)
      .map(({ kind, text }) => ({ same: text, gone: `-${text}-`, added: `+${text}+` })[kind])
      .join('')
  expect(marked('It was 1,234.5 million then.', 'It was 1,239.5 million now.', 'en')).toBe(
    'It was -1,234.5-+1,239.5+ million -then-+now+.',
  )
  expect(marked('公司今年生产铁砧', '公司去年生产铁锤', 'zh-Hans')).toBe('公司-今年-+去年+生产-铁砧-+铁锤+')
})

test('sides may be editions, languages and revisions', () => {
  expect(parseSide('2030')).toEqual({ revision: undefined, edition: '2030', locale: undefined })
  expect(parseSide('2030/zh-Hans')).toEqual({ revision: undefined, edition: '2030', locale: 'zh-Hans' })
  expect(parseSide('HEAD~1:2030/en')).toEqual({ revision: 'HEAD~1', edition: '2030', locale: 'en' })
  expect(() => parseSide('a:b:c')).toThrow('Unexpected `a:b:c`')
})

/** Acme 2030, and a 2031 with one difference of each kind. */
async function twoEditions(): Promise<string> {
  const report = await copyOfAcme()
  await writeFile(join(report, '2030/en/04-old.md'), '---\ntitle: Old news\npart: appendix\n---\n\nGone.\n')
  expect((await run(['new', '2031', '--report', report])).code).toBe(0)
  await edit(report, 'metrics/acme.yaml', text =>
    text
      .replace(
        '2030: { value: 36.84 million, source: ledger }',
        '2030: { value: 36.84 million, source: ledger, revisions: [{ edition: 2031, value: 36.2 million, reason: error, source: ledger, note: { en: Recounted., zh-Hans: 重新统计。 } }] }\n    2031: { value: 40.1 million, source: ledger }',
      )
      .replace(
        '2030: { value: 51.8亿, source: ledger }',
        '2030: { value: 51.8亿, source: ledger }\n    2031: { value: 55.2亿, source: ledger }',
      ),
  )
  await rm(join(report, '2031/en/04-old.md'))
  await writeFile(
    join(report, '2031/en/05-new.md'),
    '---\ntitle: New news\npart: appendix\n---\n\nHere: :metric[anvils]{period=2030}.\n',
  )
  await edit(report, '2030/en/01-letter.md', text =>
    text.replace(':metric[anvils] this', ':metric[anvils]{period=2030} this'),
  )
  await edit(report, '2031/en/02-iron.md', text =>
    text
      .replace('title: Iron and people', 'title: Iron for people')
      .replace('## Blocks', '## Pieces')
      .replace('The river rose.', 'The river fell again.')
      .replace('## Prose keeps', '## A section more\n\nWith words.\n\n## Prose keeps'),
  )
  await rename(join(report, '2031/en/01-letter.md'), join(report, '2031/en/09-letter.md'))
  await edit(report, '2031/en/09-letter.md', text => text.replace('part: opening', 'part: appendix'))
  return report
}

const english = (diffs: readonly LocaleDiff[]) => {
  const found = diffs.find(({ after }) => after.locale === 'en')
  if (!found) throw new Error('no English')
  return found
}

test('two editions: values, structure, text and moved places', async () => {
  const report = await twoEditions()
  const diffs = await diff({ report, out: 'nowhere', before: '2030', after: '2031', locale: undefined })
  expect(diffs.map(({ after }) => after.locale)).toEqual(['en', 'zh-Hans'])
  const { values, structure, moved, chapters } = english(diffs)
  expect(values.map(({ kind, key, before, after, reason }) => [kind, key, before, after, reason])).toEqual([
    ['restated', 'anvils@2030', '36.84\u00a0million\u00a0anvils', '36.2\u00a0million\u00a0anvils', 'error'],
    ['added', 'anvils@2031', '', '40.1\u00a0million\u00a0anvils', undefined],
    ['added', 'rd-spend@2031', '', 'CNY\u00a05.52\u00a0billion', undefined],
    ['gone', 'rd-spend@2030', 'CNY\u00a05.18\u00a0billion', '', undefined],
  ])
  const lines = structure.map(
    ({ kind, what, chapter, before, after }) => `${kind} ${what} ${chapter}: ${before} > ${after}`,
  )
  expect(lines).toEqual([
    'renamed chapter iron: 1 Iron and people > 1 Iron for people',
    'gone chapter old: Old news > ',
    'added chapter new:  > New news',
    'moved chapter letter:  > about',
    'added section iron:  > A section more',
    'renamed section iron: Blocks > Pieces',
  ])
  expect(moved.map(({ key, chapters: [before, after] }) => [key, before, after])).toContainEqual([
    'anvils@2030',
    ['letter', 'iron'],
    ['new'],
  ])
  const text = chapters
    .flatMap(({ blocks }) => blocks)
    .find(({ after }) => after?.text === 'The river fell again.')
  expect(text).toMatchObject({ kind: 'changed', before: { text: 'The river rose.' } })
  const pretty = prettyDiff([english(diffs)], { colour: false, t })
  expect(pretty).toContain('The river [-rose-]{+fell again+}.')
  expect(pretty).toMatch(/moved +chapter +first → after about/)
})

test('an edition does not differ from itself', async () => {
  const { stdout } = await run(['diff', '2030', '2030', '--report', await copyOfAcme()])
  expect(stdout).toBe('2030/en → 2030/en\n  no difference\n\n2030/zh-Hans → 2030/zh-Hans\n  no difference\n')
})

test('two languages: a different value and a missing table are found at their places', async () => {
  const report = await copyOfAcme()
  for (const locale of ['en', 'zh-Hans'])
    await writeFile(
      join(report, '2030', locale, '02-iron.md'),
      '---\ntitle: T\npart: main\n---\n\n## S\n\nA :metric[anvils].\n\nB :metric[rd-spend].\n\n::table{#t title="T" metrics=anvils periods=2}\n',
    )
  const languages = () =>
    diff({ report, out: 'nowhere', before: '2030/en', after: '2030/zh-Hans', locale: undefined })
  const iron = async () =>
    (await languages())[0]?.chapters
      .find(({ id }) => id === 'iron')
      ?.blocks.filter(({ kind }) => kind !== 'same') ?? []
  expect(await iron()).toEqual([])
  await edit(report, '2030/zh-Hans/02-iron.md', text =>
    text.replace(':metric[rd-spend]', ':metric[daily-users]'),
  )
  expect(await iron()).toMatchObject([
    {
      kind: 'changed',
      before: { line: 10, cites: ['rd-spend@2030'] },
      after: { line: 10, cites: ['daily-users@2030'] },
    },
  ])
  await edit(report, '2030/zh-Hans/02-iron.md', text => text.replace(/::table.*\n/, ''))
  expect((await iron()).slice(1).map(({ kind, before }) => [kind, before?.line])).toEqual([
    ['gone', 12],
    ['gone', 12],
    ['gone', 12],
  ])
})

const hasGit = (() => {
  try {
    return execFileSync('git', ['--version']).length > 0
  } catch {
    return false
  }
})()

test.skipIf(!hasGit)('two revisions of git, without touching the working tree', async () => {
  const report = await copyOfAcme()
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', report, '-c', 'user.name=Acme', '-c', 'user.email=acme@example.org', ...args])
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'As it was')
  await edit(report, 'metrics/acme.yaml', text => text.replace('51.8亿', '53.9亿'))
  const { stdout, code } = await run(['diff', 'HEAD:2030', '2030', '--locale', 'en', '--report', report])
  expect(code).toBe(0)
  expect(stdout).toMatch(/changed +rd-spend@2030 +CNY.5\.18.billion +→ +CNY.5\.39.billion/)
  expect(stdout).toContain('Research took CNY [-5.18-]{+5.39+} billion')
  expect(git('status', '--short').toString().trim()).toBe('M metrics/acme.yaml')
  const wrong = await run(['diff', 'nowhere:2030', '2030', '--report', report])
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toContain('`nowhere`')
})

test('the HTML page needs no other file, and has two columns on screens and phones', async () => {
  const report = await twoEditions()
  const out = await temporaryFolder()
  await mkdir(out, { recursive: true })
  const page = join(out, 'diff.html')
  const { code } = await run([
    'diff',
    '2030',
    '2031',
    '--format',
    'html',
    '--output',
    page,
    '--report',
    report,
  ])
  expect(code).toBe(0)
  await withBrowser(async browser => {
    const tab = await browser.newPage()
    const asked: string[] = []
    tab.on('request', request => asked.push(request.url()))
    for (const width of [1200, 390]) {
      await tab.setViewport({ width, height: 900 })
      await tab.goto(pathToFileURL(page).href)
      const seen = await tab.evaluate(() => {
        const rows = [...document.querySelectorAll('.row.changed')].map(row =>
          [...row.children].map(cell => cell.getBoundingClientRect()),
        )
        return {
          wide: document.documentElement.scrollWidth > window.innerWidth,
          rows: rows.length,
          beside: rows.every(([a, b]) => a && b && Math.abs(a.top - b.top) < 1 && a.right <= b.left),
          gone: [...document.querySelectorAll('del')].map(e => e.textContent),
          added: [...document.querySelectorAll('ins')].map(e => e.textContent),
          languages: [...document.querySelectorAll('[lang=zh-Hans]')].length,
        }
      })
      expect(seen.wide).toBe(false)
      expect(seen.rows).toBeGreaterThan(3)
      expect(seen.beside).toBe(true)
      expect(seen.gone).toContain('rose')
      expect(seen.added).toContain('fell again')
      expect(seen.languages).toBeGreaterThan(3)
    }
    expect([...new Set(asked)]).toEqual([pathToFileURL(page).href])
  }, {})
})
