/** The example of CONTRIBUTING.md, followed in a copy of the repository: `:::faq` works everywhere after the steps that it names. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { applySteps } from '../support/apply-steps.ts'
import { type Fence, fencesIn } from '../support/fences.ts'
import { acme } from '../support/folder.ts'
import { root } from '../support/run.ts'

const LOCALES = ['en', 'zh-Hans'] as const
/** All that is compiled, printed from or read by the manual's reference. */
const COPIED = ['src', 'scripts', 'templates', 'docs/manual/1/en', 'docs/manual/1/zh-Hans']

let copy: string
let fences: Fence[]
let report: string

async function node(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const outcome = promisify(execFile)(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  return outcome.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  )
}

const cli = (...args: string[]) => node(join(copy, 'dist/cli.js'), ...args)

/** The example as the gallery shows it. */
const sample = (locale: string): string => {
  const gallery = fences.find(({ name }) => name.startsWith(`docs/manual/1/${locale}/`))
  return /^```markdown\n([\s\S]*?)^```$/m.exec(gallery?.text ?? '')?.[1] ?? ''
}

async function writeChapters(change: (text: string, locale: string) => string): Promise<void> {
  for (const locale of LOCALES) {
    const title = locale === 'en' ? 'Questions' : '问答'
    await writeFile(
      join(report, `2030/${locale}/09-questions.md`),
      `---\ntitle: ${title}\npart: main\n---\n\n${change(sample(locale), locale)}`,
    )
  }
}

/** Message and note of every problem in the chapters of questions, by language. */
async function problems(): Promise<Record<string, string[]>> {
  const { stdout } = await cli('check', '--report', report, '--format', 'json')
  const all = JSON.parse(stdout) as { path: string; message: string; note?: string }[]
  return Object.fromEntries(
    LOCALES.map(locale => [
      locale,
      all
        .filter(({ path }) => path.endsWith(`${locale}/09-questions.md`))
        .map(({ message, note }) => [message, note].filter(Boolean).join(' ')),
    ]),
  )
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'perennial-test-'))
  for (const path of COPIED)
    await cp(join(root, path), join(copy, path), {
      recursive: true,
      filter: source => !/\.(?:webp|png)$/.test(source),
    })
  for (const path of ['package.json', 'tsconfig.json']) await cp(join(root, path), join(copy, path))
  await symlink(await realpath(join(root, 'node_modules')), join(copy, 'node_modules'), 'junction')
  const document = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8')
  const [section = ''] =
    /^## Add a directive\n[\s\S]*?(?=^## (?!A question|问答)|(?![\s\S]))/m.exec(document) ?? []
  fences = fencesIn(section)
  await applySteps(fences, copy)
  const { code, stdout } = await node(
    join(copy, 'node_modules/typescript/bin/tsc'),
    ...['-p', copy, '--incremental', 'false', '--sourceMap', 'false', '--declaration', 'false'],
    ...['--isolatedDeclarations', 'false'],
  )
  expect([stdout, code]).toEqual(['', 0])
  report = join(copy, 'report')
  await cp(acme, report, { recursive: true })
  return () => rm(copy, { recursive: true, force: true })
}, 120_000)

test('the steps change only vocabulary, handler, style and sample', () => {
  expect([...new Set(fences.flatMap(({ name }) => (name.includes('/') ? name : [])))]).toEqual([
    'src/directives/directives.ts',
    'scripts/manual/words.zh-Hans.yaml',
    'src/stages/3-html/directives/faq.ts',
    'src/stages/3-html/directives/index.ts',
    'templates/default/print.css',
    'templates/default/web.css',
    'docs/manual/1/en/41-blocks.md',
    'docs/manual/1/zh-Hans/41-blocks.md',
  ])
})

describe('in a report', () => {
  test('it is built as HTML, with its style, and without a problem', async () => {
    await writeChapters(text => text)
    const { code, stderr } = await cli('build', '--report', report, '--out', 'out', '--format', 'web')
    expect([stderr, code]).toEqual([expect.not.stringContaining('09-questions.md'), 0])
    const built = (locale: string, path: string) =>
      readFile(join(copy, 'out/2030', locale, 'web', path), 'utf8')
    for (const [locale, question, answer] of [
      ['en', 'Why anvils?', 'Because they last.'],
      ['zh-Hans', '为什么做铁砧？', '因为耐用。'],
    ] as const) {
      const page = await built(locale, 'questions.html')
      expect(page).toMatch(/<section class="faq" id="gallery-faq"/)
      expect(page).toMatch(
        new RegExp(`<p class="question">${question.replace('?', '\\?')}</p>\\s*<p[^>]*>${answer}`),
      )
      expect(await built(locale, 'style.css')).toContain('.faq')
    }
    expect(await problems()).toEqual({ en: [], 'zh-Hans': [] })
  })

  test('slips in it are explained, and languages without it compared', async () => {
    await writeChapters((text, locale) =>
      locale === 'en'
        ? `${text}\n${text.replace(':::faq', ':::fqa').replace('#gallery-faq', '#b')}\n${text.replace('question', 'qustion').replace('#gallery-faq', '#c')}\n:::faq{question=Why not}\nNo.\n:::\n\n:::faq\n:::\n`
        : 'Nothing.\n',
    )
    expect((await problems())['en']).toEqual([
      'Unknown directive `fqa` Did you mean `faq`?',
      'Unknown attribute `qustion` of `faq` Did you mean `question`?',
      'Unknown attribute `not` of `faq` Put a value of several words between quotation marks: `question="Why not"`.',
      expect.stringContaining('Missing attribute `question` of `faq`'),
      expect.stringContaining('The block `faq` has no content'),
    ])
    await writeChapters((text, locale) => (locale === 'en' ? text : 'Nothing.\n'))
    expect((await problems())['zh-Hans']).toEqual([expect.stringContaining('Missing `faq`, expected here')])
  })
})

test('editors complete it', async () => {
  const { stdout } = await cli('schema', 'snippets')
  expect((JSON.parse(stdout) as Record<string, unknown>)['Perennial :::faq']).toEqual({
    scope: 'markdown',
    prefix: ':::faq',
    body: [expect.stringMatching(/^:::faq\{question="\$\{1:question\}"\}$/), '$0', ':::'],
    description: 'A question with its answer. May say: id.',
  })
})

test('the manual’s reference explains it in both languages', async () => {
  const load = <T>(path: string): Promise<T> => import(join(copy, path))
  const { directives } = await load<{ directives: unknown }>('dist/directives/directives.js')
  const { directivesChapter } = await load<{
    directivesChapter(directives: unknown, say: (english: string) => string): string
  }>('scripts/manual/directives.mjs')
  const words = parse(await readFile(join(copy, 'scripts/manual/words.zh-Hans.yaml'), 'utf8')) as Record<
    string,
    string
  >
  const missing: string[] = []
  const inEnglish = directivesChapter(directives, english => english)
  const inChinese = directivesChapter(directives, english => words[english] ?? `${missing.push(english)}`)
  expect(missing).toEqual([])
  expect(inEnglish).toMatch(/`:::faq`.*A question with its answer\.[\s\S]*?`question`/)
  expect(inChinese).toMatch(/`:::faq`.*一问一答[\s\S]*?`question`/)
})

test('the gallery shows it in both languages', async () => {
  for (const locale of LOCALES) {
    const text = await readFile(join(copy, 'docs/manual/1', locale, '41-blocks.md'), 'utf8')
    expect(text.split(sample(locale))).toHaveLength(3)
  }
})
