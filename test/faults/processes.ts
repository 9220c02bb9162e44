/** Finds the processes of a build by its temporary folder. Linux only. */
import { readdir, readFile } from 'node:fs/promises'

export interface Found {
  pid: number
  /** True for the browser itself, false for its helpers. */
  isBrowser: boolean
}

export async function processesOf(temporary: string): Promise<Found[]> {
  const found: Found[] = []
  for (const name of (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    if (!line.includes(`--user-data-dir=${temporary}`)) continue
    found.push({ pid: Number(name), isBrowser: !line.includes('--type=') })
  }
  return found
}

/** Returns the process ids of a group. A browser leads a group with its helpers, whose command lines do not name its profile. */
export async function groupOf(leader: number, type = ''): Promise<number[]> {
  const found: number[] = []
  for (const name of (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    if (Number(group) === leader && state !== 'Z' && line.includes(type)) found.push(Number(name))
  }
  return found
}

/** Returns false for an ended process, even if its parent has not noticed yet. */
export async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return /^[^ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
}

/** Waits for a process; resolves to undefined after a minute or when `isOver`. */
export async function browserIn(temporary: string, isOver: () => boolean): Promise<number | undefined> {
  for (let i = 0; i < 1200 && !isOver(); i++) {
    const browser = (await processesOf(temporary)).find(({ isBrowser }) => isBrowser)
    if (browser) return browser.pid
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return undefined
}

/** Sends a signal to a group that may have ended. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // The group has ended meanwhile.
  }
}
