/** Full disks, low limits and large files: the message names the folder or the limit, and a remedy. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { cli, type Run, runAlone } from '../support/run.ts'
import { CHAPTER, chapterOf, writeSmallestReport } from './smallest-report.ts'

/** Timeout: each test runs several builds. */
const SLOW = { timeout: 300_000 }

const mayMount = process.platform === 'linux' && process.getuid?.() === 0

/** Mounts a small disk in the folder; undefined in a container without the permission to mount. */
async function mount(folder: string, options: string): Promise<string | undefined> {
  await mkdir(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

function expectClear({ code, stderr }: Run, ...words: string[]): void {
  for (const word of words) expect(stderr).toContain(word)
  expect(stderr).not.toMatch(/defect|^\s+at .*:\d+:\d+/m)
  expect([1, 3]).toContain(code)
}

const build = (report: string, out: string, env: NodeJS.ProcessEnv = {}, ...more: string[]) =>
  runAlone(['build', '--lang', 'en', '--report', report, '--out', out, ...more], { env })

/** Fills a disk except for some kilobytes. */
async function fill(folder: string): Promise<void> {
  await writeFile(join(folder, 'fill'), Buffer.alloc(64_000_000)).catch(() => undefined)
}

test.skipIf(!mayMount)('a full disk: of the output, the cache, the temporary folder', SLOW, async () => {
  const folder = await temporaryFolder()
  const report = await writeSmallestReport(join(folder, 'report'))
  const out = await mount(join(folder, 'out'), 'size=500k')
  if (!out) return
  expectClear(
    await build(report, join(out, 'build')),
    `${out}/build`,
    'no space is left',
    'name another folder with --out',
  )
  expect(await readdir(join(out, 'build')).catch(() => [])).toEqual([])

  for (const size of ['300k', '20m']) {
    const cache = await mount(join(folder, `cache-${size}`), `size=${size}`)
    expectClear(
      await build(report, join(folder, 'a'), { PERENNIAL_CACHE: cache }),
      cache ?? '',
      'no space is left',
      'name another folder with PERENNIAL_CACHE',
    )
    expect((await readdir(cache ?? '')).filter(name => name.startsWith('.'))).toEqual([])
  }

  // With a little space the browser starts and fails later.
  for (const size of ['8k', '1m']) {
    const temporary = (await mount(join(folder, `tmp-${size}`), `size=${size}`)) ?? ''
    await fill(temporary)
    expectClear(
      await build(report, join(folder, 'b'), { TMPDIR: temporary }),
      temporary,
      'no space is left',
      'name another folder with TMPDIR',
    )
  }
  expectClear(
    await build(report, join(folder, 'c'), { TMPDIR: join(folder, 'missing') }),
    join(folder, 'missing'),
    'name another folder with TMPDIR',
  )
})

test.skipIf(!mayMount)(
  'a disk that becomes full while the last output is there: it stays',
  SLOW,
  async () => {
    const folder = await temporaryFolder()
    const report = await writeSmallestReport(join(folder, 'report'))
    const disk = await mount(join(folder, 'disk'), 'size=8m')
    if (!disk) return
    const out = join(disk, 'build')
    expect((await build(report, out)).code).toBe(0)
    const before = await hashes(join(out, '2030'))
    await fill(disk)
    await writeSmallestReport(report, 'Iron lasts longer.')
    expectClear(await build(report, out), 'no space is left', '--out')
    expect(await hashes(join(out, '2030'))).toEqual(before)
  },
)

test.skipIf(!mayMount)('an output folder that cannot be written', SLOW, async () => {
  const folder = await temporaryFolder()
  const report = await writeSmallestReport(join(folder, 'report'))
  const out = await mount(join(folder, 'out'), 'size=1m,ro')
  if (!out) return
  expectClear(await build(report, out), out, 'the file system is read-only', 'name another folder with --out')
  const inside = join(out, 'build')
  expectClear(await build(report, inside), inside, 'the file system is read-only')
  const data = await runAlone(
    ['figures', '--lang', 'en', '--report', report, '--format', 'csv', '--output', join(out, 'a.csv')],
    {},
  )
  expectClear(data, join(out, 'a.csv'), 'the file system is read-only')
})

test.skipIf(process.platform !== 'linux')('few files may be open: the limit is named', SLOW, async () => {
  const folder = await temporaryFolder()
  const report = await writeSmallestReport(join(folder, 'report'))
  for (const most of [24, 48, 64]) {
    const out = join(folder, String(most))
    const child = spawn('sh', [
      '-c',
      `ulimit -n ${most}; exec "$0" "$@"`,
      process.execPath,
      cli,
      ...['build', '--lang', 'en', '--report', report, '--out', out],
    ])
    let stderr = ''
    child.stderr.on('data', data => {
      stderr += data
    })
    const code = await new Promise<number | null>(resolve => child.on('close', resolve))
    // This limit may be sufficient for the smallest report.
    if (code !== 0)
      expectClear(
        { code, stderr, stdout: '' },
        // While the program is still loading, the system does not say which limit it was.
        ...(stderr.includes('too many files')
          ? []
          : [`this system lets a process open only ${most} files at once`]),
        'ulimit -n 4096',
      )
  }
})

test(
  'pictures of a size that no report needs are refused where they are named, without being read',
  SLOW,
  async () => {
    const report = await writeSmallestReport(join(await temporaryFolder(), 'report'))
    const images = join(report, '2030/images')
    await mkdir(images)
    for (const [name, bytes] of [
      ['map.svg', 600e6],
      ['photo.png', 3e9],
    ] as const) {
      await writeFile(join(images, name), '')
      // A sparse file, which needs no space.
      await truncate(join(images, name), bytes)
    }
    await writeFile(
      join(report, CHAPTER),
      chapterOf('Iron.\n\n![A map](images/map.svg)\n\n![A photograph](images/photo.png)'),
    )
    await writeFile(join(report, '2030/en/02-log.md'), '')
    await truncate(join(report, '2030/en/02-log.md'), 600e6)
    const start = performance.now()
    const { code, stderr } = await build(report, join(report, '../out'), {}, '--format', 'web')
    expect(code).toBe(1)
    expect(stderr).toMatch(/8:\d+ .*The image `images\/map\.svg` is larger than 20 MB/)
    expect(stderr).toMatch(/10:\d+ .*The image `images\/photo\.png` is larger than 400 MB/)
    expect(stderr).toMatch(/The text file `.*02-log\.md` is larger than 20 MB/)
    expect(stderr).not.toContain('defect')
    expect(performance.now() - start).toBeLessThan(60_000)
  },
)
