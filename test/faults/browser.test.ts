/** A browser that is missing, does not start, dies or hangs: the build tries again, then reports one error with a remedy. */
import { execFileSync, spawn } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../../src/stages/5-print/browser/browser.ts'
import { temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { plainCovers } from '../support/plain-covers.ts'
import { openPreview, showChapter } from '../support/preview.ts'
import { cli, type Run, runAlone } from '../support/run.ts'
import { browserIn, groupOf, processesOf, signal } from './processes.ts'
import { writeSmallestReport } from './smallest-report.ts'

const isLinux = process.platform === 'linux'
/** Timeout: each test runs several builds. */
const SLOW = { timeout: 300_000 }

function expectClear({ code, stderr }: Run, words: RegExp): void {
  expect(stderr).toMatch(words)
  expect(stderr).not.toMatch(/defect|^\s+at .*:\d+:\d+/m)
  expect(code).toBe(3)
}

const build = async (report: string, env: NodeJS.ProcessEnv, out = join(report, '..', 'out')) =>
  runAlone(['build', '--lang', 'en', '--report', report, '--out', out, '--format', 'pdf'], { env })

async function smallestReport(folder: string): Promise<string> {
  const report = await writeSmallestReport(join(folder, 'report'))
  await plainCovers(report)
  return report
}

async function program(name: string, text: string): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, text)
  await chmod(path, 0o755)
  return path
}

test.skipIf(!isLinux)('`PERENNIAL_BROWSER` that is no browser', SLOW, async () => {
  const report = await smallestReport(await temporaryFolder())
  // A build waits while the others run.
  const outOf = (path: string) => join(report, '../out', basename(path))
  const named = async (path: string, words: RegExp, env: NodeJS.ProcessEnv = {}) =>
    expectClear(await build(report, { PERENNIAL_BROWSER: path, ...env }, outOf(path)), words)
  const silent = await program('silent', '#!/bin/sh\nexec sleep 600\n')
  const waiting = named(silent, /the browser at .*silent does not start: no answer for 20 seconds/, {
    PERENNIAL_BROWSER_PATIENCE: '1',
  })
  waiting.catch(() => undefined)
  await named(
    '/etc/passwd',
    /PERENNIAL_BROWSER names \/etc\/passwd, a file that may not be run\n +Name a Chrome/,
  )
  await named('/etc', /PERENNIAL_BROWSER names \/etc, which is a folder/)
  await named('/nowhere/chrome', /PERENNIAL_BROWSER names \/nowhere\/chrome, which does not exist/)
  const failing = await program('failing', '#!/bin/sh\nexit 1\n')
  await named(failing, /the browser at .*failing does not start.*\n +Name a working Chrome/)
  // Not an executable on any system.
  const broken = await program('broken', '\x7fELF\x02\x01\x01\0'.padEnd(64, '\0'))
  await named(broken, /the browser at .*broken does not start/)
  const interpreter = await program('interpreter', '#!/nowhere/sh\n')
  await named(interpreter, /the browser at .*interpreter does not start/)
  await waiting
})

test.skipIf(!isLinux || process.getuid?.() !== 0)('a cache from which no program may be run', async () => {
  const folder = await temporaryFolder()
  const cache = join(folder, 'cache')
  await mkdir(cache)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,noexec', 'tmpfs', cache], { stdio: 'ignore' })
  } catch {
    // Containers may lack the permission to mount.
    return
  }
  onTestFinished(() => void execFileSync('umount', ['-l', cache]))
  const report = await smallestReport(folder)
  expectClear(
    await build(report, { PERENNIAL_CACHE: cache }),
    /the browser is unpacked in .*cache.*noexec.*\n +Name a folder .*PERENNIAL_CACHE=/,
  )
})

/** Runs a build, and passes each of its browsers to `meddle` until that returns true. */
async function meddled(
  report: string,
  out: string,
  meddle: (browser: number) => boolean,
  patience = 1,
): Promise<Run & { seconds: number }> {
  const temporary = await temporaryFolder()
  const start = performance.now()
  const child = spawn(
    process.execPath,
    [cli, 'build', '--lang', 'en', '--report', report, '--out', out, '--format', 'pdf'],
    { env: { ...process.env, TMPDIR: temporary, PERENNIAL_BROWSER_PATIENCE: String(patience) } },
  )
  let stderr = ''
  child.stderr.on('data', data => {
    stderr += data
  })
  let isOver = false
  const ended = new Promise<number | null>(resolve =>
    child.on('close', code => {
      isOver = true
      resolve(code)
    }),
  )
  const known = new Set<number>()
  for (let isDone = false; !isDone && !isOver; ) {
    const browser = await browserIn(temporary, () => isOver)
    if (browser === undefined || known.has(browser)) {
      await new Promise(resolve => setTimeout(resolve, 20))
      continue
    }
    known.add(browser)
    isDone = meddle(browser)
  }
  const code = await ended
  expect(await processesOf(temporary)).toEqual([])
  return { code, stdout: '', stderr, seconds: (performance.now() - start) / 1000 }
}

test.skipIf(!isLinux)('a browser that is lost once is replaced, and the PDF is the same', SLOW, async () => {
  const folder = await temporaryFolder()
  const report = await smallestReport(folder)
  expect((await build(report, {}, join(folder, 'undisturbed'))).code).toBe(0)
  const undisturbed = await hashes(join(folder, 'undisturbed/2030'))
  for (const name of ['SIGKILL', 'SIGTERM', 'SIGSTOP'] as const) {
    const out = join(folder, name)
    const meddle = (browser: number) => {
      signal(browser, name)
      return true
    }
    // On a busy machine the second browser may answer late.
    const { code, stderr, seconds } = await meddled(report, out, meddle, 5)
    expect(code, `${name}: ${stderr}`).toBe(0)
    expect(await hashes(join(out, '2030')), name).toEqual(undisturbed)
    expect(seconds).toBeLessThan(90)
  }
})

test.skipIf(!isLinux)(
  'a browser that is lost twice is one clear error, and the last output stays',
  async () => {
    const folder = await temporaryFolder()
    const report = await smallestReport(folder)
    const out = join(folder, 'out')
    expect((await build(report, {}, out)).code).toBe(0)
    const before = await hashes(join(out, '2030'))
    await writeSmallestReport(report, 'Iron lasts longer.')
    const cases = [
      [
        'SIGKILL',
        /perennial: the browser exited twice before it had finished\n {2}Check whether it was killed/,
      ],
      [
        'SIGSTOP',
        /perennial: the browser did not answer for 1 second, twice\n {2}Check whether it was stopped/,
      ],
    ] as const
    for (const [name, words] of cases) {
      const run = await meddled(report, out, browser => {
        signal(browser, name)
        return false
      })
      expectClear(run, words)
      expect(await hashes(join(out, '2030'))).toEqual(before)
    }
  },
)

test.skipIf(!isLinux)(
  'a browser without renderers is lost, however early they ended; an idle one is not',
  async () => {
    const env = { ...process.env, PERENNIAL_BROWSER_PATIENCE: '2' }
    const [idle, robbed] = await Promise.all([openBrowser({ env }), openBrowser({ env })])
    const pid = robbed.browser.process()?.pid ?? 0
    // On a busy machine the first renderer may start only after the browser was opened.
    const killing = setInterval(async () => {
      for (const renderer of await groupOf(pid, '--type=renderer')) signal(renderer, 'SIGKILL')
    }, 500)
    try {
      await expect(robbed.lost).rejects.toThrow('silent')
      expect(idle.browser.connected).toBe(true)
    } finally {
      clearInterval(killing)
      await Promise.all([idle.close(), robbed.close()])
    }
  },
)

test.skipIf(!isLinux)('in the preview a browser that was killed is replaced', SLOW, async () => {
  const temporary = await temporaryFolder()
  const usual = process.env['TMPDIR']
  const preview = await (async () => {
    process.env['TMPDIR'] = temporary
    try {
      return await openPreview()
    } finally {
      if (usual === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = usual
    }
  })()
  const LONG = { timeout: 90_000 }
  try {
    const page = await preview.tab({ 'Accept-Language': 'en' })
    await showChapter(page, 'iron')
    await page.waitForSelector('#pages canvas', LONG)
    const own = await browserOfThisProcess(temporary)
    for (const { pid } of (await processesOf(temporary)).filter(found => found.isBrowser))
      if (pid !== own) signal(pid, 'SIGKILL')
    const chapter = join(preview.report, '2030/en/02-iron.md')
    const version = () =>
      page.evaluate(async () => (await (await fetch('api/pages/en/iron')).json())?.version ?? -1)
    const before = await version()
    await writeFile(chapter, `${await readFile(chapter, 'utf8')}\nOne more sentence.\n`)
    await expect.poll(version, LONG).toBeGreaterThan(before)
    expect(await page.$eval('#pages-state', element => element.textContent)).not.toContain('not printed')
  } finally {
    await preview.close()
  }
})

/** Closes the browser that shows the preview. */
async function browserOfThisProcess(temporary: string): Promise<number | undefined> {
  for (const { pid, isBrowser } of await processesOf(temporary)) {
    const line = isBrowser ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') : ''
    if (line.includes(`perennial-profile-${process.pid}-`)) return pid
  }
  return undefined
}
