/** A build that is killed leaves either the old or the new output, complete; the next build works and removes leftovers. */
import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { copyOfPlainAcme } from '../support/plain-covers.ts'
import { cli, runAlone as run } from '../support/run.ts'

/** Kills a build as soon as it prints `word`, or after some milliseconds. */
async function kill(
  args: readonly string[],
  at: string | number,
  signal: NodeJS.Signals,
): Promise<number | null> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  if (typeof at === 'number') await wait(at)
  else {
    await new Promise<void>(resolve => {
      child.stderr.on('data', data => String(data).includes(at) && resolve())
      child.on('close', () => resolve())
    })
  }
  child.kill(signal)
  return ended
}

async function browsersOf(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const pid of (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (line.includes(folder)) found.push(line)
  }
  return found
}

test('SIGKILL at every phase', { timeout: 300_000 }, async () => {
  const report = await copyOfPlainAcme()
  const out = await temporaryFolder()
  const build = ['build', '--report', report, '--out', out]
  expect((await run(build)).code).toBe(0)
  const old = await hashes(join(out, '2030'))
  const chapter = join(report, '2030/en/01-letter.md')
  await writeFile(chapter, `${await readFile(chapter, 'utf8')}\nOne more sentence.\n`)
  const elsewhere = await temporaryFolder()
  expect((await run(['build', '--report', report, '--out', elsewhere])).code).toBe(0)
  const fresh = await hashes(join(elsewhere, '2030'))
  expect(fresh).not.toEqual(old)

  for (const moment of [
    60,
    'read',
    'compose',
    'en print',
    'en finish',
    'zh-Hans print',
    'zh-Hans web',
    1500,
  ]) {
    await kill(build, moment, 'SIGKILL')
    const now = await hashes(join(out, '2030'))
    expect([JSON.stringify(old), JSON.stringify(fresh)], String(moment)).toContain(JSON.stringify(now))
  }
  expect((await run(build)).code).toBe(0)
  expect(await hashes(join(out, '2030'))).toEqual(fresh)
  const names = await readdir(out)
  expect(names.filter(name => !name.startsWith('.'))).toEqual(['2030', 'index.html'])
  expect(names.length, 'the shelf, the link and what it leads to').toBe(3)
})

test('Ctrl-C stops cleanly: exit code 130, no browser, nothing half-written', async () => {
  const report = await copyOfPlainAcme()
  const out = await temporaryFolder()
  const temporary = await temporaryFolder()
  const child = spawn(process.execPath, [cli, 'build', '--report', report, '--out', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: temporary },
  })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  let printed = ''
  await new Promise<void>(resolve =>
    child.stderr.on('data', data => {
      printed += data
      if (printed.includes('compose')) resolve()
    }),
  )
  await wait(250)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  expect(printed).toContain('perennial: stopped; every edition is complete, in its old or its new version\n')
  expect(printed).not.toContain('defect')
  expect(await readdir(out)).toEqual([])
  expect(await readdir(temporary)).toEqual([])
  expect(await browsersOf(temporary)).toEqual([])
})

test('a folder that no build has made is not replaced: chapters survive a wrong `--out`', async () => {
  const report = await copyOfPlainAcme()
  const before = await hashes(report)
  const { code, stderr } = await run(['build', '--report', report, '--out', report, '--format', 'web'])
  expect(code).toBe(2)
  expect(stderr).toContain('has files, but not of a build')
  expect(await hashes(report)).toEqual(before)
})
