/** The manual’s guide: its commands run, its registry is valid, and the output is as described. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type Fence, fencesOf } from '../support/fences.ts'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { copyOfPlainAcme } from '../support/plain-covers.ts'
import { root, run } from '../support/run.ts'

const chapter = (name: string, locale = 'en') => `docs/manual/1/${locale}/${name}.md`
const commandsOf = (fences: readonly Fence[]) =>
  fences
    .filter(({ lang, name }) => lang === 'sh' && name === '')
    .flatMap(({ text }) => text.trim().split('\n'))
    .map(line => line.replace(/\s*#.*$/, ''))

/** Makes a project with Acme’s report, and a folder of Markdown to import. */
async function projectOfAcme(): Promise<string> {
  const cwd = join(await copyOfPlainAcme(), '..')
  await cp(join(root, 'test/fixtures/handbook'), join(cwd, 'handbook'), { recursive: true })
  return cwd
}

test.each(['10-report', '12-figures', '14-languages', '15-checking', '17-printing', '18-publishing'])(
  'the commands of %s run, in order',
  async name => {
    const cwd = await projectOfAcme()
    const commands = commandsOf(await fencesOf(chapter(name)))
    expect(commands.length).toBeGreaterThan(0)
    for (const command of commands) {
      const [program, ...args] = command.split(/\s+/)
      expect(program).toBe('perennial')
      const { code, stderr } = await run(args, { cwd })
      // The fixture has unapproved values and typed numbers, so strict commands report these, and nothing else.
      const isStrictFailure = args.includes('--strict') && code === 1
      expect([command, isStrictFailure || code === 0, stderr]).toEqual([command, true, expect.anything()])
      if (!args.includes('--strict')) expect(stderr).not.toContain('error')
    }
  },
  240_000,
)

test('the README names commands for this repository and for one’s own project', async () => {
  const text = await readFile(join(root, 'README.md'), 'utf8')
  const code = [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words)
  expect(code.filter(words => /^(?:build|dev|check|figures|init) \S/.test(words))).toEqual([])
  expect(text).toMatch(/in this repository, the command is `node dist\/cli\.js`;.*it is `npx perennial`/s)
})

test('`perennial dev` takes the arguments of its chapter', async () => {
  const { stdout } = await run(['dev', '--help'])
  expect(await readFile(join(root, chapter('16-preview')), 'utf8')).toContain(
    'perennial dev 2030 --port 4000',
  )
  expect(stdout).toMatch(/dev \[options\] \[edition\][\s\S]*--port <number>/)
})

test.each(['en', 'zh-Hans'])('the registry in the chapter on figures is valid, in %s', async locale => {
  const report = join(await temporaryFolder(), 'report')
  await cp(join(root, 'test/fixtures/acme'), report, { recursive: true })
  for (const path of ['metrics', 'sources.yaml', 'targets.yaml', '2030/en', '2030/zh-Hans'])
    await rm(join(report, path), { recursive: true })
  for (const folder of ['metrics', '2030/en', '2030/zh-Hans']) await mkdir(join(report, folder))
  const yaml = (await fencesOf(chapter('12-figures', locale))).filter(({ lang }) => lang === 'yaml')
  for (const [i, { name, text }] of yaml.entries())
    await writeFile(join(report, name === 'metrics' ? `metrics/m${i}.yaml` : `${name}.yaml`), text)
  const ids = yaml.filter(({ name }) => name === 'metrics').flatMap(({ text }) => Object.keys(parse(text)))
  expect(ids).toContain('emission-intensity')
  const rows = 'raised raised-in-two-years matched-share growth-of-donations people emission-intensity'
  const cited = `::table{title="All" metrics="${rows}" periods=2030}\n\n:target[double-research]`
  for (const language of ['en', 'zh-Hans'])
    await writeFile(
      join(report, '2030', language, '01-all.md'),
      `---\ntitle: All\npart: main\n---\n\n${cited}\n`,
    )
  const { stdout } = await run(['check', '--report', report, '--format', 'json'])
  const problems = JSON.parse(stdout) as { severity: string; rule: string; reason: string }[]
  // Metrics outside the table are not cited, and several pages cite nothing.
  expect(problems.filter(({ rule }) => rule !== 'metric-used' && rule !== 'restatement-listed')).toEqual([])
})

test('the turn of the year: its commands work in order, with the described output', async () => {
  const cwd = await projectOfAcme()
  const fences = await fencesOf(chapter('19-year'))
  for (const command of commandsOf(fences)) {
    const { code, stderr } = await run(command.split(/\s+/).slice(1), { cwd })
    expect(code, `${command}\n${stderr}`).toBe(0)
  }
  expect(await readFile(join(cwd, 'diff.html'), 'utf8')).toContain('<!doctype html>')

  const metrics = join(cwd, 'report/metrics/acme.yaml')
  const written = parse(await readFile(metrics, 'utf8')) as Record<string, { observations: object }>
  const example = parse(fences.find(({ lang }) => lang === 'yaml')?.text ?? '') as typeof written
  const merged = {
    ...written.anvils,
    observations: { ...written.anvils?.observations, ...example.anvils?.observations },
  }
  await writeFile(metrics, stringify({ ...written, anvils: merged }))
  for (const [locale, word] of [
    ['en', 'info'],
    ['zh-Hans', '提示'],
  ] as const) {
    const text = (await fencesOf(chapter('19-year', locale))).find(({ lang }) => lang === 'text')?.text ?? ''
    const sentence = text.replace(/\s+/g, ' ').split(` ${word} `)[1]?.trim()
    expect(sentence).toBeDefined()
    expect((await run(['check', '2030', '--lang', locale], { cwd })).stdout).toContain(
      `${word}  ${sentence}  `,
    )
  }
  expect((await run(['check', '2031'], { cwd })).stdout).toContain('restatement-listed')
}, 120_000)

test.each(['en', 'zh-Hans'])('an `allow` comment suppresses the described problem, in %s', async locale => {
  const report = await copyOfAcme()
  const [markdown = '', yaml = ''] = (await fencesOf(chapter('15-checking', locale)))
    .filter(({ lang }) => lang === 'markdown' || lang === 'yaml')
    .map(({ text }) => text)
  await writeFile(join(report, 'metrics/scrap.yaml'), yaml)
  for (const language of ['en', 'zh-Hans'])
    await writeFile(
      join(report, '2030', language, '04-own.md'),
      `---\ntitle: Own\npart: main\n---\n\n${markdown}`,
    )
  const rules = async () =>
    (
      JSON.parse((await run(['check', '--report', report, '--format', 'json'])).stdout) as { rule: string }[]
    ).map(({ rule }) => rule)
  expect(await rules()).toEqual([])
  await writeFile(join(report, 'metrics/scrap.yaml'), yaml.replace(/^#.*\n/, ''))
  await writeFile(
    join(report, '2030', locale, '04-own.md'),
    `---\ntitle: Own\npart: main\n---\n\n${markdown.replace(/^<!--.*\n/, '')}`,
  )
  expect((await rules()).sort()).toEqual(['metric-used', 'number-cited'])
})

test('a language that Perennial lacks: its file sets number formats and labels', async () => {
  const report = await copyOfAcme()
  const labels = (await fencesOf(chapter('14-languages'))).find(({ name }) => name === 'labels')?.text ?? ''
  await mkdir(join(report, 'templates/default/labels'), { recursive: true })
  // The manual shows the beginning of the file; here, the remaining labels stay English.
  const english = await readFile(join(root, 'templates/default/labels/en.yaml'), 'utf8')
  const isShown = (line: string) => labels.includes(`\n${line.split(':')[0]}:`)
  const rest = english.slice(english.indexOf('\nlanguage:') + 1).split('\n')
  const whole = `${labels.trimEnd()}\n${rest.filter(line => !isShown(line)).join('\n')}`
  await writeFile(join(report, 'templates/default/labels/fr.yaml'), whole)
  const yaml = join(report, 'report.yaml')
  await writeFile(yaml, (await readFile(yaml, 'utf8')).replace('[en, zh-Hans]', '[en, zh-Hans, fr]'))
  await mkdir(join(report, '2030/fr'))
  await writeFile(
    join(report, '2030/fr/02-iron.md'),
    '---\ntitle: Fer\npart: main\n---\n\n:metric[growth]{as=number}, :metric[anvils]{scale=million}, :change[anvils].\n',
  )
  const out = join(report, '../out')
  const { stderr } = await run([
    'build',
    '--report',
    report,
    '--out',
    out,
    '--format',
    'web',
    '--locale',
    'fr',
  ])
  expect(stderr).not.toContain('error')
  const page = await readFile(join(out, '2030/fr/web/iron.html'), 'utf8')
  expect(page.replace(/<[^>]+>/g, '').replace(/[\u00a0\u202f]/g, ' ')).toMatch(
    /24,4.*36,84 million.*en hausse de/,
  )
})

test('the rules it names are rules', async () => {
  const rules = await readFile(join(root, 'docs/rules.md'), 'utf8')
  for (const name of ['14-languages', '19-year', '17-printing']) {
    const text = await readFile(join(root, chapter(name)), 'utf8')
    const named = [
      ...text.matchAll(
        /`((?:parity|lock|figure|passage|comparative|revision|restatement|target|pdf)-[a-z-]+)`/g,
      ),
    ]
    expect(named.length).toBeGreaterThan(0)
    for (const [, id] of named) expect(rules).toContain(`${id}`)
  }
})
