/** A report can only name ordinary files of limited size in its own folder. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { hashesUnder } from '../../src/build/output/inputs.ts'
import { templateHashes } from '../../src/build/output/template-hashes.ts'
import { runCheck } from '../../src/check/run-check.ts'
import { readReport } from '../../src/plugins/read-report.ts'
import { findInside } from '../../src/stages/1-read/read-inside.ts'
import { openTemplate } from '../../src/stages/4-book/template.ts'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const SECRET = '.from-outside{color:red} SECRET-WORDS'

interface Setup {
  report: string
  /** A file with secret words, next to the report. */
  outside: string
}

async function setup(): Promise<Setup> {
  const report = await copyOfAcme()
  const outside = join(dirname(report), 'outside')
  await mkdir(join(outside, 'labels'), { recursive: true })
  await writeFile(join(outside, 'secret.txt'), SECRET)
  await writeFile(join(outside, 'own.css'), SECRET)
  await writeFile(join(outside, 'secret.svg'), `<svg viewBox="0 0 9 9"><text>${SECRET}</text></svg>`)
  await writeFile(join(outside, 'labels/en.yaml'), 'contents: SECRET-WORDS\n')
  return { report, outside }
}

const problemsOf = async (report: string) => {
  const files = await runCheck({ report, editions: [], all: false, strict: false, config: false })
  return files.flatMap(file =>
    file.messages.map(({ ruleId, reason, note, line }) => ({ path: file.path, ruleId, reason, note, line })),
  )
}

async function edit(report: string, path: string, change: (text: string) => string): Promise<void> {
  const file = join(report, path)
  await writeFile(file, change(await readFile(file, 'utf8')))
}

const template = (name: string) => (text: string) =>
  `${text.replace(/^template:.*\n/m, '')}\ntemplate: ${JSON.stringify(name)}\n`

test.each([
  '../outside',
  '../../../../../../etc',
  '/etc',
  '..',
  '.',
  '',
  'a/../../../outside',
  'x\\..\\..\\outside',
  '.hidden',
  'C:\\Windows',
  'a\u0000b',
])('the template `%j` is not used as a path, and no file outside is read or listed', async name => {
  const { report } = await setup()
  await edit(report, 'report.yaml', template(name))
  const problems = await problemsOf(report)
  expect(problems).toContainEqual(
    expect.objectContaining({ path: 'report.yaml', ruleId: 'report-valid', line: expect.any(Number) }),
  )
  const read = await readReport(report, { config: false })
  if (!('config' in read)) return
  const listed = templateHashes(read)
  const shipped = hashesUnder([join(src, '../templates/default')], 'templates/default/')
  expect(Object.keys(listed)).toEqual(Object.keys(shipped))
})

test('a template is confined even if its name was not checked', async () => {
  const { report, outside } = await setup()
  const opened = openTemplate('../../outside', report)
  expect(opened.text('own.css')).not.toContain('SECRET')
  expect(opened.labels('en')('contents')).not.toContain('SECRET')
  expect([...opened.files.values()].map(String).join('')).not.toContain('SECRET')
  expect(await readdir(outside)).toContain('own.css')
})

test('a template that is a link out of the report is an error, and its files are not listed', async () => {
  const { report, outside } = await setup()
  await mkdir(join(report, 'templates'), { recursive: true })
  await symlink(outside, join(report, 'templates/mine'))
  await edit(report, 'report.yaml', template('mine'))
  const read = await readReport(report, { config: false })
  if (!('config' in read)) throw new Error('unreadable')
  const opened = openTemplate('mine', report)
  expect(opened.text('own.css')).toBe('')
  expect([...opened.files.values()].flatMap(file => file.messages.map(m => m.ruleId))).toEqual([
    'file-inside',
  ])
  expect(Object.values(templateHashes(read))).not.toContain(createHash('sha256').update(SECRET).digest('hex'))
})

const evidence = (file: string) => (text: string) =>
  text.replace(
    '36.84 million, source: ledger',
    whole => `${whole}, evidence: { file: ${JSON.stringify(file)}, sha256: ${'0'.repeat(64)} }`,
  )

test.each([
  ['../outside/secret.txt', 'is outside the report'],
  ['/etc/hostname', 'is outside the report'],
  ['/dev/zero', 'is outside the report'],
  ['/proc/self/environ', 'is outside the report'],
  ['linked.txt', 'is outside the report'],
  ['zero', 'is outside the report'],
  ['pipe', 'is a folder, a pipe, or a device, expected a file'],
  ['metrics', 'is a folder, a pipe, or a device, expected a file'],
  ['huge', 'is larger than 2 GB'],
])('evidence `%s` is refused without being read', async (file, refusal) => {
  const { report, outside } = await setup()
  await symlink(join(outside, 'secret.txt'), join(report, 'linked.txt'))
  await symlink('/dev/zero', join(report, 'zero'))
  execFileSync('mkfifo', [join(report, 'pipe')])
  const huge = await open(join(report, 'huge'), 'w')
  await huge.truncate(3_000_000_000)
  await huge.close()
  const [metrics = ''] = await readdir(join(report, 'metrics'))
  await edit(report, `metrics/${metrics}`, evidence(file))
  const problems = await problemsOf(report)
  const found = problems.filter(({ ruleId }) => ruleId === 'evidence-unchanged')
  expect(found).toEqual([
    expect.objectContaining({
      path: `metrics/${metrics}`,
      reason: `Evidence ${file} ${refusal}`,
      line: expect.any(Number),
    }),
  ])
})

/** Every kind of file of a report, and one that does not exist. */
const READ = [
  'report.yaml',
  'sources.yaml',
  'targets.yaml',
  'glossary.yaml',
  'frameworks.yaml',
  'metrics/more.yaml',
  '2030/edition.yaml',
  '2030/figures.lock.yaml',
  '2030/review.yaml',
  '2030/translations.yaml',
  '2030/en/09-more.md',
  'templates/default/labels/en.yaml',
]
test.each(READ)(
  '`%s` as a link out, a device, a pipe, a folder or a huge file is a located error',
  async path => {
    const { report, outside } = await setup()
    const place = join(report, path)
    await mkdir(dirname(place), { recursive: true })
    const kinds: Record<string, () => Promise<unknown> | unknown> = {
      'file-inside': () => symlink(join(outside, 'secret.txt'), place),
      'file-inside device': () => symlink('/dev/zero', place),
      'file-readable': () => execFileSync('mkfifo', [place]),
      'file-readable folder': () => mkdir(place),
      'file-size': async () => {
        const file = await open(place, 'w')
        await file.truncate(700_000_000)
        await file.close()
      },
    }
    for (const [kind, make] of Object.entries(kinds)) {
      await rm(place, { recursive: true, force: true })
      await make()
      const [rule = ''] = kind.split(' ')
      const problems = await problemsOf(report)
      const about = problems.filter(problem => problem.path === path)
      expect([kind, about.map(({ ruleId }) => ruleId)]).toEqual([kind, [rule]])
      expect(JSON.stringify(problems)).not.toContain('SECRET')
    }
  },
)

test.each([
  '../../outside/secret.svg',
  '%2e%2e/%2e%2e/outside/secret.svg',
  '/etc/passwd',
  '\u0000',
  'images/out.svg',
  'images/zero.png',
  'images/pipe.png',
  'images/huge.png',
  'images/huge.svg',
])('the picture `%j` is a located error, in text, figures, cases and openers', async path => {
  const { report, outside } = await setup()
  const images = join(report, '2030/images')
  await mkdir(images, { recursive: true })
  await symlink(join(outside, 'secret.svg'), join(images, 'out.svg'))
  await symlink('/dev/zero', join(images, 'zero.png'))
  execFileSync('mkfifo', [join(images, 'pipe.png')])
  for (const name of ['huge.png', 'huge.svg']) {
    const file = await open(join(images, name), 'w')
    await file.truncate(3_000_000_000)
    await file.close()
  }
  await writeFile(
    join(report, '2030/en/09-more.md'),
    `---\ntitle: More\nopener: { image: ${JSON.stringify(path)}, alt: A drawing }\n---\n\n![Words](<${path}>)\n\n:::figure{src="${path}" alt="Words"}\nA caption.\n:::\n`,
  )
  const problems = (await problemsOf(report)).filter(one => one.path === '2030/en/09-more.md')
  expect(problems.filter(({ ruleId = '' }) => ruleId?.startsWith('image-')).length).toBeGreaterThan(0)
  expect(JSON.stringify(problems)).not.toContain('SECRET')
  expect(JSON.stringify(problems)).not.toContain('root:')
})

test('a link within the report is read as its target', async () => {
  const { report } = await setup()
  await symlink('report.yaml', join(report, 'again.yaml'))
  expect(findInside(report, 'again.yaml', 1e6)).toMatchObject({ path: join(report, 'again.yaml') })
  expect(findInside(report, join(report, 'report.yaml'), 1e6)).toBe('outside')
  expect(findInside(report, 'report.yaml', 10)).toBe('size')
  expect(findInside(await temporaryFolder(), 'report.yaml', 10)).toBe('missing')
})

test('all stages read the files of a report through that one module', async () => {
  const stages = ['stages/1-read', 'stages/2-markdown', 'stages/3-html', 'registry', 'check', 'plugins']
  const found: string[] = []
  for (const stage of stages)
    for (const name of await readdir(join(src, stage), { recursive: true })) {
      if (!name.endsWith('.ts')) continue
      const text = await readFile(join(src, stage, name), 'utf8')
      const imports = [...text.matchAll(/import \{([^}]*)\} from 'node:fs(?:\/promises)?'/g)].join()
      if (/\b(?:readFile|readFileSync|createReadStream|open|openSync)\b/.test(imports))
        found.push(`${stage}/${name}`)
    }
  // The shipped labels are a file of Perennial, not of the report.
  expect(found.sort()).toEqual(['stages/1-read/languages/labels.ts', 'stages/1-read/read-inside.ts'])
})
