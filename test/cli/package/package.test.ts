/** The package as it would be published. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, test } from 'vitest'
import { fencesOf } from '../../support/fences.ts'
import { copyOfAcme } from '../../support/folder.ts'
import { root } from '../../support/run.ts'

const execute = promisify(execFile)

test('publint reports no problem', async () => {
  const { messages } = await publint({ pkgDir: root, strict: true })
  const pkg = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  expect(messages.map(message => formatMessage(message, pkg))).toEqual([])
})

test('it contains only the program and the manual', async () => {
  const { stdout } = await execute('npm', ['pack', '--dry-run', '--json'], { cwd: root })
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
  const paths = files.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'dist/cli.js',
      'dist/index.d.ts',
      'templates/default/print.css',
      'docs/manual/report.yaml',
      'docs/manual/1/en/01-tutorial.md',
      'docs/manual/1/zh-Hans/01-tutorial.md',
    ]),
  )
  const stray = paths.filter(
    path =>
      !/^(?:dist\/.+\.(?:js|d\.ts|js\.map)|dist\/preview\/vendor\/.+|(?:templates|starter|docs)\/.+|package\.json|LICENSE|README\.md|CHANGELOG\.md)$/.test(
        path,
      ),
  )
  expect(stray).toEqual([])
})

test('no dependency runs a script when it is installed', async () => {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>
  }
  const scripts = Object.entries(lock.packages).filter(
    ([, { dev, hasInstallScript }]) => !dev && hasInstallScript,
  )
  expect(scripts.map(([path]) => path)).toEqual([])
})

test.each(['README.md', 'docs/manual/1/en/22-extending.md'])(
  'the example of the API in %s runs and type-checks',
  async path => {
    const code = (await fencesOf(path)).find(({ name }) => name === 'api')?.text ?? ''
    expect(code).not.toBe('')
    const folder = join(await copyOfAcme('report'), '..')
    const api = JSON.stringify(join(root, 'dist/index.js'))
    await writeFile(join(folder, 'use.mjs'), code.replace("'perennial'", api))
    const { stdout } = await execute(process.execPath, ['use.mjs'], { cwd: folder })
    expect(stdout).toMatch(/(true|false) \[[^\]]*2030\/en\/web\/index\.html/)
    await writeFile(join(folder, 'use.mts'), code.replace("'perennial'", api))
    await execute(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        ...['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'],
        ...['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node', 'use.mts'],
      ],
      { cwd: folder },
    ).catch(({ stdout }) => {
      throw new Error(stdout)
    })
  },
)
