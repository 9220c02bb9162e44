/** perennial.config.js: the examples of the manual work, and mistakes in it are problems. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { build, check } from '../../src/build/api.ts'
import { formatProblems } from '../../src/problems/reporters/pretty.ts'
import { fencesOf } from '../support/fences.ts'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { root, run } from '../support/run.ts'

const fences = await fencesOf('docs/manual/1/en/22-extending.md')
const example = (name: string) => fences.find(fence => fence.lang === 'js' && fence.name === name)?.text ?? ''

/** Builds the web edition of Acme with a configuration and a chapter. */
async function builtWith(config: string, text: string) {
  const report = await copyOfAcme()
  await writeFile(join(report, 'perennial.config.js'), config)
  await writeFile(join(report, '2030/en/04-own.md'), `---\ntitle: Own\npart: main\n---\n\n${text}\n`)
  const out = await temporaryFolder()
  const { files, ok } = await build({ report, out, formats: ['web'], locales: ['en'] })
  const page = () => readFile(join(out, '2030/en/web/own.html'), 'utf8')
  return { ok, said: formatProblems(files, ''), page }
}

describe('an example', () => {
  test('empty', async () => {
    const { ok, said } = await builtWith(example('config'), 'Iron.')
    expect([ok, said]).toEqual([true, expect.not.stringContaining('Unexpected')])
  })

  test('of a remark plugin', async () => {
    const { ok, page } = await builtWith(example('remark'), 'Acme Co lends at 10:30.')
    expect(ok).toBe(true)
    expect(await page()).toContain('Acme Co. lends at 10:30.')
  })

  test('of a rehype plugin', async () => {
    const { ok, page } = await builtWith(example('rehype'), 'A [link](https://www.example.org).')
    expect(ok).toBe(true)
    expect(await page()).toMatch(/<a[^>]+title="leaves this report"/)
  })

  test('of a directive, checked against its declaration', async () => {
    const text = fences.find(fence => fence.lang === 'text')?.text ?? ''
    const { ok, page } = await builtWith(example('directive'), text)
    expect(ok).toBe(true)
    expect(await page()).toMatch(
      /<aside class="callout seal"><p class="label">Sealed in 2030<\/p>\s*<p>We lend/,
    )
    const wrong = await builtWith(
      example('directive'),
      ':::seal{yaer=2030}\nIron.\n:::\n\n:::seal{year=X}\nTin.\n:::',
    )
    expect(wrong.ok).toBe(false)
    expect(wrong.said).toContain('2030/en/04-own.md')
    expect(wrong.said).toContain('Did you mean `year`?')
    expect(wrong.said).toContain('Unexpected year `X`, expected four digits')
  })

  test('of a rule, which can be suppressed like any other', async () => {
    const report = await copyOfAcme()
    await writeFile(join(report, 'perennial.config.js'), example('rule'))
    const chapter = join(report, '2030/en/04-own.md')
    await writeFile(chapter, '---\ntitle: Own\npart: main\n---\n\nIron.\n')
    const problems = async () =>
      (
        JSON.parse((await run(['check', '--report', report, '--format', 'json'])).stdout) as {
          rule: string
          path: string
        }[]
      ).filter(({ rule, path }) => rule === 'chapter-summary' && path.endsWith('04-own.md'))
    expect(await problems()).toMatchObject([{ severity: 'warning', line: 1 }])
    await writeFile(
      chapter,
      '---\n# allow chapter-summary: short\ntitle: Own\npart: main\nsummary: Iron\n---\n\nIron.\n',
    )
    expect(await problems()).toEqual([])
  })

  test('of a template', async () => {
    const report = await copyOfAcme()
    await writeFile(join(report, 'perennial.config.js'), example('template'))
    await mkdir(join(report, 'shared/poster/web'), { recursive: true })
    const shipped = await readFile(join(root, 'templates/default/web/start.html'), 'utf8')
    await writeFile(
      join(report, 'shared/poster/web/start.html'),
      shipped.replace('</body>', '<p>A poster</p></body>'),
    )
    const yaml = join(report, 'report.yaml')
    await writeFile(
      yaml,
      `${(await readFile(yaml, 'utf8')).replace(/^template:.*\n/m, '')}\ntemplate: poster\n`,
    )
    const out = await temporaryFolder()
    const { code } = await run(['build', '--report', report, '--out', out, '--format', 'web'])
    expect(code).toBe(0)
    expect(await readFile(join(out, '2030/en/web/index.html'), 'utf8')).toContain('A poster')
  })
})

describe('a mistake', () => {
  test.each([
    ['a syntax error', 'export default {', 'perennial.config.js'],
    ['a throw', 'throw new Error("no iron")', 'perennial.config.js failed: no iron'],
    ['no default export', 'export const a = 1', 'Unexpected value in the default export'],
    ['an unknown key', 'export default { remarkPlugin: [] }', 'Did you mean `remarkPlugins`?'],
    [
      'a plugin that is none',
      'export default { remarkPlugins: ["x"] }',
      'expected a plugin, or `[plugin, options]`',
    ],
    [
      'a name that is taken',
      'export default { directives: { chart: { form: "leaf", render: () => "" } } }',
      'Perennial already has a directive',
    ],
    [
      'a rule with the id of another',
      `export default { rules: [{ id: 'number-cited', severity: 'error', check() {} }] }`,
      'Perennial already has a rule `number-cited`',
    ],
    [
      'a plugin that throws',
      'export default { rehypePlugins: [() => () => { throw new Error("no tin") }] }',
      'A plugin of perennial.config.js failed: no tin',
    ],
    [
      'a plugin that waits',
      'export default { remarkPlugins: [() => async () => {}] }',
      'A plugin of perennial.config.js is asynchronous',
    ],
    [
      'a directive that throws',
      'export default { directives: { own: { form: "leaf", render() { throw new Error("no lead") } } } }',
      'Directive `own` in perennial.config.js failed: no lead',
    ],
  ])('%s', async (_, config, said) => {
    const report = await copyOfAcme()
    await writeFile(join(report, 'perennial.config.js'), config)
    await writeFile(join(report, '2030/en/04-own.md'), '---\ntitle: Own\npart: main\n---\n\n::own\n')
    const { files, ok } = await check({ report })
    const told = formatProblems(files, '')
    expect(told).toContain(said)
    expect(told).not.toContain('    at ')
    expect(ok).toBe(false)
  })

  test('a rule that throws', async () => {
    const report = await copyOfAcme()
    await writeFile(
      join(report, 'perennial.config.js'),
      'export default { rules: [{ id: "own-rule", severity: "error", check() { throw new Error("no zinc") } }] }',
    )
    const { code, stdout } = await run(['check', '--report', report])
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('The rule `own-rule` of perennial.config.js failed: no zinc'),
    ])
  })
})

describe('is not run', () => {
  const config = (marker: string) =>
    `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(marker)}, 'ran')\nexport default {}\n`
  const ran = (marker: string) => readFile(marker, 'utf8').catch(() => 'no')

  test.each(['build', 'check', 'figures'])('by %s --no-config', async command => {
    const report = await copyOfAcme()
    const marker = join(report, '../marker')
    await writeFile(join(report, 'perennial.config.js'), config(marker))
    const args = command === 'build' ? ['--format', 'web', '--out', join(report, '../out')] : []
    const off = await run([command, '--report', report, '--no-config', ...args])
    expect([off.code, await ran(marker)]).toEqual([0, 'no'])
    const on = await run([command, '--report', report, ...args])
    expect([on.code, await ran(marker)]).toEqual([0, 'ran'])
  })

  test('from a folder above the report, or through a link out of it', async () => {
    const report = await copyOfAcme()
    const above = join(report, '..')
    await writeFile(join(above, 'perennial.config.js'), config(join(above, 'marker')))
    expect((await run(['check', '--report', report])).code).toBe(0)
    expect(await ran(join(above, 'marker'))).toBe('no')
    await symlink(join(above, 'perennial.config.js'), join(report, 'perennial.config.js'))
    const { code, stdout } = await run(['check', '--report', report])
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('The link `perennial.config.js` leads out of the report'),
    ])
    expect(await ran(join(above, 'marker'))).toBe('no')
  })
})
