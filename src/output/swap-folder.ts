/**
 * Put a finished folder in the place of an old one, so that a build killed at any moment leaves the old one or the new one.
 *
 * A folder cannot replace a non-empty folder in one step on every system, so what is published is a name: the new folder is
 * complete beside the target before the old one is moved aside, and what a killed swap left is finished by the next run.
 */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const NEXT = '.next-'
const OLD = '.old-'

/** Where to build what will become `target`: beside it, so that the rename stays on one disk. */
export async function stagingFolder(target: string): Promise<string> {
  await mkdir(dirname(target), { recursive: true })
  await recover(target)
  const folder = join(dirname(target), `${NEXT}${basename(target)}-${process.pid}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  return folder
}

export async function publish(folder: string, target: string): Promise<void> {
  const old = join(dirname(target), `${OLD}${basename(target)}-${process.pid}`)
  await rm(old, { recursive: true, force: true })
  if (existsSync(target)) await rename(target, old)
  await rename(folder, target)
  await rm(old, { recursive: true, force: true })
}

/** After a kill: bring back an old folder whose successor did not arrive, and drop what nobody uses. */
async function recover(target: string): Promise<void> {
  const parent = dirname(target)
  for (const name of await readdir(parent)) {
    const match = /^\.(?:next|old)-(.+)-(\d+)$/.exec(name)
    if (!match || match[1] !== basename(target) || isRunning(Number(match[2]))) continue
    if (name.startsWith(OLD) && !existsSync(target)) await rename(join(parent, name), target)
    else await rm(join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
