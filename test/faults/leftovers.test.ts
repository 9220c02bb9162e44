/** A build removes leftovers of killed builds, and keeps files that another build may still use. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdir, readdir, readlink, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { OWNER } from '../../src/base/owner.ts'
import { temporaryFolder } from '../support/folder.ts'
import { runAlone } from '../support/run.ts'
import { processesOf, signal } from './processes.ts'
import { CHAPTER, chapterOf, writeSmallestReport } from './smallest-report.ts'

/** Timeout: each test runs several builds. */
const SLOW = { timeout: 300_000 }

const MARK = OWNER.split('-')[1]
const LONG_AGO = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000)

/** Id of a process that has ended. */
const gone = (): number => spawnSync(process.execPath, ['-e', '0']).pid

test(
  'in the temporary folder, the cache and the output, also of a build that has nothing to do',
  SLOW,
  async () => {
    const folder = await temporaryFolder()
    const report = await writeSmallestReport(join(folder, 'report'))
    const [out, temporary, cache] = ['out', 'tmp', 'cache'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await mkdir(temporary)
    const env = { TMPDIR: temporary, PERENNIAL_CACHE: cache }
    const build = () => runAlone(['build', '--report', report, '--out', out, '--format', 'web'], { env })
    expect((await build()).code).toBe(0)
    const clean = {
      out: (await readdir(out)).sort(),
      cache: (await readdir(cache, { recursive: true })).sort(),
    }

    const pid = gone()
    const old = { time: LONG_AGO }
    const left: [path: string, options?: { time: Date }][] = [
      [join(temporary, `perennial-profile-${pid}-${MARK}-abc123/Default/x`)],
      [join(temporary, `perennial-shelf-${pid}-${MARK}-abc123/x`)],
      [join(temporary, `perennial-preview-${pid}-${MARK}-abc123/x`)],
      [join(temporary, `perennial-diff-pages-${pid}-${MARK}-abc123/x`)],
      // Names used by earlier versions, or by another machine.
      [join(temporary, 'perennial-profile-Ab12Cd'), old],
      [join(temporary, 'perennial-shelf-Ab12Cd'), old],
      [join(temporary, `perennial-diff-${pid}-00000000-abc123`), old],
      [join(cache, `.new-${pid}-${MARK}-abc123/chromium`)],
      [join(cache, `.old-${pid}-${MARK}-chromium-1/chromium`)],
      [join(cache, '.new-Ab12Cd'), old],
      [join(cache, `fonts/.0a1b.woff2.new-${pid}-${MARK}-abc123`)],
      [join(cache, `images/.0a1b.new-${pid}-${MARK}-abc123`)],
      [join(cache, 'images/0a1b2c.4711-abc123'), old],
      [join(out, `index.html.${pid}`)],
      [join(out, `.index.html.new-${pid}-${MARK}-abc123`)],
      [join(out, `.sitemap.xml.new-${pid}-${MARK}-abc123`)],
      [join(out, '.sitemap.xml.0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f')],
      [join(out, `.2030.is-${pid}-${MARK}-abc/en/report.pdf`)],
      [join(out, `.2030.work-${pid}-${MARK}-en/book.html`)],
      [join(out, `.2030.link-${pid}-${MARK}`)],
      [join(out, `.2030.is-${pid}-abc/en/report.pdf`)],
      [join(out, `.2030.work-${pid}-en/book.html`)],
      [join(out, `.2030.link-${pid}`)],
      // A process of another machine, or from before a restart, whose id is in use again.
      [join(out, `.2030.is-${process.pid}-00000000-abc`), old],
    ]
    const kept: [path: string, options?: { time: Date }][] = [
      // Kept: old files of a running process, files of an unknown owner on another machine, files of other programs.
      [join(temporary, `perennial-profile-${process.pid}-${MARK}-abc123`), old],
      [join(temporary, `perennial-profile-${pid}-00000000-abc123/x`)],
      [join(temporary, 'perennial-preview-Ab12Cd/x')],
      [join(temporary, 'perennial-report-of-somebody/x'), old],
      [join(cache, `.new-${process.pid}-${MARK}-abc123/chromium`)],
      [join(out, `.index.html.new-${process.pid}-${MARK}-abc123`)],
      [join(out, `.index.html.new-${pid}-00000000-abc123`)],
      [join(out, 'index.html.orig')],
      [join(out, `.2030.is-${process.pid}-${MARK}-abc`), old],
      [join(out, `.2030.is-${pid}-00000000-def/x`)],
      [join(out, `.2031.is-${pid}-abc/x`)],
    ]
    for (const [path, options] of [...left, ...kept]) {
      const isFolder = /^(?:perennial-.*|\.new-Ab12Cd|\.2030\.is-.*)$/.test(basename(path))
      await mkdir(isFolder ? path : dirname(path), { recursive: true })
      if (!isFolder) await writeFile(path, '')
      if (options) await utimes(path, options.time, options.time)
    }
    await mkdir(join(out, `.perennial-${pid}-${MARK}-abc123`))

    expect((await build()).code).toBe(0)
    const names = async (parent: string) => (await readdir(parent)).sort()
    expect(await names(temporary)).toEqual(
      kept
        .filter(([path]) => path.startsWith(temporary))
        .map(([path]) => path.slice(temporary.length + 1).split('/')[0])
        .sort(),
    )
    expect(await names(out)).toEqual(
      [
        ...clean.out,
        `.index.html.new-${process.pid}-${MARK}-abc123`,
        `.index.html.new-${pid}-00000000-abc123`,
        'index.html.orig',
        `.2030.is-${process.pid}-${MARK}-abc`,
        `.2030.is-${pid}-00000000-def`,
        `.2031.is-${pid}-abc`,
      ].sort(),
    )
    const own = `.new-${process.pid}-${MARK}-abc123`
    expect((await readdir(cache, { recursive: true })).sort()).toEqual(
      [...clean.cache, own, `${own}/chromium`, 'images'].sort(),
    )
  },
)

test.skipIf(process.platform === 'win32')(
  'what was published from another machine is removed when it is replaced',
  SLOW,
  async () => {
    const folder = await temporaryFolder()
    const report = await writeSmallestReport(join(folder, 'report'))
    const out = join(folder, 'out')
    const build = () => runAlone(['build', '--report', report, '--out', out, '--format', 'web'])
    expect((await build()).code).toBe(0)
    const foreign = `.2030.is-${process.pid}-00000000-abc`
    await rename(join(out, await readlink(join(out, '2030'))), join(out, foreign))
    await rm(join(out, '2030'))
    await symlink(foreign, join(out, '2030'))
    await writeFile(join(report, CHAPTER), chapterOf('Iron lasts longer.'))
    expect((await build()).code).toBe(0)
    expect((await readdir(out)).filter(name => name.startsWith('.'))).toEqual([
      await readlink(join(out, '2030')),
    ])
    expect(await readlink(join(out, '2030'))).not.toBe(foreign)
  },
)

test.skipIf(process.platform !== 'linux')(
  'a browser that was stopped, and whose build was killed, is ended',
  async () => {
    const folder = await temporaryFolder()
    const report = await writeSmallestReport(join(folder, 'report'))
    const profile = join(folder, `perennial-profile-${gone()}-${MARK}-abc123`)
    await mkdir(profile)
    const browser = spawn(
      process.execPath,
      ['-e', 'setInterval(() => {}, 1000)', '--', `--user-data-dir=${profile}`],
      {
        detached: true,
        stdio: 'ignore',
      },
    )
    onTestFinished(() => signal(browser.pid ?? 0, 'SIGKILL'))
    await expect.poll(() => processesOf(profile)).toHaveLength(1)
    signal(browser.pid ?? 0, 'SIGSTOP')
    const ended = new Promise(resolve => browser.on('exit', (_, name) => resolve(name)))
    const args = ['build', '--report', report, '--out', join(folder, 'out'), '--format', 'web']
    expect((await runAlone(args, { env: { TMPDIR: folder } })).code).toBe(0)
    expect(await ended).toBe('SIGKILL')
    expect(await readdir(folder)).not.toContain(profile.split('/').at(-1))
  },
)
