/** Each mistake gives one located problem and exit code 1, and leaves the last output unchanged. */
import { copyFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../../src/build/api.ts'
import { formatProblems } from '../../src/problems/reporters/pretty.ts'
import { acme, copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { run } from '../support/run.ts'

type Edit = (report: string) => Promise<void>
const IRON = '2030/en/02-iron.md'

const append =
  (path: string, text: string): Edit =>
  async report => {
    const file = join(report, path)
    await writeFile(file, `${await readFile(file, 'utf8')}\n${text}\n`)
  }
const replace =
  (path: string, from: string, to: string): Edit =>
  async report => {
    const file = join(report, path)
    const text = await readFile(file, 'utf8')
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
    await writeFile(file, text.replace(from, to))
  }

/** Mistake, edit, place, rule, and words of the fix. */
const MISTAKES: [what: string, edit: Edit, place: RegExp, rule: string, mend: string][] = [
  [
    'unknown metric',
    replace(IRON, ':metric[rd-spend]', ':metric[rd-spent]'),
    /02-iron\.md:11:\d+/,
    'metric-known',
    'rd-spend',
  ],
  [
    'missing observation',
    replace(IRON, ':metric[rd-spend]', ':metric[rd-spend]{period=2017}'),
    /02-iron\.md:11:\d+/,
    'observation-known',
    '2028',
  ],
  [
    'misspelled front matter',
    replace(IRON, 'summary:', 'sumary:'),
    /02-iron\.md:4:1/,
    'front-matter-keys',
    'summary',
  ],
  [
    'invalid YAML',
    replace('metrics/acme.yaml', 'kind: count', 'kind: "count'),
    /acme\.yaml:\d+:\d+/,
    'yaml-valid',
    'is not closed',
  ],
  [
    'unknown key of a metric',
    replace('metrics/acme.yaml', 'kind: count', 'knid: count'),
    /acme\.yaml:3:3/,
    'metric-',
    'kind',
  ],
  [
    'missing image',
    replace(IRON, 'images/forge.svg', 'images/forget.svg'),
    /02-iron\.md:15:1/,
    'image-exists',
    '2030/images/forget.svg',
  ],
  [
    'broken reference',
    replace(IRON, ':ref[forge]', ':ref[forgery]'),
    /02-iron\.md:\d+/,
    'reference-known',
    'forge',
  ],
  [
    'undeclared directive',
    append(IRON, ':::tiles\n- x\n:::'),
    /02-iron\.md:\d+:1/,
    'directive-known',
    'tiles',
  ],
  ['raw script', append(IRON, '<script>alert(1)</script>'), /02-iron\.md:\d+:1/, 'html-allowed', 'script'],
  [
    'image outside the report',
    replace(IRON, 'images/forge.svg', '../../../secret.svg'),
    /02-iron\.md:15:1/,
    'image-inside',
    'outside',
  ],
  [
    'a character that no font has',
    append(IRON, 'A rune ᛭ stands here.'),
    /02-iron\.md:\d+:8/,
    'character-in-font',
    'U+16ED',
  ],
  [
    'a sentence in a script that no font has',
    append(IRON, 'ᚠᚢᚦ stands here, and ᚨᚠ\nbelow it ᚱ.'),
    /02-iron\.md:\d+:1/,
    'character-in-font',
    '5 characters: ᚠ (U+16A0), ᚢ (U+16A2), ᚦ (U+16A6), ᚨ (U+16A8), ᚱ (U+16B1)',
  ],
  ['a Kangxi radical', append(IRON, 'One ⼀ stands here.'), /02-iron\.md:\d+:5/, 'character-ideograph', '一'],
  [
    'an over-wide table',
    append(
      IRON,
      `| ${'Wide-'.repeat(1)} |${' Anvilsmithery |'.repeat(24)}\n| --- |${' ---: |'.repeat(24)}\n| a |${' 123456789012 |'.repeat(24)}`,
    ),
    /02-iron\.md:\d+:1/,
    'width-fits',
    'table',
  ],
  [
    'a block never closed',
    append(IRON, ':::note\nNever closed.'),
    /02-iron\.md:\d+:1/,
    'directive-fence',
    'Close it',
  ],
  [
    'a fence that closes nothing',
    append(IRON, 'Text.\n\n:::\n\nMore.'),
    /02-iron\.md:\d+:1/,
    'directive-fence',
    'colons',
  ],
  [
    'an unknown source',
    replace('metrics/acme.yaml', 'source: ledger', 'source: leger'),
    /acme\.yaml:\d+:\d+/,
    'source-known',
    'ledger',
  ],
  [
    'an edition without a title',
    replace('2030/edition.yaml', 'theme:', '# theme:'),
    /2030\/edition\.yaml/,
    'edition-valid',
    'Missing `theme`',
  ],
  [
    'a chapter twice',
    async report => copyFile(join(report, IRON), join(report, '2030/en/07-iron.md')),
    /2030\/en\/07-iron\.md/,
    'chapter-unique',
    '02-iron.md or 07-iron.md',
  ],
  [
    'a chapter in the place of the start page',
    async report => copyFile(join(report, IRON), join(report, '2030/en/07-index.md')),
    /2030\/en\/07-index\.md/,
    'chapter-name-free',
    '10-content-index.md',
  ],
  [
    'a disclosure that has ended',
    append(IRON, '::discloses[gri:305-1]'),
    /02-iron\.md:\d+:1/,
    'disclosure-in-force',
    'gri:102-5',
  ],
  [
    'an edition without chapters',
    report => rm(join(report, '2030/en'), { recursive: true }),
    /2030\/edition\.yaml/,
    'edition-chapters',
    '2030/en',
  ],
  [
    'a report without editions',
    report => rm(join(report, '2030'), { recursive: true }),
    /report\.yaml/,
    'edition-exists',
    'edition.yaml',
  ],
  [
    'a figure without a picture',
    append(IRON, ':::figure{#pic alt="A forge."}\nA caption.\n:::'),
    /02-iron\.md:\d+:1/,
    'directive-attributes',
    'src',
  ],
  [
    'a chapter that leads out of the report',
    async report => {
      await writeFile(join(report, '../secret.md'), '---\ntitle: Secret\n---\nWords.\n')
      await symlink(join(report, '../secret.md'), join(report, '2030/en/07-secret.md'))
    },
    /2030\/en\/07-secret\.md/,
    'file-inside',
    'reads only files in its folder',
  ],
  [
    'a chapter that leads nowhere',
    report => symlink('gone.md', join(report, '2030/en/07-gone.md')),
    /2030\/en\/07-gone\.md/,
    'file-exists',
    'Fix the link',
  ],
  [
    'a registry file that leads out of the report',
    async report => {
      await rename(join(report, 'metrics/acme.yaml'), join(report, '../acme.yaml'))
      await symlink('../../acme.yaml', join(report, 'metrics/acme.yaml'))
    },
    /metrics\/acme\.yaml/,
    'file-inside',
    'Copy it into the report',
  ],
  [
    'a folder of chapters outside the report',
    async report => {
      await rename(join(report, '2030/en'), join(report, '../en'))
      await symlink('../../en', join(report, '2030/en'))
    },
    /2030\/en/,
    'file-inside',
    'Copy it into the report',
  ],
  [
    'a style of the template from outside',
    async report => {
      await mkdir(join(report, 'templates/default'), { recursive: true })
      await writeFile(join(report, '../own.css'), 'body { color: red }')
      await symlink('../../../own.css', join(report, 'templates/default/own.css'))
    },
    /templates\/default\/own\.css/,
    'file-inside',
    'Copy it into the report',
  ],
  [
    'a chapter with another ending',
    report => copyFile(join(report, IRON), join(report, '2030/en/07-more.MD')),
    /2030\/en\/07-more\.MD/,
    'file-name',
    '07-more.md',
  ],
  [
    'a chapter with a long ending',
    report => copyFile(join(report, IRON), join(report, '2030/en/07-more.markdown')),
    /2030\/en\/07-more\.markdown/,
    'file-name',
    '07-more.md',
  ],
  [
    'a registry file with another ending',
    report => rename(join(report, 'metrics/acme.yaml'), join(report, 'metrics/acme.yml')),
    /metrics\/acme\.yml/,
    'file-name',
    'acme.yaml',
  ],
  [
    'sources with another ending',
    report => rename(join(report, 'sources.yaml'), join(report, 'sources.YAML')),
    /sources\.YAML/,
    'file-name',
    'sources.yaml',
  ],
  [
    'an edition with another ending',
    report => rename(join(report, '2030/edition.yaml'), join(report, '2030/edition.yml')),
    /2030\/edition\.yml/,
    'file-name',
    'edition.yaml',
  ],
  [
    'a folder in the place of a file',
    async report => {
      await rm(join(report, 'glossary.yaml'), { force: true })
      await mkdir(join(report, 'glossary.yaml'))
    },
    /glossary\.yaml/,
    'file-readable',
    'text file',
  ],
]

test.each(MISTAKES)('%s', async (_, edit, place, rule, mend) => {
  const report = await copyOfAcme()
  const out = await withLastGoodOutput()
  const before = await hashes(out)
  await edit(report)
  const { files, outputs, ok } = await build({ report, out })
  const printed = formatProblems(files, report)
  expect(printed).toMatch(place)
  expect(printed).toContain(rule)
  expect(printed).toContain(mend)
  expect(printed).toContain('1 error, 0 warnings')
  expect(printed).not.toMatch(/\n\s+at /)
  expect([ok, outputs]).toEqual([false, []])
  expect(await hashes(out)).toEqual(before)
})

test('a mistake ends the command with code 1, and only the problem is reported', async () => {
  const report = await copyOfAcme()
  const out = await withLastGoodOutput()
  const before = await hashes(out)
  await append(IRON, ':::note\nNever closed.')(report)
  const { code, stderr, stdout } = await run(['build', '--report', report, '--out', out])
  expect(stderr).toMatch(/02-iron\.md:\d+:1 {2}error .*directive-fence/)
  expect(stderr).toContain('1 error, 0 warnings')
  expect(stderr).not.toMatch(/\n\s+at /)
  expect([code, stdout]).toEqual([1, ''])
  expect(await hashes(out)).toEqual(before)
})

async function withLastGoodOutput(): Promise<string> {
  const out = await temporaryFolder()
  await mkdir(join(out, '2030'), { recursive: true })
  await writeFile(join(out, '2030', 'last-good'), 'whole')
  // The state that a build leaves.
  await writeFile(join(out, '2030', 'manifest.json'), '{}')
  return out
}

test('all problems of a run are reported at once, by file and place', async () => {
  const report = await copyOfAcme()
  const out = await temporaryFolder()
  await replace(IRON, ':metric[rd-spend]', ':metric[rd-spent]')(report)
  await replace('2030/zh-Hans/02-iron.md', ':metric[rd-spend]', ':metric[rd-spent]')(report)
  await replace('metrics/acme.yaml', '36.1 million', '36.1 millon')(report)
  await replace('2030/edition.yaml', 'disclaimer:', 'disclaimr:')(report)
  const { code, stderr } = await run(['build', '--report', report, '--out', out])
  expect(code).toBe(1)
  const places = [...stderr.matchAll(/^\S*?([\w./-]+\.(?:md|yaml)):\d+/gm)].map(match => match[1])
  expect(places.map(path => path?.split('report/').at(-1))).toEqual([
    '2030/edition.yaml',
    '2030/en/02-iron.md',
    '2030/zh-Hans/02-iron.md',
    'metrics/acme.yaml',
  ])
  expect(stderr).toContain('4 errors')
})

test.each([
  ['an unknown edition', ['build', '1999'], '2030'],
  ['an unknown language', ['build', '--locale', 'fr'], 'en, zh-Hans'],
  ['an unknown format', ['build', '--format', 'docx'], 'pdf or web'],
  ['an unknown option', ['build', '--fast'], '--fast'],
])('%s is wrong use: exit code 2', async (_, args, words) => {
  const { code, stderr } = await run([
    ...args,
    ...(args.includes('--fast') ? [] : ['--report', await copyOfAcme()]),
  ])
  expect(code).toBe(2)
  expect(stderr).toContain(words)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('a missing browser gives exit code 3 and a remedy', async () => {
  const { code, stderr } = await run(
    ['build', '--report', await copyOfAcme(), '--out', await temporaryFolder()],
    {
      env: { PERENNIAL_BROWSER: '/nowhere/chrome' },
    },
  )
  expect(code).toBe(3)
  expect(stderr).toContain('/nowhere/chrome')
  expect(stderr).toContain('PERENNIAL_BROWSER')
})

test('a folder that cannot be written gives exit code 3 and a remedy', async () => {
  const out = join(await temporaryFolder(), 'out')
  await writeFile(out, 'a file')
  const { code, stderr } = await run(['build', '--format', 'web', '--report', acme, '--out', out])
  expect(code).toBe(3)
  expect(stderr).toContain(`cannot read or write ${out}: a file is in the way`)
  expect(stderr).toContain('--out')
})

test.each(['/proc/perennial', '/proc/perennial/deep', '/dev/null/perennial', 'long'.repeat(100)])(
  'a folder that cannot be made ends the build at once: %s',
  async out => {
    const { code, stderr } = await run(['build', '--format', 'web', '--report', acme, '--out', out])
    expect([code, stderr]).toEqual([3, expect.stringContaining('cannot read or write')])
    expect(stderr).toContain('--out')
    expect(stderr).not.toMatch(/compose|defect/)
  },
)

test('`init` into a folder that cannot be made ends with an error', async () => {
  const { code } = await run(['init', '/proc/perennial', '--locale', 'en', '--organisation', 'Acme'])
  expect(code).toBe(3)
})

test.each([
  ['a page of somebody else', 'index.html', '<!doctype html><title>Acme</title>'],
  ['a file in the place of an edition', '2030', 'Notes on 2030.'],
])('%s is not overwritten: exit code 2', async (_, name, text) => {
  const out = await temporaryFolder()
  await writeFile(join(out, name), text)
  const { code, stderr } = await run(['build', '--format', 'web', '--report', acme, '--out', out])
  expect([code, stderr]).toEqual([2, expect.stringContaining(join(out, name))])
  expect(stderr).toContain('--out')
  expect(await readdir(out)).toEqual([name])
  expect(await readFile(join(out, name), 'utf8')).toBe(text)
})

test('a link that Perennial did not make is not replaced by an edition', async () => {
  const out = await temporaryFolder()
  await mkdir(join(out, 'elsewhere'))
  await symlink('elsewhere', join(out, '2030'))
  const { code, stderr } = await run(['build', '--format', 'web', '--report', acme, '--out', out])
  expect([code, stderr]).toEqual([2, expect.stringContaining('is a link that no build made')])
  expect((await readdir(out)).sort()).toEqual(['2030', 'elsewhere'])
})

test('a sitemap that Perennial did not make is not overwritten', async () => {
  const report = await copyOfAcme()
  const out = await temporaryFolder()
  await append('report.yaml', 'site: https://reports.acme.example')(report)
  await writeFile(join(out, 'sitemap.xml'), '<urlset/>')
  const build = ['build', '--format', 'web', '--report', report, '--out', out]
  const refused = await run(build)
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('sitemap.xml')])
  await rm(join(out, 'sitemap.xml'))
  expect((await run(build)).code).toBe(0)
  // It recognises its own sitemap.
  expect((await run([...build, '--force'])).code).toBe(0)
})

test('under --strict an unapproved value is not published', async () => {
  const report = await copyOfAcme()
  const out = await temporaryFolder()
  const strict = ['build', '--strict', '--format', 'web', '--report', report, '--out', out]
  expect((await run(strict)).code).toBe(0)
  const before = await hashes(out)
  await replace('sources.yaml', 'status: approved', 'status: reviewed')(report)
  const refused = await run(strict)
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('figure-approved')
  expect(await hashes(out)).toEqual(before)
})
