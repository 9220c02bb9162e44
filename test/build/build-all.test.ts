/** `build --all` builds every edition and language that has changed, independently, with one browser. */
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFontConfig } from '../../src/stages/5-print/browser/embedded-chromium.ts'
import { findBrowser } from '../../src/stages/5-print/browser/find-browser.ts'
import { acme, temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { plainCovers } from '../support/plain-covers.ts'
import { type Run, run } from '../support/run.ts'

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

interface House {
  report: string
  out: string
  all: string[]
}

/** Writes Acme with a second edition into a folder. */
async function writeHouse(folder: string): Promise<House> {
  const { report, ...house } = houseIn(folder)
  await cp(acme, report, { recursive: true })
  await plainCovers(report)
  await cp(join(report, '2030'), join(report, '2029b'), { recursive: true })
  const edition = join(report, '2029b/edition.yaml')
  const text = await readFile(edition, 'utf8')
  await writeFile(edition, text.replace('Report 2030', 'Report 2029'))
  return { report, ...house }
}

function houseIn(folder: string): House {
  const [report, out] = [join(folder, 'report'), join(folder, 'out')]
  return { report, out, all: ['build', '--all', '--report', report, '--out', out] }
}

/** Returns the editions and languages that were printed. */
const printed = ({ stderr }: Run) =>
  [...new Set([...stderr.matchAll(/^(\S+ \S+) print/gm)].map(match => match[1]))].sort()
const ALL = ['2029b en', '2029b zh-Hans', '2030 en', '2030 zh-Hans']

interface CountedBrowser {
  env: NodeJS.ProcessEnv
  starts(): Promise<number>
}

/** Wraps the browser in a script that counts its starts. */
async function countedBrowser(folder: string): Promise<CountedBrowser> {
  const program = await findBrowser(process.env)
  const script = join(folder, 'headless-shell')
  const fonts = program.fonts && { FONTCONFIG_FILE: await writeFontConfig(folder, program.fonts) }
  const set = Object.entries({ ...program.env, ...fonts }).map(([name, value]) => `export ${name}='${value}'`)
  await writeFile(
    script,
    ['#!/bin/sh', ...set, `echo started >> '${folder}/log'`, `exec '${program.path}' "$@"`, ''].join('\n'),
  )
  await chmod(script, 0o755)
  return {
    env: { PERENNIAL_BROWSER: script },
    starts: async () => (await readFile(join(folder, 'log'), 'utf8').catch(() => '')).split('\n').length - 1,
  }
}

/** Records the modules that a command loads. */
async function loadedModules(): Promise<{ env: NodeJS.ProcessEnv; names(): Promise<string[]> }> {
  const folder = await temporaryFolder()
  const log = join(folder, 'loaded')
  const hooks = join(folder, 'hooks.mjs')
  await writeFile(
    hooks,
    `import { appendFileSync } from 'node:fs'
     export function load(url, context, next) {
       appendFileSync(${JSON.stringify(log)}, url + '\\n')
       return next(url, context)
     }`,
  )
  const module = join(folder, 'register.mjs')
  await writeFile(
    module,
    `import { register } from 'node:module'
     register(${JSON.stringify(pathToFileURL(hooks).href)})`,
  )
  return {
    env: { NODE_OPTIONS: `--import=${pathToFileURL(module)}` },
    names: async () => (await readFile(log, 'utf8')).split('\n'),
  }
}

async function bothEditions(out: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const edition of ['2029b', '2030'])
    for (const [path, hash] of Object.entries(await hashes(join(out, edition))))
      found[`${edition}/${path}`] = hash
  return found
}

let folder: string
let browser: CountedBrowser
let first: Run
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-build-all-'))
  await mkdir(join(folder, 'browser'))
  browser = await countedBrowser(join(folder, 'browser'))
  first = await run((await writeHouse(join(folder, 'built'))).all, { env: browser.env })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Returns a copy of everything as it was first built, and the environment of that build. */
async function builtHouse(): Promise<House & { env: NodeJS.ProcessEnv }> {
  expect(first.code, first.stderr).toBe(0)
  const copy = await temporaryFolder()
  await cp(join(folder, 'built'), copy, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
  })
  return { ...houseIn(copy), env: browser.env }
}

test('builds everything with one browser, then nothing without loading a stage, then only changes', async () => {
  const { report, out, all, env } = await builtHouse()
  const { starts } = browser
  expect(printed(first)).toEqual(ALL)
  expect(await starts()).toBe(1)
  expect(first.stdout).toMatch(/^Open \S+\/index\.html in a browser\n0 problems/m)
  const built = await bothEditions(out)

  const loaded = await loadedModules()
  const again = await run(all, { env: { ...env, ...loaded.env } })
  expect(again.code, again.stderr).toBe(0)
  expect(again.stderr).not.toMatch(/compose|print|publish/)
  expect(again.stdout.match(/unchanged$/gm)?.length).toBe(8)
  // Loading the stages would take longer than finding that nothing has changed.
  const names = await loaded.names()
  expect(names.filter(name => name.endsWith('/dist/build/build.js'))).toHaveLength(1)
  const stages =
    /\/dist\/(?:build\/pipeline|stages\/(?:compose|5-web\/.*|5-print\/print-book|3-html\/.*))\.js$|\/node_modules\/(?:puppeteer|sharp|remark|rehype)/
  expect(names.filter(name => stages.test(name))).toEqual([])
  expect(await starts()).toBe(1)
  expect(await bothEditions(out)).toEqual(built)

  await change(join(report, '2030/en/02-iron.md'), '## ', '## Hot ')
  const one = await run(all, { env })
  expect(one.code, one.stderr).toBe(0)
  expect(printed(one)).toEqual(['2030 en'])
  const now = await bothEditions(out)
  const changed = Object.keys(built).filter(path => built[path] !== now[path])
  expect(changed.filter(path => !/^2030\/(?:en\/|manifest)/.test(path))).toEqual([])
  expect(changed).toContain('2030/en/report.pdf')
  const manifest = JSON.parse(await readFile(join(out, '2030/manifest.json'), 'utf8'))
  expect(Object.keys(manifest.locales)).toEqual(['en', 'zh-Hans'])
  expect(manifest.locales['zh-Hans'].pages).toBeGreaterThan(3)

  await change(join(report, 'metrics/acme.yaml'), '51.8亿', '51.9亿')
  expect(printed(await run(all, { env }))).toEqual(ALL)
  expect(await starts()).toBe(3)
})

test('a picture, a missing output, another browser and --force are reasons to build; a second format adds to the first', async () => {
  const { report, out } = await writeHouse(await temporaryFolder())
  const build = ['build', '2030', '--locale', 'en', '--report', report, '--out', out]
  const web = await run([...build, '--format', 'web'])
  expect(web.code, web.stderr).toBe(0)
  expect(web.stderr).not.toContain('print')
  expect(printed(await run(build))).toEqual(['2030 en'])
  expect(printed(await run([...build, '--format', 'pdf']))).toEqual([])
  const before = await hashes(join(out, '2030'))
  expect(printed(await run([...build, '--force']))).toEqual(['2030 en'])
  expect(await hashes(join(out, '2030'))).toEqual(before)

  await rm(join(out, '2030/en/web/style.css'))
  const fixed = await run(build)
  expect([printed(fixed), fixed.stderr]).toEqual([[], expect.stringContaining('2030 en web')])
  expect(await hashes(join(out, '2030'))).toEqual(before)
  const picture = join(report, '2030/images/forge.svg')
  await writeFile(picture, `${await readFile(picture, 'utf8')}<!-- drawn again -->`)
  expect(printed(await run(build))).toEqual(['2030 en'])
  const { env } = await countedBrowser(await temporaryFolder())
  expect(printed(await run(build, { env }))).toEqual(['2030 en'])
  expect(printed(await run(build, { env }))).toEqual([])
})

test('an error in one language of one edition stops only that one', async () => {
  const { report, out, all, env } = await builtHouse()
  const old = await readFile(join(out, '2030/en/report.pdf'))
  const chapter = join(report, '2030/en/02-iron.md')
  await change(chapter, ':metric[rd-spend]', ':metric[rd-spent]')
  await change(join(report, 'metrics/acme.yaml'), '51.8亿', '51.9亿')
  const broken = await run(all, { env })
  expect(broken.code).toBe(1)
  expect(broken.stderr).toContain('2030/en/02-iron.md')
  expect(broken.stderr).toContain('1 error, 0 warnings')
  expect(printed(broken)).toEqual(ALL.filter(name => name !== '2030 en'))
  expect(await readFile(join(out, '2030/en/report.pdf'))).toEqual(old)
  expect(await readFile(join(out, '2030/zh-Hans/web/iron.html'), 'utf8')).toContain('51.9亿')

  // Builds of other editions do not fail because of it.
  const other = await run(['build', '2029b', '--report', report, '--out', out], { env })
  expect(other.code, other.stderr).toBe(0)
  await change(chapter, ':metric[rd-spent]', ':metric[rd-spend]')
  const fixed = await run(all, { env })
  expect(fixed.code, fixed.stderr).toBe(0)
  expect(printed(fixed)).toEqual(['2030 en'])
})

test('warnings are repeated if nothing is built, and --strict still refuses', async () => {
  const { report, out } = await writeHouse(await temporaryFolder())
  const build = ['build', '--format', 'web', '--report', report, '--out', out]
  await change(join(report, 'sources.yaml'), 'status: approved', 'status: reviewed')
  expect((await run(build)).code).toBe(0)
  expect((await run([...build, '--strict'])).stderr).toContain('figure-approved')
  expect((await run([...build, '--strict'])).code).toBe(1)
})

test('the list of editions shows languages and PDFs with pages and size', async () => {
  const { out } = await builtHouse()
  const shelf = await readFile(join(out, 'index.html'), 'utf8')
  const text = shelf.replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
  expect([...text.matchAll(/href="([^"]+)"/g)].map(match => match[1])).toEqual(
    ['2030', '2029b'].flatMap(edition =>
      ['en', 'zh-Hans'].flatMap(locale => [
        `${edition}/${locale}/web/index.html`,
        `${edition}/${locale}/report.pdf`,
      ]),
    ),
  )
  for (const [, path] of text.matchAll(/href="([^"]+)"/g)) await readFile(join(out, path ?? ''))
  const manifest = JSON.parse(await readFile(join(out, '2030/manifest.json'), 'utf8'))
  expect(text).toContain(`${manifest.locales.en.pages} pages`)
  expect(text).toContain(`${manifest.locales['zh-Hans'].pages}页`)
  expect(text).toMatch(/\d (?:kB|MB)/)
  expect(shelf).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})
