/** Builds that several test files read: made by the first that needs one, and reused by later runs until an input changes. */
import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hashes } from './hash.ts'
import { root, runAlone } from './run.ts'

const cacheFolder = join(root, 'node_modules/.cache/perennial-tests')

/** Milliseconds without use after which a build is removed. */
const UNUSED = 60 * 60 * 1000

/** Builds that this process has requested. */
const known = new Map<string, Promise<string>>()

/**
 * Returns the output folder of `perennial build <args> --report <report>`. Tests only read it.
 *
 * @param name of the folder, followed by a hash
 */
export function sharedBuild(name: string, report: string, args: readonly string[] = []): Promise<string> {
  const key = JSON.stringify([name, report, args])
  const build = known.get(key) ?? keptBuild(name, report, args)
  known.set(key, build)
  return build
}

async function keptBuild(name: string, report: string, args: readonly string[]): Promise<string> {
  const folder = join(cacheFolder, `${name}-${await fingerprint(report, args)}`)
  const lock = `${folder}.lock`
  await mkdir(cacheFolder, { recursive: true })
  while (!(await exists(folder))) {
    if (!(await taken(lock))) {
      await wait(250)
      continue
    }
    try {
      if (!(await exists(folder))) await make(folder, ['build', ...args, '--report', report])
    } finally {
      await rm(lock, { force: true })
    }
  }
  const now = new Date()
  await utimes(folder, now, now)
  await removeUnused()
  return folder
}

/** Hashes all inputs of a build: the program, its templates and dependencies, the report, the browser. */
async function fingerprint(report: string, args: readonly string[]): Promise<string> {
  const folders = await Promise.all([join(root, 'dist'), join(root, 'templates'), report].map(hashes))
  const installed = await readFile(join(root, 'node_modules/.package-lock.json'), 'utf8')
  const { version, arch, env } = process
  const all = JSON.stringify([folders, installed, version, arch, env['PERENNIAL_BROWSER'], args])
  return createHash('sha256').update(all).digest('hex').slice(0, 16)
}

/** Renames the finished folder at the end, so that an interrupted run leaves none that looks finished. */
async function make(folder: string, args: readonly string[]): Promise<void> {
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  const { code, stderr } = await runAlone([...args, '--out', part])
  if (code !== 0) throw new Error(`a report of the tests does not build:\n${stderr}`)
  await rename(part, folder)
}

/** Returns true if this process has acquired the lock. The lock of a process that has ended is removed. */
async function taken(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (owner > 0 && !isAlive(owner)) await rm(lock, { force: true })
  return false
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function removeUnused(): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const { mtimeMs } = await stat(join(cacheFolder, name)).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > UNUSED) await rm(join(cacheFolder, name), { recursive: true, force: true })
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
