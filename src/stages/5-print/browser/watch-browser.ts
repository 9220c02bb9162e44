/**
 * Watch whether a browser still answers. A stopped one (SIGSTOP, a debugger, a frozen container) would be waited for without end;
 * the printing time is no sign, because a long report takes minutes.
 */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'puppeteer'

/** Milliseconds between questions. */
const INTERVAL = 1000
/** Seconds. */
const PATIENCE = 30

/** Seconds without an answer after which a browser counts as lost: `PERENNIAL_BROWSER_PATIENCE`, or 30. */
export function browserPatience(env: NodeJS.ProcessEnv): number {
  const seconds = Number(env['PERENNIAL_BROWSER_PATIENCE'])
  return seconds >= 1 && seconds < 1e6 ? seconds : PATIENCE
}

/**
 * Calls `onSilent` once when `pid` has not answered for `patience` seconds. Returns what ends the watch.
 *
 * Questions are counted, not time: while this process was itself stopped or busy, nobody could hear an answer.
 */
export function watchBrowser(
  browser: Pick<Browser, 'version'>,
  pid: number,
  patience: number,
  onSilent: () => void,
): () => void {
  let unanswered = 0
  let isAsking = false
  let hadRenderer = false
  const ask = async () => {
    isAsking = true
    try {
      await browser.version()
      const hasRenderer = await isRendering(pid)
      hadRenderer ||= hasRenderer
      // A page whose renderer ended while it was opened is waited for without end.
      const isWhole = hasRenderer || !hadRenderer
      if (isWhole && !(await hasStopped(pid))) unanswered = 0
    } catch {
      // It has ended, which is heard elsewhere.
    } finally {
      isAsking = false
    }
  }
  const timer = setInterval(() => {
    unanswered += 1
    if (unanswered > patience) {
      clearInterval(timer)
      onSilent()
    } else if (!isAsking) void ask()
  }, INTERVAL)
  return () => clearInterval(timer)
}

/**
 * Calls `onStopped` once when a process of the tree of `pid` was found stopped more than `patience` times, a second apart. Returns what
 * ends the watch. A browser that starts cannot be asked yet.
 */
export function watchStopped(
  pid: () => number | undefined,
  patience: number,
  onStopped: () => void,
): () => void {
  let found = 0
  const look = async () => {
    const now = pid()
    found = now !== undefined && (await hasStopped(now)) ? found + 1 : 0
    if (found <= patience) return
    clearInterval(timer)
    onStopped()
  }
  const timer = setInterval(() => void look(), INTERVAL)
  return () => clearInterval(timer)
}

/** Returns true if a process of its tree is stopped: a process that lays out pages cannot answer while it works. Works on Linux only. */
export async function hasStopped(pid: number): Promise<boolean> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name before it is in brackets and may contain any character.
    if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('T')) return true
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
    const stopped = await Promise.all(
      children
        .split(' ')
        .filter(Boolean)
        .map(child => hasStopped(Number(child))),
    )
    return stopped.includes(true)
  } catch {
    return false
  }
}

/** Returns true if a process of its tree lays out pages. Works on Linux only. */
async function isRendering(pid: number): Promise<boolean> {
  try {
    if ((await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('--type=renderer')) return true
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
    for (const child of children.split(' ').filter(Boolean)) if (await isRendering(Number(child))) return true
    return false
  } catch {
    return false
  }
}
