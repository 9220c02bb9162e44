/** Damaged files of the cache are replaced silently, and the output is the same. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmod,
  cp,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cachedFile } from '../../src/base/cached-file.ts'
import { fillOnce } from '../../src/base/fill-once.ts'
import { temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { runAlone } from '../support/run.ts'
import { CHAPTER, chapterOf, writeSmallestReport } from './smallest-report.ts'

const isLinux = process.platform === 'linux'

/** Kinds of damage to a file; each returns whether it can be detected. */
const DAMAGE: Readonly<Record<string, (path: string) => Promise<void>>> = {
  emptied: path => truncate(path, 0),
  truncated: async path => truncate(path, Math.floor((await stat(path)).size / 2)),
  'zeroed, with its old time': async path => {
    const { mtime, atime } = await stat(path)
    const file = await open(path, 'r+')
    await file.write(Buffer.alloc(32), 0, 32, 0)
    await file.close()
    await utimes(path, atime, mtime)
  },
  'longer than it was': path => writeFile(path, 'more', { flag: 'a' }),
  removed: path => rm(path),
  'a folder': async path => {
    await rm(path)
    await mkdir(join(path, 'inner'), { recursive: true })
  },
  'a link to nowhere': async path => {
    await rm(path)
    await symlink('/nowhere/at/all', path)
  },
  'a pipe': async path => {
    await rm(path)
    execFileSync('mkfifo', [path])
  },
}
const OF_FILES = Object.entries(DAMAGE).filter(([name]) => isLinux || !/link|pipe/.test(name))

test.each(OF_FILES)('a file that is %s', async (_, damage) => {
  const path = join(await temporaryFolder(), 'fonts', 'a')
  let rebuilt = 0
  const make = async () => {
    rebuilt += 1
    return Buffer.from('What was made, which is somewhat longer than its damage.')
  }
  await cachedFile(path, make)
  await cachedFile(path, make)
  expect(rebuilt).toBe(1)
  for (const name of [path, `${path}.sha256`]) {
    await damage(name)
    expect(await cachedFile(path, make)).toBe(path)
    expect(await readFile(path, 'utf8')).toContain('What was made')
  }
  expect(rebuilt).toBe(3)
  await cachedFile(path, make)
  expect(rebuilt).toBe(3)
  expect((await readdir(join(path, '..'))).sort()).toEqual(['a', 'a.sha256'])
})

test.each(OF_FILES)('a folder of which a file is %s', async (name, damage) => {
  const target = join(await temporaryFolder(), 'chromium-1')
  let rebuilt = 0
  const make = async (folder: string) => {
    rebuilt += 1
    await mkdir(join(folder, 'libraries'))
    await writeFile(join(folder, 'chromium'), 'A program, as far as this test can tell, of some length.')
    await chmod(join(folder, 'chromium'), 0o755)
    await writeFile(
      join(folder, 'libraries/lib.so'),
      'A library, as far as this test can tell, of some length.',
    )
  }
  await fillOnce(target, make)
  const whole = await hashes(target)
  const files = ['chromium', 'libraries/lib.so', 'content.json']
  for (const file of files) {
    await damage(join(target, file))
    await fillOnce(target, make, { thorough: name.includes('old time') })
    const { 'content.json': _, ...now } = await hashes(target)
    expect(now).toEqual(Object.fromEntries(Object.entries(whole).filter(([path]) => path !== 'content.json')))
  }
  expect(rebuilt).toBe(1 + files.length)
  await chmod(join(target, 'chromium'), 0o644)
  await fillOnce(target, make)
  expect(rebuilt).toBe(2 + files.length)
  // A copy of the cache has other file times, and is valid.
  await cp(target, `${target}-copy`, { recursive: true })
  await fillOnce(`${target}-copy`, make)
  await fillOnce(`${target}-copy`, make)
  expect(rebuilt).toBe(2 + files.length)
  expect(await readdir(join(target, '..'))).toEqual(['chromium-1', 'chromium-1-copy'])
})

test.skipIf(!isLinux)(
  'in a build: fonts, pictures and the browser, and a cache that was moved',
  {
    timeout: 300_000,
  },
  async () => {
    const folder = await temporaryFolder()
    const report = await writeSmallestReport(join(folder, 'report'))
    await mkdir(join(report, '2030/images'))
    const picture = { create: { width: 900, height: 600, channels: 3, background: '#5a2a6b' } } as const
    await sharp(picture).tiff().toFile(join(folder, 'plain.tiff'))
    await sharp(join(folder, 'plain.tiff')).png().toFile(join(report, '2030/images/plain.png'))
    await writeFile(join(report, CHAPTER), chapterOf('Iron lasts.\n\n![A plain field](images/plain.png)'))
    let cache = join(folder, 'cache')
    const build = async (name: string) => {
      const args = ['build', '--lang', 'en', '--report', report, '--out', join(folder, name)]
      const { code, stdout, stderr } = await runAlone(args, { env: { PERENNIAL_CACHE: cache } })
      expect(code, stderr).toBe(0)
      expect(stdout).toContain('0 problems')
      return hashes(join(folder, name, '2030'))
    }
    const first = await build('first')

    const kinds = OF_FILES.map(([, damage]) => damage)
    let damaged = 0
    for (const kind of ['fonts', 'images'])
      for (const name of await readdir(join(cache, kind)))
        await kinds[damaged++ % kinds.length]?.(join(cache, kind, name))
    expect(damaged).toBeGreaterThan(20)
    const [chromium = ''] = (await readdir(cache)).filter(name => name.startsWith('chromium-'))
    await DAMAGE['zeroed, with its old time']?.(join(cache, chromium, 'chromium'))
    expect(await build('repaired')).toEqual(first)
    for (const kind of ['fonts', 'images'])
      for (const name of (await readdir(join(cache, kind))).filter(name => !name.endsWith('.sha256'))) {
        const sum = createHash('sha256')
          .update(await readFile(join(cache, kind, name)))
          .digest('hex')
        expect(await readFile(join(cache, kind, `${name}.sha256`), 'utf8'), name).toBe(sum)
      }

    await rename(cache, `${cache}-moved`)
    cache = `${cache}-moved`
    await truncate(join(cache, chromium, 'fonts/SourceSans3.ttf'), 0)
    expect(await build('moved')).toEqual(first)
    expect(await readFile(join(cache, chromium, 'content.json'), 'utf8')).not.toContain(folder)
  },
)
