/** What a watcher may not miss. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { watchReport } from '../../src/preview/watch.ts'
import { temporaryFolder } from '../support/folder.ts'

test('the last of two writes is told, however soon it follows the first', async () => {
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
    // As an editor that empties the file first, and is slow.
    await writeFile(file, '')
    await new Promise(resolve => setTimeout(resolve, pause))
    await writeFile(file, `after ${pause} ms`)
    await expect.poll(() => last, { timeout: 3000 }).toBe(`after ${pause} ms`)
    await new Promise(resolve => setTimeout(resolve, 200))
  }
})

test('what cannot be looked at when it is looked at again ends nothing', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'a.md')
  await writeFile(file, 'old')
  let told = 0
  const watching = await watchReport(folder, () => {
    told += 1
  })
  onTestFinished(() => watching.close())
  await writeFile(file, 'new')
  await expect.poll(() => told).toBe(1)
  await rm(file)
  await symlink(file, file)
  // The second look's own: an exception in its timer would end this run.
  await expect.poll(() => told, { timeout: 3000 }).toBeGreaterThan(1)
  await new Promise(resolve => setTimeout(resolve, 400))
})

test('links are watched as links: what they lead to by its own name, and nothing outside', async () => {
  const folder = await temporaryFolder()
  const outside = await temporaryFolder()
  await mkdir(join(folder, 'en'))
  await writeFile(join(folder, 'shared.md'), 'old')
  await writeFile(join(outside, 'secret.md'), 'old')
  await symlink(folder, join(folder, 'en/loop'))
  await symlink(outside, join(folder, 'en/out'))
  const told = new Set<string>()
  const watching = await watchReport(folder, paths => {
    for (const path of paths) told.add(path)
  })
  onTestFinished(() => watching.close())
  // Links that were there may be told once.
  await new Promise(resolve => setTimeout(resolve, 300))
  const change = async (work: () => Promise<void>, path: string) => {
    told.clear()
    await work()
    await expect.poll(() => [...told], { timeout: 3000 }).toContain(path)
  }
  await change(() => symlink('../shared.md', join(folder, 'en/a.md')), 'en/a.md')
  await change(() => appendFile(join(folder, 'shared.md'), 'new'), 'shared.md')
  await change(() => symlink('nowhere', join(folder, 'en/b.md')), 'en/b.md')
  await change(async () => {
    await rm(join(folder, 'en/a.md'))
    await symlink('nowhere', join(folder, 'en/a.md'))
  }, 'en/a.md')
  told.clear()
  await appendFile(join(outside, 'secret.md'), 'new')
  await new Promise(resolve => setTimeout(resolve, 300))
  // The link itself may be told late once more.
  expect([...told].filter(path => path !== 'en/a.md')).toEqual([])
})

test('what is written into a folder that has just been made is told, on a machine that is busy', async () => {
  const folder = await temporaryFolder()
  const told = new Set<string>()
  const watching = await watchReport(folder, paths => {
    for (const path of paths) told.add(path)
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
  await expect.poll(() => written.filter(path => !told.has(path)), { timeout: 5000 }).toEqual([])
})
