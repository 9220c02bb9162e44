/** The watcher misses no change. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { watchReport } from '../../src/preview/watch.ts'
import { temporaryFolder } from '../support/folder.ts'

test('the second of two writes is reported, however soon it follows', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'en'))
  const file = join(folder, 'en/a.md')
  await writeFile(file, 'old')
  let last = ''
  const watching = await watchReport(folder, async paths => {
    if (paths.includes('en/a.md')) last = await readFile(file, 'utf8')
  })
  onTestFinished(() => watching.close())
  for (let pause = 0; pause < 48; pause += 4) {
    // Like a slow editor that empties the file first.
    await writeFile(file, '')
    await new Promise(resolve => setTimeout(resolve, pause))
    await writeFile(file, `after ${pause} ms`)
    await expect.poll(() => last, { timeout: 3000 }).toBe(`after ${pause} ms`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
})

test('a folder that becomes unreadable before the recheck causes no error', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a.md')
  await writeFile(file, 'old')
  let reported = 0
  const watching = await watchReport(folder, () => {
    reported += 1
  })
  onTestFinished(() => watching.close())
  await writeFile(file, 'new')
  await expect.poll(() => reported).toBe(1)
  await rm(file)
  await symlink(file, file)
  // Wait for the recheck: an exception in its timer would end this run.
  await expect.poll(() => reported, { timeout: 3000 }).toBeGreaterThan(1)
  await new Promise(resolve => setTimeout(resolve, 400))
})

test('links are watched as links, their targets by their own names, and nothing outside', async () => {
  const folder = await temporaryFolder()
  const outside = await temporaryFolder()
  await mkdir(join(folder, 'en'))
  await writeFile(join(folder, 'shared.md'), 'old')
  await writeFile(join(outside, 'secret.md'), 'old')
  await symlink(folder, join(folder, 'en/loop'))
  await symlink(outside, join(folder, 'en/out'))
  const reported = new Set<string>()
  const watching = await watchReport(folder, paths => {
    for (const path of paths) reported.add(path)
  })
  onTestFinished(() => watching.close())
  // Existing links may be reported once.
  await new Promise(resolve => setTimeout(resolve, 300))
  const change = async (work: () => Promise<void>, path: string) => {
    reported.clear()
    await work()
    await expect.poll(() => [...reported], { timeout: 3000 }).toContain(path)
  }
  await change(() => symlink('../shared.md', join(folder, 'en/a.md')), 'en/a.md')
  await change(() => appendFile(join(folder, 'shared.md'), 'new'), 'shared.md')
  await change(() => symlink('nowhere', join(folder, 'en/b.md')), 'en/b.md')
  await change(async () => {
    await rm(join(folder, 'en/a.md'))
    await symlink('nowhere', join(folder, 'en/a.md'))
  }, 'en/a.md')
  reported.clear()
  await appendFile(join(outside, 'secret.md'), 'new')
  await new Promise(resolve => setTimeout(resolve, 300))
  // The link itself may be reported late once more.
  expect([...reported].filter(path => path !== 'en/a.md')).toEqual([])
})

test('files written into a new folder are reported, even on a busy machine', async () => {
  const folder = await temporaryFolder()
  const reported = new Set<string>()
  const watching = await watchReport(folder, paths => {
    for (const path of paths) reported.add(path)
  })
  onTestFinished(() => watching.close())
  const busy = setInterval(() => {
    const end = performance.now() + 8
    while (performance.now() < end);
  }, 10)
  const written: string[] = []
  for (let i = 0; i < 120; i++) {
    const path = `t${i}/default/web.css`
    mkdirSync(join(folder, `t${i}/default`), { recursive: true })
    await pause(i % 30)
    writeFileSync(join(folder, path), 'main{}')
    written.push(path)
    await pause(40)
  }
  clearInterval(busy)
  await expect.poll(() => written.filter(path => !reported.has(path)), { timeout: 5000 }).toEqual([])
})
